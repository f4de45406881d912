import { ConfigText } from './config-text';
import { EffectiveConfig } from './effective-config';
import { ExtraVolView } from './extra-mount-view';
import type { Fields } from './fields';
import { InstanceView } from './instance-view';
import { textsOf, type DataObjects } from './secrets';

/** Where a Glance service stands, and what is around it. */
export interface GlancePlace {
  /** The service's specification: `spec.glance.template` of a control plane, `spec` of a `Glance`. */
  readonly template: Fields;

  /** What the API instances' object is named after. */
  readonly name: string;

  /** Whether the manifest is only a part, as a patch is: what it lacks is not known. */
  readonly isPartial: boolean;

  /** Extra mounts of the whole control plane. */
  readonly extraVols: readonly ExtraVolView[];

  readonly objects: DataObjects;
}

/** The image service of a manifest. */
export class GlanceView {
  public readonly template: Fields;
  public readonly name: string;
  public readonly isPartial: boolean;
  public readonly extraVols: readonly ExtraVolView[];
  public readonly objects: DataObjects;

  /** The text of the service; `undefined` where the manifest has none. */
  public readonly text: ConfigText | undefined;

  /** The texts in Secrets of the service, as far as the input holds them. */
  public readonly secretTexts: readonly ConfigText[];

  public readonly instances: readonly InstanceView[];

  public constructor(place: GlancePlace) {
    this.template = place.template;
    this.name = place.name;
    this.isPartial = place.isPartial;
    this.objects = place.objects;
    this.extraVols = [...place.extraVols, ...ExtraVolView.of(place.template)];
    this.text = this.textOf(place.template);
    this.secretTexts = this.secretTextsOf(place.template);
    this.instances = place.template.entries('glanceAPIs').map(([name, fields]) => new InstanceView(this, name, fields));
  }

  /** Every text once. */
  public get texts(): ConfigText[] {
    const own = this.instances.flatMap(({ ownText, ownSecretTexts }) => [...ownText ? [ownText] : [], ...ownSecretTexts]);
    return [...this.text ? [this.text] : [], ...this.secretTexts, ...own];
  }

  /** What an instance reads that has no text of its own; `undefined` where the manifest does not tell it. */
  public get config(): EffectiveConfig | undefined {
    return this.text && new EffectiveConfig([this.text, ...this.secretTexts], this.knowsSecretsOf(this.template));
  }

  /** Every configuration that some pod reads, each once: that of the service, and those of instances with texts of their own. */
  public get configs(): EffectiveConfig[] {
    const own = this.instances.filter(({ inherits }) => !inherits).flatMap(({ config }) => config ?? []);
    return [...this.isRead && this.config ? [this.config] : [], ...own];
  }

  /** The text of the service or an instance. */
  public textOf(fields: Fields): ConfigText | undefined {
    const text = fields.text('customServiceConfig');
    return text === undefined ? undefined
      : new ConfigText({ document: fields.document, path: fields.to('customServiceConfig'), service: 'glance', expandedAs: 'glance', isSecret: false }, text);
  }

  public secretTextsOf(fields: Fields): ConfigText[] {
    return this.secretsOf(fields).flatMap((secret) => (secret ? textsOf(secret, { service: 'glance', expandedAs: 'glance' }) : []));
  }

  /** Whether the input holds all Secrets with text that the service or an instance names. */
  public knowsSecretsOf(fields: Fields): boolean {
    return this.secretsOf(fields).every((secret) => secret !== undefined);
  }

  private secretsOf(fields: Fields) {
    return fields.texts('customServiceConfigSecrets').map((name) => this.objects.find('Secret', name, fields.document));
  }

  /** Whether some pod reads the service's text. */
  private get isRead(): boolean {
    return this.instances.length === 0 || this.instances.some(({ inherits }) => inherits);
  }
}
