import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { neededLayout } from './api-layout';
import { addStores, enabledStores, removeStores } from './enabled-stores';
import { AddStoreOptions, GlanceApi, GlanceApiOptions } from './glance-api';
import { GlanceStorage } from './glance-storage';
import { StoreList } from './store-list';
import { checkAll, dnsLabel, objectName, oneLine, optional } from '../check';
import { Contributions } from '../contributions';
import { copied, defined, JsonObject, objectAt } from '../json';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, refuseProblems, setOptions, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { Store } from '../stores/store';

/** Options of the Glance service. An absent option keeps the value of the base. */
export interface GlanceOptions {
  /**
   * The Galera instance that holds the database.
   *
   * @default - the instance in the base; `openstack` in the embedded base
   */
  readonly databaseInstance?: string;

  /**
   * The database account, the name of a `MariaDBAccount`.
   *
   * @default - the account in the base, or `glance`, the API server's default
   */
  readonly databaseAccount?: string;

  /**
   * The Secret with the password of Glance's user in keystone.
   *
   * @default - the Secret in the base; the Secret of the control plane in the embedded base
   */
  readonly secret?: ISecret;

  /**
   * Glance's user in keystone.
   *
   * @default - the user in the base, or `glance`, the API server's default
   */
  readonly serviceUser?: string;

  /**
   * The API instance whose endpoints keystone lists. It must not be an edge instance. It is optional if there is only one instance.
   *
   * @default - the instance in the base; `default` in the embedded base
   */
  readonly keystoneEndpoint?: string;

  /**
   * The storage of the Glance pods.
   *
   * @default - the storage in the base; a claim of 10 GiB in the embedded base
   */
  readonly storage?: GlanceStorage;

  /**
   * Secrets whose keys hold configuration that the pods load after the rendered file, in addition to those of the base.
   *
   * @default - no additional Secrets
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Configuration in the format of oslo.config. It is merged, option by option, with the configuration of the base, the stores and
   * `config`.
   *
   * @default - no additional configuration
   */
  readonly customServiceConfig?: string;

  /**
   * Options by section and name.
   *
   * @default - no additional options
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * API instances by name: new instances, and changes to instances of the base.
   *
   * @default - the instances of the base
   */
  readonly apis?: { readonly [name: string]: GlanceApiOptions };
}

/** The Glance service of the base. @internal */
export interface GlanceBase {
  readonly template: JsonObject;
  readonly replaceStores: boolean;
}

/**
 * The image service of a control plane: its stores, its API instances, its options.
 *
 * `OpenStackControlPlane.glance` holds it.
 */
export class Glance extends Construct {
  /**
   * Defines the service of a control plane.
   *
   * @internal
   */
  public static _define(scope: Construct, options: GlanceOptions, contributions: Contributions): Glance {
    return new Glance(scope, 'glance', options, contributions);
  }

  private readonly stores: StoreList;
  private options: GlanceOptions = {};
  private settings: readonly OptionSetting[] = [];
  private texts: readonly ConfigDocument[] = [];
  private secretNames: readonly string[] = [];

  private constructor(scope: Construct, id: string, options: GlanceOptions, private readonly contributions: Contributions) {
    super(scope, id);
    this.stores = new StoreList(`[${this.node.path}]`);
    this.configure(options);
  }

  /**
   * Changes options of the service. A later value of a property replaces an earlier one, but `config`, `customServiceConfig` and
   * `customServiceConfigSecrets` accumulate.
   *
   * @param options the changes to the base
   * @throws when the API server or oslo.config does not accept a value
   */
  public configure(options: GlanceOptions): void {
    const text = optional(options.customServiceConfig, (value) => ConfigDocument.parse(value, 'customServiceConfig'));
    checkAll(`[${this.node.path}]`,
      () => optional(options.databaseInstance, (name) => objectName('databaseInstance', name)),
      () => optional(options.databaseAccount, (name) => objectName('databaseAccount', name)),
      () => optional(options.serviceUser, (name) => oneLine('serviceUser', name)),
      () => optional(options.keystoneEndpoint, (name) => dnsLabel('keystoneEndpoint', name)),
      () => optional(text, refuseProblems));
    this.settings = [...this.settings, ...settingsOf(options.config ?? {}, `[${this.node.path}]`)];
    this.texts = text ? [...this.texts, text] : this.texts;
    this.secretNames = [...this.secretNames, ...(options.customServiceConfigSecrets ?? []).map((secret) => secret.name)];
    this.options = { ...this.options, ...copied(defined(options)) };
    this.contributions.change();
    Object.entries(options.apis ?? {}).forEach(([name, api]) => this.addApi(name, api));
  }

