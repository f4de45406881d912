import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { neededLayout } from './api-layout';
import { addStores, enabledStores, removeStores } from './enabled-stores';
import { AddStoreOptions, GlanceApi, GlanceApiOptions } from './glance-api';
import { GlanceStorage } from './glance-storage';
import { StoreList } from './store-list';
import { checkAll, dnsLabel, objectName, oneLine, optional } from '../check';
import { Contributions } from '../contributions';
import { defined, JsonObject, objectAt } from '../json';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, refuseProblems, setOptions, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { Store } from '../stores/store';

/** Options of the Glance service. What is not given stays as the base has it. */
export interface GlanceOptions {
  /**
   * The Galera instance that holds the database.
   *
   * @default - the base's; `openstack` in the embedded one
   */
  readonly databaseInstance?: string;

  /**
   * The account of the database, a `MariaDBAccount`.
   *
   * @default - the API server's, `glance`
   */
  readonly databaseAccount?: string;

  /**
   * The Secret with the password of Glance's user in keystone.
   *
   * @default - the base's; that of the control plane in the embedded one
   */
  readonly secret?: ISecret;

  /**
   * Glance's user in keystone.
   *
   * @default - the API server's, `glance`
   */
  readonly serviceUser?: string;

  /**
   * The API instance whose endpoints keystone lists. It must not be an edge instance; with one instance it may be left out.
   *
   * @default - the base's; `default` in the embedded one
   */
  readonly keystoneEndpoint?: string;

  /**
   * The storage of Glance's own pods.
   *
   * @default - the base's; a claim of 10 GiB in the embedded one
   */
  readonly storage?: GlanceStorage;

  /**
   * Secrets whose keys are configuration text that the pods read behind the rendered one. They add up with the base's.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Configuration text, merged as a document with the base's and with what is contributed.
   *
   * @default - none
   */
  readonly customServiceConfig?: string;

  /**
   * Options by section and name.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * API instances by name: new ones, or what differs in those of the base.
   *
   * @default - the base's
   */
  readonly apis?: { readonly [name: string]: GlanceApiOptions };
}

/** What Glance needs to know of the base. @internal */
export interface GlanceBase {
  readonly template: JsonObject;
  readonly replaceStores: boolean;
}

/**
 * The image service of a control plane: its stores, its API instances, its options.
 *
 * `OpenStackControlPlane.glance` is one.
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
   * Sets what is given. A later value of a property takes the place of an earlier one; options, texts and Secrets add up.
   *
   * @param options what differs from the base
   * @throws when a value is not what the API server or oslo.config takes
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
    this.options = { ...this.options, ...defined(options) };
    this.contributions.change();
    Object.entries(options.apis ?? {}).forEach(([name, api]) => this.addApi(name, api));
  }

  /**
   * Adds an API instance, or sets what differs in one that was added or that the base has.
   *
   * @param name the instance's name, its key in `glanceAPIs`: at most 39 lower case letters, digits and `-`
   * @param options what differs from the base
   * @returns the instance
   * @throws when the name or a value is not what the API server takes
   */
  public addApi(name: string, options: GlanceApiOptions = {}): GlanceApi {
    const known = this.apis.find((api) => api.name === name);
    known?.configure(options);
    return known ?? GlanceApi._define(this, name, options, this.contributions);
  }

  /**
   * Adds a store, for every API instance that has none of its own.
   *
   * @param store the store
   * @param options whether it is the default
   * @throws when there is a store of that id or a default already, or when its mounts clash with another's
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
   * @param value its value
   */
  public addOption(section: string, option: string, value: OptionValue): void {
    this.configure({ config: { [section]: { [option]: value } } });
  }

  /**
   * What the service contributes to `spec.glance`, as a merge patch.
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
   * Whether a store authenticates by an application credential, which the control plane has to switch on.
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

  // Undefined when nothing is contributed: the base's text stays as it is.
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

  // An instance that only the base has: new stores of the service can change the layout that it needs.
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
