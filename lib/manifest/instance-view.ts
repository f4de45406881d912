import type { ConfigText } from './config-text';
import { EffectiveConfig } from './effective-config';
import { mountsIn, type ExtraVolView, type PodMount } from './extra-mount-view';
import type { Fields } from './fields';
import { enabledStores, type EnabledStores } from './stores';

/** What an API instance knows of its service. */
export interface ServiceOfInstance {
  readonly template: Fields;
  readonly text: ConfigText | undefined;
  readonly secretTexts: readonly ConfigText[];
  readonly extraVols: readonly ExtraVolView[];
  textOf(fields: Fields): ConfigText | undefined;
  secretTextsOf(fields: Fields): ConfigText[];
  knowsSecretsOf(fields: Fields): boolean;
}

/** An API instance. */
export class InstanceView {
  /** The text of its own, which replaces that of the service. */
  public readonly ownText: ConfigText | undefined;

  /** The texts in Secrets of its own, which replace those of the service. */
  public readonly ownSecretTexts: readonly ConfigText[];

  public constructor(private readonly service: ServiceOfInstance, public readonly name: string, public readonly fields: Fields) {
    this.ownText = service.textOf(fields);
    this.ownSecretTexts = service.secretTextsOf(fields);
  }

  /** The layout that the manifest gives, or that the API server does. */
  public get layout(): string {
    return this.fields.text('type') ?? 'split';
  }

  /** How many pods it has of each kind; `undefined` where the manifest leaves it to the API server, which makes one. */
  public get replicas(): number | undefined {
    return this.fields.number('replicas');
  }

  /** Whether what it reads is all the service's. */
  public get inherits(): boolean {
    return this.ownText === undefined && !this.hasOwnSecrets;
  }

  /** What it reads; `undefined` where the manifest does not tell it. */
  public get config(): EffectiveConfig | undefined {
    const text = this.ownText ?? this.service.text;
    const secretTexts = this.hasOwnSecrets ? this.ownSecretTexts : this.service.secretTexts;
    const isComplete = this.service.knowsSecretsOf(this.hasOwnSecrets ? this.fields : this.service.template);
    return text && new EffectiveConfig([text, ...secretTexts], isComplete);
  }

  /** The stores that it has, as the operator finds them: not in Secrets. */
  public get stores(): EnabledStores | undefined {
    const text = this.ownText ?? this.service.text;
    return text && enabledStores(new EffectiveConfig([text], true));
  }

  /** The names by which extra mounts find its pods. */
  public get podNames(): string[] {
    return ['Glance', 'GlanceAPI', this.name];
  }

  /** The extra mounts of its pods. */
  public get mounts(): PodMount[] {
    return mountsIn(this.service.extraVols, this.podNames);
  }

  private get hasOwnSecrets(): boolean {
    return this.fields.texts('customServiceConfigSecrets').length > 0;
  }
}
