import type { ComponentView } from './component-view';
import { EffectiveConfig } from './effective-config';
import type { Fields } from './fields';
import { InstanceView } from './instance-view';
import { ServiceView, type ServicePlace } from './service-view';
import { GLANCE_SERVICE, type ServiceComponent } from '../facts/services';

/** The image service of a manifest. */
export class GlanceView extends ServiceView {
  public constructor(place: ServicePlace) {
    super(GLANCE_SERVICE, place);
  }

  /** The API instances. */
  public get instances(): readonly InstanceView[] {
    return this.components as readonly InstanceView[];
  }

  /** What an instance without a text of its own reads; `undefined` if the manifest does not say. */
  public get config(): EffectiveConfig | undefined {
    return this.text && new EffectiveConfig(this.own.all, this.own.isComplete);
  }

  /** Every configuration that a pod reads, each once: that of the service, and those of instances with texts of their own. */
  public get configs(): EffectiveConfig[] {
    const own = this.instances.filter(({ inherits }) => !inherits).flatMap(({ config }) => config ?? []);
    return [...this.isRead && this.config ? [this.config] : [], ...own];
  }

  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return new InstanceView(this, facts, name, fields);
  }

  /** Whether a pod reads the service's text. */
  private get isRead(): boolean {
    return this.instances.length === 0 || this.instances.some(({ inherits }) => inherits);
  }
}
