import { Construct } from 'constructs';
import { ConfigContributions, refuseAbsent, Removal } from './config-contributions';
import { GivenInstance, GlanceApi } from './glance-api';
import { AddStoreOptions, GlanceApiOptions } from './glance-api-options';
import { GlanceBase } from './glance-base';
import { GLANCE_FIELDS, GlanceOptions } from './glance-options';
import { ServicePatch } from './service-patch';
import { checkAll, distinct, optional } from '../check';
import { Contributions } from '../contributions';
import { listed, quoted } from '../facts/text/quoting';
import { copied, defined, JsonObject } from '../json';
import { boundSettings, settingsChecks } from './settings/glance-settings';
import { HttpdConfig } from './settings/httpd-config';
import { refuseBothQuotas } from './settings/image-limits';
import { mountedFiles } from './settings/mounted-files';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { refuseProblems, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { fieldChecks, fieldPatch } from '../services/field-table';
import { Store } from '../stores/store';

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
  public static _define(scope: Construct, options: GlanceOptions, contributions: Contributions, base: GlanceBase): Glance {
    return new Glance(scope, options, contributions, base);
  }

  private readonly config: ConfigContributions;
  private options: GlanceOptions = {};

  private constructor(
    scope: Construct, options: GlanceOptions, private readonly contributions: Contributions, private base: GlanceBase,
  ) {
    super(scope, 'glance');
    this.config = new ConfigContributions(`[${this.node.path}]`);
    this.configure(options);
    this.node.addValidation({ validate: () => this.plan().lost() });
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
      ...fieldChecks(GLANCE_FIELDS, options, this.contributions.release),
      ...settingsChecks(options, this.contributions.release),
      () => refuseBothQuotas(options.limits ?? this.options.limits, options.quotas ?? this.options.quotas),
      () => optional(text, refuseProblems));
    const files = mountedFiles(options, { construct: this, contributions: this.contributions, contributor: `[${this.node.path}]` });
    this.config.set({ ...boundSettings(options, this.contributions.release, `[${this.node.path}]`), ...files }, options.imports);
    this.config.add({
      settings: settingsOf(options.config ?? {}, `[${this.node.path}]`),
      text,
      secretNames: options.customServiceConfigSecrets?.map((secret) => secret.name),
    });
    this.options = { ...this.options, ...copied(defined(options)) };
    this.contributions.change();
    Object.entries(options.apis ?? {}).forEach(([name, api]) => this.addApi(name, api));
  }

  /**
   * An API instance of the base, or one that the program added earlier.
   *
   * The layout of an instance of a base that somebody gave stays, and so do its stores: an added store joins them. Over
   * `ControlPlaneBase.none()` the patched control plane must have the instance.
   *
   * @param name the instance's name, its key in `glanceAPIs`
   * @returns the instance
   * @throws when there is no such instance
   */
  public api(name: string): GlanceApi {
    const known = this.apis.find((api) => api.name === name);
    if (!known && this.base.origin !== 'unknown' && !this.base.instanceNames.includes(name)) {
      const names = [...new Set([...this.base.instanceNames, ...this.apis.map((api) => api.name)])];
      throw new Error(`[${this.node.path}] there is no API instance ${quoted(name)}. ${names.length === 0 ? 'The control plane has none'
        : `Use ${listed(names.map(quoted))}`}, or add one: glance.addApi(${quoted(name)}).`);
    }
    return known ?? GlanceApi._define(this, name, {}, this.contributions, this.base.origin === 'unknown' ? {} : this.given(name));
  }

  /**
   * Adds an API instance. It has the networks, the types of the services and the address pools of the first instance of the base,
   * unless `options` sets others. Addresses are not copied, because each service needs its own.
   *
   * If the base has the instance, or the program added it earlier, this is the same as `api(name)` and `configure(options)`.
   *
   * @param name the instance's name, its key in `glanceAPIs`: at most 39 lower case letters, digits and `-`
   * @param options the instance's options: changes to the base if the base has the instance
   * @returns the instance
   * @throws when the API server does not accept the name or a value, or when `layout` differs from that of the instance in the base
   */
  public addApi(name: string, options: GlanceApiOptions = {}): GlanceApi {
    const known = this.apis.find((api) => api.name === name);
    known?.configure(options);
    return known ?? GlanceApi._define(this, name, options, this.contributions, this.given(name));
  }

  /**
   * Adds a store to every API instance that runs.
   *
   * The store joins the configuration of the service, which instances without a configuration of their own read, and the text of
   * every other instance of the base. Not changed are the texts of instances with the layout `edge`, those of instances without pods
   * (`replicas: 0`) as long as other instances have pods, and instances that the program gave stores of their own (`GlanceApi.addStore`).
   * `synth` fails if no instance would have the store.
   *
   * @param store the store
   * @param options the instances that have the store, and whether it is the default
   * @throws when the service already has a store with this id, already has a default, or the mounts clash with another contributor's
   */
  public addStore(store: Store, options: AddStoreOptions = {}): void {
    const { instances, ...rest } = options;
    if (instances) {
      distinct('instances', instances).map((name) => this.api(name)).forEach((api) => api.addStore(store, rest));
      return;
    }
    this.config.stores.add(store, options.default ?? false, () => {
      const config = store.bind(this, { release: this.contributions.release, propagation: [Propagation.GLANCE] });
      this.contributions.add(`store '${store.id}'`, config, () => this.plan().readers());
      return config;
    });
  }

  /**
   * Adds directives for httpd, which serves Glance in the API pods: the same as `configure({ httpd: config })`.
   *
   * @param config the directives
   * @throws when the API pods have other directives already
   */
  public addHttpdConfig(config: HttpdConfig): void {
    this.configure({ httpd: config });
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
   * Sets several options of the service to plain values: booleans, numbers, texts, and lists and dictionaries of texts.
   *
   * @example
   * controlPlane.glance.addOptions('DEFAULT', { debug: true, workers: 4 });
   *
   * @param section the section, such as `DEFAULT`
   * @param values the values by the name of the option; an `OptionValue` for any other value
   * @throws if a value is something else
   */
  public addOptions(section: string, values: { readonly [option: string]: unknown }): void {
    this.configure({ config: { [section]: OptionValue.map(values) } });
  }

  /**
   * Removes a store that the base has in the text of the service or of an API instance, except an edge instance: its section, its entry in `enabled_backends`, and `default_backend` if it is the default store; the
   * first of the other stores becomes the default then. Its extra mounts and Secrets stay.
   *
   * Glance cannot read images in a removed store. Copy them to another store first.
   *
   * @param id the id of the store
   * @throws when the base has no such store, or when the library does not see the base
   */
  public removeStore(id: string): void {
    this.remove({ section: id });
  }

  /**
   * Removes an option that the base sets in the text of the service or of an API instance, except an edge instance.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @throws when the base does not set the option, or when the library does not see the base
   */
  public removeOption(section: string, option: string): void {
    this.remove({ section, option });
  }

  /**
   * The merge patch of `spec.glance`.
   *
   * @internal
   */
  public _patch(): JsonObject {
    const { template: fields, ...service } = fieldPatch(GLANCE_FIELDS, this.options, this.contributions.release);
    const template = { ...fields as JsonObject | undefined, ...this.plan().render() };
    const removed = this.base.removedInstances.map((name) => [name, null] as const);
    const routes = [...removed, ...this.apis.map((api) => [api.name, api._route()] as const)].filter(([, route]) => route !== undefined);
    return {
      ...(this._needsApplicationCredential() && { applicationCredential: { enabled: true } }),
      ...service,
      ...(routes.length > 0 && { apiOverrides: Object.fromEntries(routes) }),
      ...(Object.keys(template).length > 0 && { template }),
    };
  }

  /**
   * The stores that an overlay hides from API instances, in the words of an error message.
   *
   * @param glance the finished `spec.glance`
   * @internal
   */
  public _hidden(glance: JsonObject): string[] {
    return this.plan().hidden(glance);
  }

  /**
   * Whether the service or a store authenticates with an application credential, which the control plane must enable.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    const { applicationCredential } = this.options;
    const isAsked = applicationCredential !== undefined && applicationCredential.enabled !== false;
    return isAsked || this.config.stores.needApplicationCredential || this.apis.some((api) => api._needsApplicationCredential());
  }

  /**
   * The default store of the base, if the service keeps it.
   *
   * @internal
   */
  public _defaultOfBase(): string | undefined {
    return this.plan().defaultOfBase();
  }

  /**
   * Whether somebody gave a base with an API instance.
   *
   * @internal
   */
  public _isGiven(name: string): boolean {
    return this.base.origin === 'given' && this.base.instanceNames.includes(name);
  }

  /**
   * Whether somebody gave a base with API instances, but without this one.
   *
   * @internal
   */
  public _isNewInGivenBase(name: string): boolean {
    return this.base.origin === 'given' && this.base.instanceNames.length > 0 && !this.base.instanceNames.includes(name);
  }

  /**
   * Removes the API instances that the library generated, except one. Those of a given base stay.
   *
   * @internal
   */
  public _replaceGenerated(kept: string): void {
    this.base = this.base.withoutGenerated(kept);
    this.contributions.change();
  }

  private remove(removal: Removal): void {
    refuseAbsent(removal, this.base.texts, this.config.owner);
    this.config.remove(removal);
    this.contributions.change();
  }

  private given(name: string): GivenInstance | undefined {
    return this._isGiven(name) ? { layout: this.base.layout(name), text: this.base.textOf(name) } : undefined;
  }

  private plan(): ServicePatch {
    return new ServicePatch(this.base, this.config, this.apis.map((api) => api._named()), this.options.imageCache?._schedules() ?? {});
  }

  private get apis(): GlanceApi[] {
    return this.node.children.filter((child): child is GlanceApi => child instanceof GlanceApi);
  }
}
