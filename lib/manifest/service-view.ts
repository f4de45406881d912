import { ComponentView } from './component-view';
import type { ConfigText } from './config-text';
import { ExtraMounts, ExtraVolView } from './extra-mount-view';
import type { Fields } from './fields';
import type { DataObjects } from './secrets';
import { ServiceTexts } from './service-texts';
import type { ServiceComponent, ServiceFacts } from '../facts/operators/services';

/** The place of a service's configuration, and its context. */
export interface ServicePlace {
  /** The specification of the service: `spec.glance.template` of a control plane, or `spec` of a `Glance`. */
  readonly template: Fields;

  /** The name of the service's object, which is the prefix of its pods' names. */
  readonly name: string;

  /** Whether the manifest is incomplete, such as a patch. Fields that it lacks may be set elsewhere. */
  readonly isPartial: boolean;

  /** The extra mounts of the control plane. */
  readonly extraVols: readonly ExtraVolView[];

  readonly objects: DataObjects;
}

/** A service of a manifest with its texts, pods and mounts, according to its description in `lib/facts/operators/services.ts`. */
export class ServiceView {
  public readonly template: Fields;
  public readonly name: string;
  public readonly isPartial: boolean;

  /** The extra mounts of the control plane and of the service. */
  public readonly extraMounts: ExtraMounts;

  public readonly objects: DataObjects;

  /** The service's own texts. */
  public readonly own: ServiceTexts;

  /** The components with pods, in the order of the description. */
  public readonly components: readonly ComponentView[];

  public constructor(public readonly facts: ServiceFacts, place: ServicePlace) {
    this.template = place.template;
    this.name = place.name;
    this.isPartial = place.isPartial;
    this.objects = place.objects;
    this.extraMounts = new ExtraMounts([...place.extraVols, ...ExtraVolView.of(place.template)]);
    this.own = new ServiceTexts(place.template, { service: facts.id, expandedAs: facts.placeholders, objects: place.objects });
    this.components = facts.components.flatMap((component) => this.entriesOf(component)
      .map(([name, fields]) => this.component(component, name, fields)));
  }

  /** The text in `customServiceConfig` of the service. */
  public get text(): ConfigText | undefined {
    return this.own.text;
  }

  /** The texts of the service and of its components. */
  public get texts(): ConfigText[] {
    return [...this.own.all, ...this.components.flatMap(({ own }) => own.all)];
  }

  /** Creates the view of one component. Subclasses return more specific views. */
  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return new ComponentView(this, facts, name, fields);
  }

  private entriesOf({ field, isMap }: ServiceComponent): Array<[string, Fields]> {
    return isMap ? this.template.entries(field) : [[field, this.template.child(field)]];
  }
}
