import { ConfigText, type ConfigPlace } from './config-text';
import { EffectiveConfig } from './effective-config';
import { ExtraVolView, mountsIn, type PodMount } from './extra-mount-view';
import type { Fields } from './fields';
import { textsOf, type DataObjects } from './secrets';

/** Where a Cinder service stands, and what is around it. */
export interface CinderPlace {
  /** The service's specification: `spec.cinder.template` of a control plane, `spec` of a `Cinder`. */
  readonly template: Fields;

  /** Whether the manifest is only a part, as a patch is: what it lacks is not known. */
  readonly isPartial: boolean;

  /** Extra mounts of the whole control plane. */
  readonly extraVols: readonly ExtraVolView[];

  readonly objects: DataObjects;
}

/** A volume service: an entry of `cinderVolumes`. */
export interface BackendView {
  readonly name: string;
  readonly fields: Fields;

  /** The texts of its own. */
  readonly texts: readonly ConfigText[];

  /** What it reads: the text of the whole service, then its own. */
  readonly config: EffectiveConfig;

  /** Its sections that set a driver: one back-end each. */
  readonly sections: readonly string[];

  /** The extra mounts of its pods. */
  readonly mounts: readonly PodMount[];
}

/** The volume service of a manifest. */
export class CinderView {
  public readonly template: Fields;
  public readonly isPartial: boolean;
  public readonly extraVols: readonly ExtraVolView[];
  public readonly backends: readonly BackendView[];
  private readonly objects: DataObjects;
  private readonly serviceTexts: readonly ConfigText[];
  private readonly componentTexts: readonly ConfigText[];

  public constructor(place: CinderPlace) {
    this.template = place.template;
    this.isPartial = place.isPartial;
    this.objects = place.objects;
    this.extraVols = [...place.extraVols, ...ExtraVolView.of(place.template)];
    this.serviceTexts = this.textsOf(place.template, 'cinder');
    this.componentTexts = ['cinderAPI', 'cinderScheduler', 'cinderBackup'].flatMap((name) => this.textsOf(
      place.template.child(name), name === 'cinderAPI' ? 'cinderApi' : 'cinderVolume'));
    this.backends = place.template.entries('cinderVolumes').map(([name, fields]) => this.backend(name, fields));
  }

  /** Every text once. */
  public get texts(): ConfigText[] {
    return [...this.serviceTexts, ...this.componentTexts, ...this.backends.flatMap(({ texts }) => texts)];
  }

  private backend(name: string, fields: Fields): BackendView {
    const texts = this.textsOf(fields, 'cinderVolume');
    const config = new EffectiveConfig([...this.serviceTexts, ...texts], this.knowsSecretsOf(fields) && this.knowsSecretsOf(this.template));
    const sections = config.sectionNames().filter((section) => config.find(section, 'volume_driver') !== undefined);
    return { name, fields, texts, config, sections, mounts: mountsIn(this.extraVols, ['Cinder', 'CinderVolume', name]) };
  }

  private textsOf(fields: Fields, expandedAs: ConfigPlace['expandedAs']): ConfigText[] {
    const text = fields.text('customServiceConfig');
    const path = fields.to('customServiceConfig');
    const own = text === undefined ? [] : [new ConfigText({ document: fields.document, path, service: 'cinder', expandedAs, isSecret: false }, text)];
    return [...own, ...this.secretsOf(fields).flatMap((secret) => (secret ? textsOf(secret, { service: 'cinder', expandedAs }) : []))];
  }

  private knowsSecretsOf(fields: Fields): boolean {
    return this.secretsOf(fields).every((secret) => secret !== undefined);
  }

  private secretsOf(fields: Fields) {
    return fields.texts('customServiceConfigSecrets').map((name) => this.objects.find('Secret', name, fields.document));
  }
}
