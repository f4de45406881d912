import { ComponentView } from './component-view';
import type { EffectiveConfig } from './effective-config';
import type { Fields } from './fields';
import { ServiceView, type ServicePlace } from './service-view';
import { CINDER_SERVICE, type ServiceComponent } from '../facts/services';

/** A back-end of Cinder: an entry of `cinderVolumes`. */
export class BackendView extends ComponentView {
  /** The configuration that the pod reads: the texts of the service, then the texts of the back-end. */
  public get config(): EffectiveConfig {
    return super.config as EffectiveConfig;
  }

  /** The sections that set `volume_driver`. Each configures one back-end of Cinder. */
  public get sections(): string[] {
    const { config } = this;
    return config.sectionNames().filter((section) => config.find(section, 'volume_driver') !== undefined);
  }
}

/** The volume service of a manifest. */
export class CinderView extends ServiceView {
  public constructor(place: ServicePlace) {
    super(CINDER_SERVICE, place);
  }

  /** The entries of `cinderVolumes`. */
  public get backends(): readonly BackendView[] {
    return this.components.filter((component) => component instanceof BackendView);
  }

  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return facts.isMap ? new BackendView(this, facts, name, fields) : super.component(facts, name, fields);
  }
}
