import { enabledStores, removeStore } from './enabled-stores';
import type { ImageImports } from './settings/image-imports';
import type { BoundSettings } from './settings/settings-group';
import { StoreList } from './store-list';
import { listed, quoted } from '../facts/text/quoting';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting } from '../oslo/value/option-settings';

/** Texts, options and Secrets that join those of earlier calls. */
export interface ConfigAdditions {
  readonly settings?: readonly OptionSetting[];
  readonly text?: ConfigDocument;
  readonly secretNames?: readonly string[];
}

/** A store that a program removes from the base, by the name of its section; or an option. */
export interface Removal {
  readonly section: string;
  readonly option?: string;
}

/** What a program contributes to a configuration: to that of the service, or to that of one API instance. */
export class ConfigContributions {
  /** The added stores. */
  public readonly stores: StoreList;

  private typedSettings: { readonly [property: string]: BoundSettings } = {};
  private importProps?: ImageImports;
  private addedSettings: readonly OptionSetting[] = [];
  private addedTexts: readonly ConfigDocument[] = [];
  private addedSecrets: readonly string[] = [];
  private removals: readonly Removal[] = [];

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

  /**
   * Sets the options of properties, in place of those of earlier calls for the same properties.
   *
   * @param settings the options by property
   * @param imports how Glance imports images, if it is one of the properties: its plug-ins depend on the finished text
   */
  public set(settings: { readonly [property: string]: BoundSettings }, imports: ImageImports | undefined): void {
    this.typedSettings = { ...this.typedSettings, ...settings };
    this.importProps = imports ?? this.importProps;
  }

  /** How Glance imports images; undefined if the program does not say it. */
  public get imports(): ImageImports | undefined {
    return this.importProps;
  }

  /** Removes a store or an option of the base. */
  public remove(removal: Removal): void {
    this.removals = [...this.removals, removal];
  }

  /** The removed stores and options, in the order of the calls. */
  public get removed(): readonly Removal[] {
    return this.removals;
  }

  /** Applies the removals to a text of the base. Those of which the text has nothing change nothing. */
  public removeFrom(document: ConfigDocument): void {
    this.removals.forEach((removal) => (removal.option === undefined
      ? removeStore(document, removal.section, this.owner)
      : document.removeOption(removal.section, removal.option)));
  }

  /** The options: those of properties, and then the others in the order of the calls. */
  public get settings(): readonly OptionSetting[] {
    return [...Object.values(this.typedSettings).flatMap(({ settings }) => settings), ...this.addedSettings];
  }

  /** The texts, in the order of the calls. */
  public get texts(): readonly ConfigDocument[] {
    return this.addedTexts;
  }

  /** The names of the Secrets, those of the stores last, without duplicates. */
  public get secretNames(): string[] {
    const ofProperties = Object.values(this.typedSettings).flatMap(({ secretNames }) => secretNames);
    return [...new Set([...ofProperties, ...this.addedSecrets, ...this.stores.secrets])];
  }

  /** Whether a configuration text changes. */
  public get changesText(): boolean {
    return this.imports !== undefined || this.stores.all.length + this.settings.length + this.texts.length + this.removals.length > 0;
  }

  /** Whether a store or a text enables stores. */
  public get bringsStores(): boolean {
    return this.stores.all.length > 0 || this.texts.some((text) => enabledStores(text).length > 0);
  }

  /** Whether stores join those of a text: a text that enables stores says all of them itself. */
  public get addsStores(): boolean {
    return this.stores.all.length > 0 && this.texts.every((text) => enabledStores(text).length === 0);
  }

  /** Whether an added option is the same as another setting's. */
  public sets({ section, option }: OptionSetting): boolean {
    return this.settings.some((other) => other.section === section && other.option === option);
  }
}

/**
 * Checks that a removal removes something.
 *
 * @param texts the texts of the base; undefined if the library does not see them
 * @throws when no text has the store or the option
 */
export function refuseAbsent({ section, option }: Removal, texts: readonly string[] | undefined, owner: string): void {
  const what = option === undefined ? `store ${quoted(section)}` : `option [${section}] ${option}`;
  if (texts === undefined) {
    throw new Error(`${owner} cannot remove the ${what}, because the library does not see the text that has it. Change the text in the control plane itself.`);
  }
  const documents = texts.map((text) => ConfigDocument.parse(text));
  const stores = [...new Set(documents.flatMap((document) => enabledStores(document).map(({ id }) => quoted(id))))];
  const isSet = (document: ConfigDocument): boolean => option !== undefined && document.get(section, option) !== undefined;
  if (!(option === undefined ? stores.includes(quoted(section)) : documents.some(isSet))) {
    const known = option !== undefined ? '' : stores.length === 0 ? ' The base has no store.' : ` The base has ${listed(stores, 'and')}.`;
    throw new Error(`${owner} cannot remove the ${what}, because the base does not have it.${known}`);
  }
}
