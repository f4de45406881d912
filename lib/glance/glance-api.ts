import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ApiLayout, neededLayout } from './api-layout';
import { addStores, removeStores } from './enabled-stores';
import { GlanceStorage } from './glance-storage';
import { StoreList } from './store-list';
import { checkAll, distinct, dnsLabel, integer, objectName, optional } from '../check';
import { Contributions } from '../contributions';
import { longestInstanceName } from '../facts/services';
import { copied, defined, JsonObject } from '../json';
import { Propagation } from '../mounts/propagation';
import { ServiceOverride } from '../mounts/service-override';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, overrideOptions, refuseProblems, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { Store } from '../stores/store';

/** The bound of the default layout. `GlanceValidation` checks those of the others. */
const LONGEST_NAME = longestInstanceName('glance', 'split', false);

/** Options of an added store. */
export interface AddStoreOptions {
  /**
   * Whether this store is the default store (`default_backend`). It receives the images of users who name no store.
   *
   * @default - the first added store is the default, unless another store is
   */
  readonly default?: boolean;
}

/** Options of an API instance, an entry of `glanceAPIs`. An absent option keeps the value of the base. */
export interface GlanceApiOptions {
  /**
   * The deployment of the instance. The operator does not allow later changes.
   *
   * @default - the layout in the base; if absent, `single` for an instance with only file stores, else `split`, the API server's default
   */
  readonly layout?: ApiLayout;

  /**
   * The number of pods of each part of the instance, 0 to 32. The layout `split` has two parts.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The network attachment definitions of the pods, such as `storage`.
   *
   * @default - no additional networks
   */
  readonly networkAttachments?: string[];

  /**
   * How services reach the internal endpoint.
   *
   * @default - through the network of the cluster
   */
  readonly internalService?: ServiceOverride;

  /**
   * How users reach the public endpoint.
   *
   * @default - through a route
   */
  readonly publicService?: ServiceOverride;

  /**
   * The storage of the instance's pods.
   *
   * @default - the storage of the service
   */
  readonly storage?: GlanceStorage;

  /**
   * Secrets whose keys hold configuration that the pods load after the rendered file. They replace the Secrets of the service.
   *
   * @default - the Secrets of the service
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Options of this instance only, by section and name. The instance gets a copy of the service's configuration with these options.
   *
   * @default - no options
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };
}

/** The parts of the service and the base that determine the patch of an API instance. */
export interface GlanceApiContext {
  /** The base's entry of the instance; empty if the base has none. */
  readonly base: JsonObject;

  /** The configuration of the service, with all contributions. */
  readonly serviceText: string;

  /** The types of the stores that the configuration of the service enables. */
  readonly serviceStoreTypes: readonly string[];

  /** The configuration Secrets of the service. The list of an instance replaces them. */
  readonly serviceSecrets: readonly string[];
}

/**
 * An API instance of Glance: one entry of `glanceAPIs`. `Glance.addApi` creates it.
 *
 * An instance has the options and stores of the service. The instance's own stores, if any, replace the stores of the service.
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
    super(scope, dnsLabel('the name of an API instance', id, LONGEST_NAME));
    this.stores = new StoreList(`[${this.node.path}]`);
    this.configure(options);
  }

  /** The instance's name, its key in `glanceAPIs`. */
  public get name(): string {
    return this.node.id;
  }

  /**
   * Changes options of the instance. A later value of a property replaces an earlier one, but the options in `config` accumulate.
   *
   * @param options the changes to the base
   * @throws when the API server does not accept a value
   */
  public configure(options: GlanceApiOptions): void {
    checkAll(`[${this.node.path}]`,
      () => optional(options.replicas, (value) => integer('replicas', value, 0, 32)),
      () => options.networkAttachments?.length && distinct('networkAttachments', options.networkAttachments),
      () => options.networkAttachments?.forEach((name) => objectName('networkAttachments', name)));
    this.settings = [...this.settings, ...settingsOf(options.config ?? {}, `API instance '${this.name}'`)];
    this.options = { ...this.options, ...copied(defined(options)) };
    this.contributions.change();
  }

  /**
   * Sets one option of this instance only.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @param value the value of the option
   */
  public addOption(section: string, option: string, value: OptionValue): void {
    this.configure({ config: { [section]: { [option]: value } } });
  }

  /**
   * Adds a store to this instance only. The instance's own stores replace the stores of the service.
   *
   * @param store the store
   * @param options whether the store is the default
   * @throws when the instance already has a store with this id, already has a default, or the mounts clash with another contributor's
   */
  public addStore(store: Store, options: AddStoreOptions = {}): void {
    this.stores.add(store, options.default ?? false, () => {
      const config = store.bind(this, { release: this.contributions.release, propagation: [Propagation.glanceApi(this.name)] });
      this.contributions.add(`store '${store.id}'`, config);
      return config;
    });
  }

  /**
   * Whether one of the instance's own stores authenticates with an application credential.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    return this.stores.needApplicationCredential;
  }

  /**
   * The merge patch of the instance's entry in `glanceAPIs`.
   *
   * @internal
   */
  public _patch(context: GlanceApiContext): JsonObject {
    const { replicas, networkAttachments, internalService, publicService, storage } = this.options;
    const service = defined({ internal: internalService?._patch(), public: publicService?._patch() });
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

  // The list of an instance replaces the list of the service, so it repeats the inherited Secrets.
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
