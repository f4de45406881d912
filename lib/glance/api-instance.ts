import { ApiLayout, neededLayout } from './api-layout';
import { ConfigContributions } from './config-contributions';
import { addStores, enabledStores, keepOperatorStore, removeStores } from './enabled-stores';
import { GlanceApiOptions } from './glance-api-options';
import { secretNamesOf, textOf } from './glance-base';
import { PLUGIN_OPTIONS, pluginSettings } from './settings/import-plugins';
import { BoundStore } from './store-list';
import { DEFAULT_LAYOUT } from '../facts/glance/layouts';
import { defined, JsonObject, objectAt } from '../json';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, overrideOptions, refuseProblems, setOptions } from '../oslo/value/option-settings';

/** The configuration of the service, which API instances without a text of their own read. */
export interface ServiceConfig {
  /** The text, with all contributions. */
  readonly text: string;

  /** The types of the stores that the text enables. */
  readonly storeTypes: readonly string[];

  /** The configuration Secrets, with all contributions. */
  readonly secretNames: readonly string[];

  /** The configuration Secrets of the service in the base. */
  readonly baseSecrets: readonly string[];

  /** The contributions to the service. */
  readonly contributed: ConfigContributions;

  /** Whether added stores replace those of the base. */
  readonly replaceStores: boolean;

  /** The schedules of the image cache, which the operator does not hand on. */
  readonly cacheSchedules: JsonObject;
}

/** What a program contributes to one API instance. */
export interface ApiContributions {
  readonly options: GlanceApiOptions;

  /** The fields that follow from the options. */
  readonly fields: JsonObject;

  readonly config: ConfigContributions;
}

/** An API instance of the base, of the program, or of both. */
export class ApiInstance {
  /**
   * @param name the name of the instance
   * @param base the entry of the base; empty if absent
   * @param defaults the fields of an instance that the base does not have
   * @param isGiven whether somebody gave the entry, so that its layout and its stores stay
   * @param own what the program contributes to this instance only
   */
  public constructor(
    public readonly name: string,
    private readonly base: JsonObject,
    private readonly defaults: JsonObject,
    private readonly isGiven: boolean,
    private readonly own: ApiContributions,
  ) {}

  /** Whether the base has a text for this instance, which replaces that of the service. */
  public get hasText(): boolean {
    return textOf(this.base) !== '';
  }

  /** Whether the base has Secrets for this instance, which replace those of the service. */
  public get hasSecrets(): boolean {
    return secretNamesOf(this.base).length > 0;
  }

  /**
   * Whether the pods of a given base have the store that the operator enables by default, unless their text enables others. With the
   * layout `split`, the operator refuses this store.
   */
  public hasOperatorStore(secretNames: readonly string[]): boolean {
    const hasSecrets = secretNames.length > 0 || this.hasSecrets;
    return this.isGiven && this.base.replicas !== 0 && !hasSecrets && (this.base.type === ApiLayout.SINGLE || this.base.type === ApiLayout.EDGE);
  }

  /** Whether the instance has only stores of its own: the program added them to an instance that the base does not have. */
  public get hasOnlyOwnStores(): boolean {
    return !this.hasText && !this.isGiven && this.own.config.bringsStores;
  }

  /** The stores that the program added to this instance only. */
  public get ownStores(): readonly BoundStore[] {
    return this.own.config.stores.all;
  }

  /** Whether the program changes the public route. */
  public get hasRoute(): boolean {
    return this.own.options.apiOverride !== undefined;
  }

  public get isEdge(): boolean {
    return (this.own.options.layout ?? this.base.type) === ApiLayout.EDGE;
  }

  /** The layout, as far as it does not follow from the stores. */
  public get layout(): string {
    const { type } = this.base;
    return this.own.options.layout ?? (typeof type === 'string' ? type : DEFAULT_LAYOUT);
  }

  /** Whether the instance has pods. */
  public get runs(): boolean {
    return (this.own.options.replicas ?? this.base.replicas) !== 0;
  }

  /**
   * The merge patch of the entry in `glanceAPIs`. Empty if nothing changes.
   *
   * @param service the configuration of the service
   * @param isReached whether the contributions to the service belong in a text of the base for this instance
   */
  public patch(service: ServiceConfig, isReached: boolean): JsonObject {
    const { fields } = this.own;
    return defined({
      ...fields,
      type: fields.type ?? this.writtenLayout(service),
      networkAttachments: fields.networkAttachments ?? this.defaults.networkAttachments,
      imageCache: this.imageCache(service.cacheSchedules),
      override: this.override(),
      customServiceConfigSecrets: this.secretNames(service, isReached),
      customServiceConfig: this.hasText ? this.extendedText(service, isReached) : this.copiedText(service),
    });
  }

  private override(): JsonObject | undefined {
    const { service: own, ...rest } = objectAt(this.own.fields, 'override') ?? {};
    const { internal, public: publicService } = objectAt(this.defaults, 'override', 'service') ?? {};
    // An edge instance has no public endpoint.
    const service = { ...defined({ internal, public: this.isEdge ? undefined : publicService }), ...own as JsonObject | undefined };
    const override = { ...rest, ...(Object.keys(service).length > 0 && { service }) };
    return Object.keys(override).length > 0 ? override : undefined;
  }

