import { EffectiveConfig } from './effective-config';
import type { ExtraMounts, PodMount } from './extra-mount-view';
import type { Fields } from './fields';
import type { DataObjects } from './secrets';
import { ServiceTexts } from './service-texts';
import { propagationNames, type ServiceComponent, type ServiceFacts } from '../facts/operators/services';

/** The parts of a service that its components need. */
export interface ServiceOfComponent {
  readonly facts: ServiceFacts;
  readonly own: ServiceTexts;
  readonly extraMounts: ExtraMounts;
  readonly objects: DataObjects;
}

/** Pods with the same configuration and the same mounts, such as an API instance, a back-end or the scheduler. */
export class ComponentView {
  /** The component's own texts. */
  public readonly own: ServiceTexts;

  /** The propagation names that reach the pods. */
  public readonly podNames: readonly string[];

  private readConfig?: EffectiveConfig;

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

  /**
   * The configuration that the pods read, or `undefined` if the manifest does not contain it. Components without texts of their own
   * share one.
   */
  public get config(): EffectiveConfig | undefined {
    return this.readConfig ??= this.own.isEmpty && this.facts.ownText === 'replaces' ? this.service.own.config : this.combined();
  }

  /** The extra mounts of the pods. Components that the same extra mounts reach share one list. */
  public get mounts(): readonly PodMount[] {
    return this.service.extraMounts.reaching(this.podNames);
  }

  private combined(): EffectiveConfig | undefined {
    const { own, service } = this;
    if (this.facts.ownText === 'follows') {
      return new EffectiveConfig([...service.own.all, ...own.all], own.isComplete && service.own.isComplete);
    }
    const text = own.text ?? service.own.text;
    const secrets = own.namesSecrets ? own : service.own;
    return text && EffectiveConfig.shared(text, secrets.secretTexts, secrets.isComplete);
  }
}
