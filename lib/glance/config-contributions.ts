import { enabledStores } from './enabled-stores';
import { StoreList } from './store-list';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting } from '../oslo/value/option-settings';

/** Texts, options and Secrets that join those of earlier calls. */
export interface ConfigAdditions {
  readonly settings?: readonly OptionSetting[];
  readonly text?: ConfigDocument;
  readonly secretNames?: readonly string[];
}

/** What a program contributes to a configuration: to that of the service, or to that of one API instance. */
export class ConfigContributions {
  /** The added stores. */
  public readonly stores: StoreList;

  private addedSettings: readonly OptionSetting[] = [];
  private addedTexts: readonly ConfigDocument[] = [];
  private addedSecrets: readonly string[] = [];

  /** @param owner the construct in error messages */
  public constructor(public readonly owner: string) {
    this.stores = new StoreList(owner);
  }

  /** Adds texts, options and Secrets. */
  public add({ settings = [], text, secretNames = [] }: ConfigAdditions): void {
    this.addedSettings = [...this.addedSettings, ...settings];
    this.addedTexts = text ? [...this.addedTexts, text] : this.addedTexts;
    this.addedSecrets = [...this.addedSecrets, ...secretNames];
  }

  /** The options, in the order of the calls. */
  public get settings(): readonly OptionSetting[] {
    return this.addedSettings;
  }

  /** The texts, in the order of the calls. */
  public get texts(): readonly ConfigDocument[] {
    return this.addedTexts;
  }

  /** The names of the Secrets, those of the stores last, without duplicates. */
  public get secretNames(): string[] {
    return [...new Set([...this.addedSecrets, ...this.stores.secrets])];
  }

  /** Whether a configuration text changes. */
  public get changesText(): boolean {
    return this.stores.all.length + this.settings.length + this.texts.length > 0;
  }

  /** Whether a store or a text enables stores. */
  public get bringsStores(): boolean {
    return this.stores.all.length > 0 || this.texts.some((text) => enabledStores(text).length > 0);
  }

  /** Whether an added option is the same as another setting's. */
  public sets({ section, option }: OptionSetting): boolean {
    return this.settings.some((other) => other.section === section && other.option === option);
  }
}