  /**
   * Adds an API instance, or changes an instance that was added earlier or that the base has.
   *
   * @param name the instance's name, its key in `glanceAPIs`: at most 39 lower case letters, digits and `-`
   * @param options the changes to the base
   * @returns the instance
   * @throws when the API server does not accept the name or a value
   */
  public addApi(name: string, options: GlanceApiOptions = {}): GlanceApi {
    const known = this.apis.find((api) => api.name === name);
    known?.configure(options);
    return known ?? GlanceApi._define(this, name, options, this.contributions);
  }

  /**
   * Adds a store to every API instance without stores of its own.
   *
   * @param store the store
   * @param options whether the store is the default
   * @throws when the service already has a store with this id, already has a default, or the mounts clash with another contributor's
   */
  public addStore(store: Store, options: AddStoreOptions = {}): void {
    this.stores.add(store, options.default ?? false, () => {
      const config = store.bind(this, { release: this.contributions.release, propagation: [Propagation.GLANCE] });
      this.contributions.add(`store '${store.id}'`, config);
      return config;
    });
  }

  /**
   * Sets one option of the service.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @param value the value of the option
   */
  public addOption(section: string, option: string, value: OptionValue): void {
    this.configure({ config: { [section]: { [option]: value } } });
  }

  /**
   * The merge patch of `spec.glance`.
   *
   * @internal
   */
  public _patch(base: GlanceBase): JsonObject {
    const document = this.document(base);
    const serviceText = document?.toString() ?? textOf(base.template);
    const secrets = [...new Set([...listOf(base.template), ...this.secretNames, ...this.stores.secrets])];
    const template = defined({
      ...this.scalars(),
      customServiceConfig: document && serviceText,
      customServiceConfigSecrets: this.secretNames.length + this.stores.secrets.length > 0 ? secrets : undefined,
      glanceAPIs: this.apiPatches(base, serviceText, secrets),
    });
    return {
      ...(this._needsApplicationCredential() && { applicationCredential: { enabled: true } }),
      ...(Object.keys(template).length > 0 && { template }),
    };
  }

  /**
   * Whether a store authenticates with an application credential, which the control plane must enable.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    return this.stores.needApplicationCredential || this.apis.some((api) => api._needsApplicationCredential());
  }

  private get apis(): GlanceApi[] {
    return this.node.children.filter((child): child is GlanceApi => child instanceof GlanceApi);
  }

  private scalars(): JsonObject {
    const { databaseInstance, databaseAccount, secret, serviceUser, keystoneEndpoint, storage } = this.options;
    return { databaseInstance, databaseAccount, secret: secret?.name, serviceUser, keystoneEndpoint, storage: storage?._patch() };
  }

  // Undefined without contributions, so that the configuration of the base stays unchanged.
  private document({ template, replaceStores }: GlanceBase): ConfigDocument | undefined {
    if (this.stores.all.length + this.settings.length + this.texts.length === 0) {
      return undefined;
    }
    const document = ConfigDocument.parse(textOf(template), 'the base');
    refuseProblems(document);
    if (replaceStores && this.bringsStores()) {
      removeStores(document);
    }
    this.texts.forEach((text) => document.merge(text));
    addStores(document, this.stores, `[${this.node.path}]`);
    setOptions(document, this.settings);
    return document;
  }

  private bringsStores(): boolean {
    return this.stores.all.length > 0 || this.texts.some((text) => enabledStores(text).length > 0);
  }

  private apiPatches({ template }: GlanceBase, serviceText: string, serviceSecrets: readonly string[]): JsonObject | undefined {
    const serviceStoreTypes = enabledStores(ConfigDocument.parse(serviceText)).map(({ type }) => type);
    const names = new Set([...Object.keys(objectAt(template, 'glanceAPIs') ?? {}), ...this.apis.map((api) => api.name)]);
    const patches = [...names].map((name) => {
      const base = objectAt(template, 'glanceAPIs', name) ?? {};
      const api = this.apis.find((one) => one.name === name);
      const context = { base, serviceText, serviceStoreTypes, serviceSecrets };
      return [name, api ? api._patch(context) : this.inheritedPatch(base, serviceStoreTypes)] as const;
    });
    const contributed = Object.fromEntries(patches.filter(([, patch]) => patch !== undefined));
    return Object.keys(contributed).length > 0 ? contributed : undefined;
  }

  // The patch of an instance that only the base has: new stores of the service can require another layout.
  private inheritedPatch(base: JsonObject, serviceStoreTypes: readonly string[]): JsonObject | undefined {
    const type = this.stores.all.length > 0 && !base.customServiceConfig ? neededLayout(base, serviceStoreTypes) : undefined;
    return type && { type };
  }
}

function textOf(template: JsonObject): string {
  return typeof template.customServiceConfig === 'string' ? template.customServiceConfig : '';
}

function listOf(template: JsonObject): string[] {
  return Array.isArray(template.customServiceConfigSecrets) ? template.customServiceConfigSecrets as string[] : [];
}