  // The schedules of the service, then those of the instance.
  private imageCache(schedules: JsonObject): JsonObject | undefined {
    const cache = { ...schedules, ...objectAt(this.own.fields, 'imageCache') };
    return Object.keys(cache).length > 0 ? cache : undefined;
  }

  // Only an instance that nobody deployed yet gets the layout that its stores need.
  private writtenLayout({ storeTypes }: ServiceConfig): ApiLayout | undefined {
    const own = this.own.config.stores.all.map(({ store }) => store.type);
    return this.isGiven || this.hasText ? undefined : neededLayout(this.base, own.length > 0 ? own : storeTypes);
  }

  // A list of the instance replaces the list of the service, so it repeats the inherited Secrets.
  private secretNames(service: ServiceConfig, isReached: boolean): string[] | undefined {
    const explicit = this.own.options.customServiceConfigSecrets?.map((secret) => secret.name);
    const reads = isReached || !(this.hasText || this.hasOnlyOwnStores);
    const needed = [...reads ? this.missingSecrets(service.contributed, explicit) : [], ...this.own.config.secretNames];
    if (!explicit && needed.length === 0) {
      return undefined;
    }
    const inherited = this.hasSecrets ? secretNamesOf(this.base) : service.secretNames;
    return [...new Set([...explicit ?? inherited, ...needed])];
  }

  // An explicit list replaces the Secrets of the service, but not those that its stores need.
  private missingSecrets(contributed: ConfigContributions, explicit: readonly string[] | undefined): string[] {
    return explicit ? contributed.stores.secrets : this.hasSecrets ? contributed.secretNames : [];
  }

  // The text of the base, with the contributions to the service and to the instance.
  private extendedText({ contributed, replaceStores, baseSecrets }: ServiceConfig, isReached: boolean): string | undefined {
    const { config } = this.own;
    const inherited = isReached ? contributed : new ConfigContributions(contributed.owner);
    if (!inherited.changesText && !config.changesText) {
      return undefined;
    }
    const document = ConfigDocument.parse(textOf(this.base), `the API instance '${this.name}' of the base`);
    refuseProblems(document);
    if (!replaceStores && (inherited.addsStores || config.addsStores) && this.hasOperatorStore(baseSecrets)) {
      keepOperatorStore(document);
    }
    inherited.removeFrom(document);
    config.removeFrom(document);
    if (replaceStores && (inherited.bringsStores || config.bringsStores)) {
      removeStores(document);
    }
    inherited.texts.forEach((text) => document.merge(text));
    overrideTexts(document, config.texts);
    addStores(document, config.stores.after(inherited.stores), config.owner);
    setOptions(document, inherited.settings.filter((setting) => !config.sets(setting)));
    setOptions(document, config.imports ? [] : this.plugins(document, inherited).filter((setting) => !config.sets(setting)));
    overrideOptions(document, [...config.settings, ...config.imports ? this.plugins(document, inherited) : []]);
    return document.toString();
  }

  // A copy of the service's text, with the contributions to the instance. Undefined if the instance reads the text of the service.
  private copiedText({ text, contributed, replaceStores, baseSecrets }: ServiceConfig): string | undefined {
    const { config } = this.own;
    if (!config.changesText) {
      return undefined;
    }
    const document = ConfigDocument.parse(text, 'the service');
    refuseProblems(document);
    if (!replaceStores && config.addsStores && this.hasOperatorStore(baseSecrets)) {
      keepOperatorStore(document);
    }
    config.removeFrom(document);
    if (this.hasOnlyOwnStores || (replaceStores && config.bringsStores && !contributed.bringsStores)) {
      removeStores(document);
    }
    overrideTexts(document, config.texts);
    addStores(document, config.stores, config.owner);
    if (contributed.imports) {
      PLUGIN_OPTIONS.forEach(({ section, option }) => document.removeOption(section, option));
      setOptions(document, config.imports ? [] : this.plugins(document, contributed).filter((setting) => !config.sets(setting)));
    }
    overrideOptions(document, [...config.settings, ...config.imports ? this.plugins(document, contributed) : []]);
    return document.toString();
  }

  // The plug-ins of imports: the properties of the instance replace those of the service.
  private plugins(document: ConfigDocument, inherited: ConfigContributions): OptionSetting[] {
    const imports = inherited.imports || this.own.config.imports ? { ...inherited.imports, ...this.own.config.imports } : undefined;
    const readers = { storeTypes: enabledStores(document).map(({ type }) => type), layouts: [this.layout] };
    return imports ? pluginSettings(imports, readers, this.own.config.owner) : [];
  }
}

// The texts of the instance replace values of the service. They must not contradict each other.
function overrideTexts(document: ConfigDocument, texts: readonly ConfigDocument[]): void {
  const all = ConfigDocument.parse('', 'the instance');
  texts.forEach((text) => all.merge(text));
  document.override(all);
}
