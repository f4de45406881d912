import { EffectiveConfig } from './effective-config';
import { mountsIn, type ExtraVolView, type PodMount } from './extra-mount-view';
import type { Fields } from './fields';
import type { DataObjects } from './secrets';
import { ServiceTexts } from './service-texts';
import { propagationNames, type ServiceComponent, type ServiceFacts } from '../facts/services';

/** The parts of a service that its components need. */
export interface ServiceOfComponent {
  readonly facts: ServiceFacts;
  readonly own: ServiceTexts;
  readonly extraVols: readonly ExtraVolView[];
  readonly objects: DataObjects;
}

/** Pods with the same configuration and the same mounts, such as an API instance, a back-end or the scheduler. */
export class ComponentView {
  /** The component's own texts. */
  public readonly own: ServiceTexts;

  /** The propagation names that reach the pods. */
  public readonly podNames: readonly string[];

  /**
   * @param name the key of the entry, or the field name if the component is not a map
   * @param fields the component's part of the manifest
   */
  public constructor(
    protected readonly service: ServiceOfComponent,
    public readonly facts: ServiceComponent,
    public readonly name: string,
    public readonly fields: Fields,
  ) {
    this.own = new ServiceTexts(fields, { service: service.facts.id, expandedAs: facts.placeholders, objects: service.objects });
    this.podNames = propagationNames(service.facts, facts, name);
  }

  /** The configuration that the pods read, or `undefined` if the manifest does not contain it. */
  public get config(): EffectiveConfig | undefined {
    const { own, service } = this;
    if (this.facts.ownText === 'follows') {
      return new EffectiveConfig([...service.own.all, ...own.all], own.isComplete && service.own.isComplete);
    }
    const text = own.text ?? service.own.text;
    const secrets = own.namesSecrets ? own : service.own;
    return text && new EffectiveConfig([text, ...secrets.secretTexts], secrets.isComplete);
  }

  /** The extra mounts of the pods. */
  public get mounts(): PodMount[] {
    return mountsIn(this.service.extraVols, this.podNames);
  }
}
