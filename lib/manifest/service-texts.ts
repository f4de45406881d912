import { ConfigText } from './config-text';
import { EffectiveConfig } from './effective-config';
import type { Fields } from './fields';
import { textsOf, type DataObjects } from './secrets';
import type { KnownPlaceholders } from '../facts/operators/placeholders';

/** The reader of the texts of an object. */
export interface TextReader {
  /** The id of the service: `glance`. */
  readonly service: string;

  /** The placeholder set that the operator expands in the texts. */
  readonly expandedAs: keyof KnownPlaceholders;

  /** The Secrets of the input. */
  readonly objects: DataObjects;
}

/** The own configuration texts of a service, an API instance or a back-end. */
export class ServiceTexts {
  /** The text of `customServiceConfig`. */
  public readonly text: ConfigText | undefined;

  /** The texts in the Secrets of `customServiceConfigSecrets` that the input contains. */
  public readonly secretTexts: readonly ConfigText[];

  /** Whether the object names Secrets in `customServiceConfigSecrets`. */
  public readonly namesSecrets: boolean;

  /** Whether the input contains all of these Secrets. */
  public readonly isComplete: boolean;

  private readConfig?: EffectiveConfig;

  public constructor(fields: Fields, { service, expandedAs, objects }: TextReader) {
    const names = fields.texts('customServiceConfigSecrets');
    const secrets = names.map((name) => objects.find('Secret', name, fields.document));
    const text = fields.text('customServiceConfig');
    const place = { document: fields.document, path: fields.to('customServiceConfig'), service, expandedAs, isSecret: false };
    this.text = text === undefined ? undefined : new ConfigText(place, text);
    this.secretTexts = secrets.flatMap((secret) => (secret ? textsOf(secret, { service, expandedAs }) : []));
    this.namesSecrets = names.length > 0;
    this.isComplete = secrets.every((secret) => secret !== undefined);
  }

  /** All texts, in the order in which pods read them. */
  public get all(): ConfigText[] {
    return [...this.text ? [this.text] : [], ...this.secretTexts];
  }

  /** Whether there is neither a text nor the name of a Secret. */
  public get isEmpty(): boolean {
    return this.text === undefined && !this.namesSecrets;
  }

  /** The configuration of pods that read only these texts, or `undefined` without `customServiceConfig`. */
  public get config(): EffectiveConfig | undefined {
    return this.readConfig ??= this.text && new EffectiveConfig(this.all, this.isComplete);
  }
}
