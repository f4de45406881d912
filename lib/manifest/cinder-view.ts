import { ComponentView } from './component-view';
import type { LocatedOption } from './config-text';
import type { EffectiveConfig } from './effective-config';
import type { Fields } from './fields';
import { ServiceView, type ServicePlace } from './service-view';
import { derivedBackends } from '../facts/cinder/derived-backends';
import { CINDER_SERVICE, type ServiceComponent } from '../facts/operators/services';

/** The field of the back-ends. */
const BACKENDS = 'cinderVolumes';

/** The propagation name of the backup services. */
const BACKUP = 'CinderBackup';

/** Pods that read the text of Cinder and then texts of their own. */
export class CinderComponentView extends ComponentView {
  /** The configuration that the pods read: the texts of the service, then their own. */
  public get config(): EffectiveConfig {
    return super.config as EffectiveConfig;
  }

  /** The number of pods. The API server sets 1 if the manifest does not set it. */
  public get replicas(): number {
    return this.fields.number('replicas') ?? 1;
  }
}

/** The sections that a back-end enables. */
export interface EnabledSections {
  readonly names: readonly string[];

  /** The option `enabled_backends`. Absent if the operator derives the list. */
  readonly option?: LocatedOption;
}

/** A back-end of Cinder: an entry of `cinderVolumes`. */
export class BackendView extends CinderComponentView {
  /** The sections that set `volume_driver`. Each configures one back-end of Cinder. */
  public get sections(): string[] {
    const { config } = this;
    return config.sectionNames().filter((section) => config.find(section, 'volume_driver') !== undefined);
  }

  /**
   * The sections that the pod enables: those in `enabled_backends`, or those that the operator adds because they have a
   * `volume_backend_name`. A Secret of the back-end overrides both.
   */
  public get enabled(): EnabledSections {
    const option = this.config.find('DEFAULT', 'enabled_backends');
    const derived = this.own.text && derivedBackends(this.own.text.text);
    const isOverridden = option !== undefined && this.own.all.includes(option.text);
    if (option === undefined || (derived !== undefined && derived.sections.length > 0 && !derived.isGiven && !isOverridden)) {
      return { names: derived?.isGiven === false ? derived.sections : [] };
    }
    return { option, names: option.rawValue.split(',').map((name) => name.trim()).filter((name) => name !== '') };
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

  /** The backup services in the manifest: `cinderBackup` and the entries of `cinderBackups`. */
  public get backups(): readonly CinderComponentView[] {
    return this.components.filter((component): component is CinderComponentView => component instanceof CinderComponentView
      && component.facts.propagation === BACKUP && (component.facts.isMap || this.template.has(component.facts.field)));
  }

  protected component(facts: ServiceComponent, name: string, fields: Fields): ComponentView {
    return facts.field === BACKENDS ? new BackendView(this, facts, name, fields) : new CinderComponentView(this, facts, name, fields);
  }
}
