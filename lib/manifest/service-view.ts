import { ComponentView } from './component-view';
import type { ConfigText } from './config-text';
import { ExtraVolView } from './extra-mount-view';
import type { Fields } from './fields';
import type { DataObjects } from './secrets';
import { ServiceTexts } from './service-texts';
import type { ServiceComponent, ServiceFacts } from '../facts/services';

/** Where a service is configured, and what is around it. */
export interface ServicePlace {
  /** The service's specification: `spec.glance.template` of a control plane, `spec` of a `Glance`. */
  readonly template: Fields;

  /** The name of the service's object, which the names of its pods begin with. */
  readonly name: string;

  /** Whether the manifest is only a part, such as a patch: what it leaves out may be set elsewhere. */
  readonly isPartial: boolean;

  /** Extra mounts of the whole control plane. */
  readonly extraVols: readonly ExtraVolView[];

  readonly objects: DataObjects;
}

/** A service of a manifest, as its description in `lib/facts/services.ts` says: its texts, its pods and their mounts. */
export class ServiceView {
  public readonly template: Fields;
  public readonly name: string;
  public readonly isPartial: boolean;

  /** The extra mounts of the control plane and of the service. */
  public readonly extraVols: readonly ExtraVolView[];

  public readonly objects: DataObjects;

  /** The texts of the whole service. */
  public readonly own: ServiceTexts;

  /** Everything that has pods of its own, in the order of the description. */
  public readonly components: readonly ComponentView[];

  public constructor(public readonly facts: ServiceFacts, place: ServicePlace) {
    this.template = place.template;
    this.name = place.name;
    this.isPartial = place.isPartial;
    this.objects = place.objects;
    this.extraVols = [...place.extraVols, ...ExtraVolView.of(place.template)];
    this.own = new ServiceTexts(place.template, { service: facts.id, expandedAs: facts.placeholders, objects: place.objects });
    this.components = facts.components.flatMap((component) => this.entriesOf(component)
      .map(([name, fields]) => this.component(component, name, fields)));
  }

  /** The text of the whole service. */
  public get text(): ConfigText | undefined {
    return this.own.text;
  }

  /** Every text once. */
  public get texts(): ConfigText[] {
    return [...this.own.all, ...this.components.flatMap(({ own }) => own.all)];
  }

  /** The view of one component; a subclass has richer ones. */
  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return new ComponentView(this, facts, name, fields);
  }

  private entriesOf({ field, isMap }: ServiceComponent): Array<[string, Fields]> {
    return isMap ? this.template.entries(field) : [[field, this.template.child(field)]];
  }
}
