import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ApiLayout, neededLayout } from './api-layout';
import { addStores, removeStores } from './enabled-stores';
import { GlanceStorage } from './glance-storage';
import { StoreList } from './store-list';
import { checkAll, distinct, dnsLabel, integer, objectName, optional } from '../check';
import { Contributions } from '../contributions';
import { defined, JsonObject } from '../json';
import { Propagation } from '../mounts/propagation';
import { ServiceOverride } from '../mounts/service-override';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, overrideOptions, refuseProblems, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { Store } from '../stores/store';

/** Options of a store that is added. */
export interface AddStoreOptions {
  /**
   * Whether images go to this store unless a user names another (`default_backend`).
   *
   * @default - the first store that is added is the default, unless another one is made so
   */
  readonly default?: boolean;
}

/** Options of an API instance, an entry of `glanceAPIs`. What is not given stays as the base has it. */
export interface GlanceApiOptions {
  /**
   * How the instance is deployed. It cannot change later.
   *
   * @default - that of the base; where it has none, `single` for an instance with file stores only, else the API server's, `split`
   */
  readonly layout?: ApiLayout;

  /**
   * How many pods each part of the instance has, 0 to 32.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The network attachment definitions that the pods join, such as `storage`.
   *
   * @default - none
   */
  readonly networkAttachments?: string[];

  /**
   * How the endpoint for services is reached.
   *
   * @default - by the cluster's own network
   */
  readonly internalService?: ServiceOverride;

  /**
   * How the endpoint for users is reached.
   *
   * @default - by a route
   */
  readonly publicService?: ServiceOverride;

  /**
   * The storage of the instance's own pods.
   *
   * @default - that of the service
   */
  readonly storage?: GlanceStorage;

  /**
   * Secrets whose keys are configuration text that the pods read behind the rendered one.
   *
   * @default - those of the service
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Options of the instance alone, by section and name. With any, the instance gets the whole text of the service and these in it.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };
}

/** What an API instance needs to know about the service and the base. */
export interface GlanceApiContext {
  /** The base's entry of the instance; empty if the base has none. */
  readonly base: JsonObject;

  /** The text of the service with everything that is contributed to it. */
  readonly serviceText: string;

  /** The types of the stores that the text of the service enables. */
  readonly serviceStoreTypes: readonly string[];

  /** The Secrets of the service, which an instance's own list replaces. */
  readonly serviceSecrets: readonly string[];
}

/**
 * An API instance of Glance: one entry of `glanceAPIs`. `Glance.addApi` makes one.
 *
 * An instance has the service's options and stores. With stores of its own it has those instead of the service's.
 */
export class GlanceApi extends Construct {
  /**
   * Defines an API instance of a service.
   *
   * @internal
   */
  public static _define(scope: Construct, name: string, options: GlanceApiOptions, contributions: Contributions): GlanceApi {
    return new GlanceApi(scope, name, options, contributions);
  }

  private readonly stores: StoreList;
  private settings: readonly OptionSetting[] = [];
  private options: GlanceApiOptions = {};

  private constructor(scope: Construct, id: string, options: GlanceApiOptions, private readonly contributions: Contributions) {
    super(scope, dnsLabel('the name of an API instance', id, 39));
    this.stores = new StoreList(`[${this.node.path}]`);
    this.configure(options);
  }

  /** The instance's name, its key in `glanceAPIs`. */
  public get name(): string {
    return this.node.id;
  }

  /**
   * Sets what is given; a later value of a property takes the place of an earlier one, options add up.
   *
   * @param options what differs from the base
   * @throws when a value is not what the API server takes
   */
  public configure(options: GlanceApiOptions): void {
    checkAll(`[${this.node.path}]`,
      () => optional(options.replicas, (value) => integer('replicas', value, 0, 32)),
      () => options.networkAttachments?.length && distinct('networkAttachments', options.networkAttachments),
      () => options.networkAttachments?.forEach((name) => objectName('networkAttachments', name)));
    this.settings = [...this.settings, ...settingsOf(options.config ?? {}, `API instance '${this.name}'`)];
    this.options = { ...this.options, ...defined(options) };
    this.contributions.change();
  }

  /**
   * Sets one option of this instance alone.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @param value its value
   */
  public addOption(section: string, option: string, value: OptionValue): void {
    this.configure({ config: { [section]: { [option]: value } } });
  }

  /**
   * Gives the instance a store of its own. With one it has none of the service's.
   *
   * @param store the store
   * @param options whether it is the default
   * @throws when the instance has a store of that id, or a default already
   */
  public addStore(store: Store, options: AddStoreOptions = {}): void {
    this.stores.add(store, options.default ?? false, () => {
      const config = store.bind(this, { release: this.contributions.release, propagation: [Propagation.glanceApi(this.name)] });
      this.contributions.add(`store '${store.id}'`, config);
      return config;
    });
  }

  /**
   * Whether a store of its own authenticates by an application credential.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    return this.stores.needApplicationCredential;
  }

  /**
   * What the instance contributes to its entry of `glanceAPIs`, as a merge patch.
   *
   * @internal
   */
  public _patch(context: GlanceApiContext): JsonObject {
    const { replicas, networkAttachments, internalService, publicService, storage } = this.options;
    const service = defined({ internal: internalService?._manifest(), public: publicService?._manifest() });
    return defined({
      type: this.layout(context),
      replicas,
      networkAttachments: networkAttachments && [...networkAttachments],
      override: Object.keys(service).length > 0 ? { service } : undefined,
      storage: storage?._patch(),
      customServiceConfigSecrets: this.secretNames(context),
      customServiceConfig: this.text(context),
    });
  }

  // An instance's own list replaces the service's, so what is inherited is repeated in it.
  private secretNames({ base, serviceSecrets }: GlanceApiContext): string[] | undefined {
    const own = this.options.customServiceConfigSecrets?.map((secret) => secret.name);
    const needed = this.stores.secrets;
    if (!own && needed.length === 0) {
      return undefined;
    }
    const inherited = Array.isArray(base.customServiceConfigSecrets) ? base.customServiceConfigSecrets as string[] : serviceSecrets;
    return [...new Set([...(own ?? inherited), ...needed])];
  }

  private layout({ base, serviceStoreTypes }: GlanceApiContext): ApiLayout | undefined {
    const own = this.stores.all.map(({ store }) => store.type);
    return this.options.layout ?? neededLayout(base, own.length > 0 ? own : serviceStoreTypes);
  }

  private text({ base, serviceText }: GlanceApiContext): string | undefined {
    if (this.stores.all.length === 0 && this.settings.length === 0) {
      return undefined;
    }
    const own = typeof base.customServiceConfig === 'string' && base.customServiceConfig !== '' ? base.customServiceConfig : undefined;
    const document = ConfigDocument.parse(own ?? serviceText, own === undefined ? 'the service' : 'the base');
    refuseProblems(document);
    if (own === undefined && this.stores.all.length > 0) {
      removeStores(document);
    }
    addStores(document, this.stores, `[${this.node.path}]`);
    overrideOptions(document, this.settings);
    return document.toString();
  }
}
