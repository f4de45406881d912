import type { ComponentView } from './component-view';
import type { EffectiveConfig } from './effective-config';
import type { Fields } from './fields';
import { InstanceView } from './instance-view';
import { ServiceView, type ServicePlace } from './service-view';
import { GLANCE_SERVICE, type ServiceComponent } from '../facts/operators/services';

/** The image service of a manifest. */
export class GlanceView extends ServiceView {
  public constructor(place: ServicePlace) {
    super(GLANCE_SERVICE, place);
  }

  /** The API instances. */
  public get instances(): readonly InstanceView[] {
    return this.components as readonly InstanceView[];
  }

  /** The configuration of instances without their own texts, or `undefined` if the manifest does not contain it. */
  public get config(): EffectiveConfig | undefined {
    return this.own.config;
  }

  /** The distinct configurations of all pods: that of the service, and those of instances with their own texts. */
  public get configs(): EffectiveConfig[] {
    const own = this.instances.filter(({ inherits }) => !inherits).flatMap(({ config }) => config ?? []);
    return [...new Set([...this.isRead && this.config ? [this.config] : [], ...own])];
  }

  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return new InstanceView(this, facts, name, fields);
  }

  /** Whether some pod reads the text of the service. */
  private get isRead(): boolean {
    return this.instances.length === 0 || this.instances.some(({ inherits }) => inherits);
  }
}
