import { Construct } from 'constructs';
import { ApiLayout } from './api-layout';
import { ConfigContributions, refuseAbsent, Removal } from './config-contributions';
import { AddStoreOptions, GLANCE_API_FIELDS, GlanceApiOptions } from './glance-api-options';
import { NamedApi } from './service-patch';
import { checkAll, dnsLabel, optional } from '../check';
import { Contributions } from '../contributions';
import { longestInstanceName } from '../facts/operators/services';
import { copied, defined, JsonObject } from '../json';
import { boundSettings, settingsChecks } from './settings/glance-settings';
import { mountedFiles } from './settings/mounted-files';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { refuseProblems, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { API_OVERRIDE_FIELDS } from '../services/api-override';
import { fieldChecks, fieldPatch } from '../services/field-table';
import { Store } from '../stores/store';

/** The bound of the default layout. `GlanceValidation` checks those of the others. */
const LONGEST_NAME = longestInstanceName('glance', 'split', false);

/** An API instance that somebody gave. @internal */
export interface GivenInstance {
  /** Its layout; undefined if the library does not see it. */
  readonly layout?: string;

  /** The text that it reads in the base; undefined if the library does not see it. */
  readonly text?: string;
}

/**
 * An API instance of Glance: one entry of `glanceAPIs`. `Glance.api` returns one of the base, `Glance.addApi` adds one.
 *
 * An instance has the options and stores of the service. Own stores join the stores of an instance that a given base has. They replace
 * the stores of the service in an instance that the program adds, and in one of a generated base.
 */
export class GlanceApi extends Construct {
  /**
   * Defines an API instance of a service.
   *
   * @internal
   */
  public static _define(
    scope: Construct, name: string, options: GlanceApiOptions, contributions: Contributions, given?: GivenInstance,
  ): GlanceApi {
    return new GlanceApi(scope, name, options, contributions, given);
  }

  private readonly config: ConfigContributions;
  private options: GlanceApiOptions = {};

  private constructor(
    scope: Construct, id: string, options: GlanceApiOptions, private readonly contributions: Contributions, private readonly given?: GivenInstance,
  ) {
    super(scope, dnsLabel('the name of an API instance', id, LONGEST_NAME));
    this.config = new ConfigContributions(`[${this.node.path}]`);
    this.configure(options);
  }

  /** The instance's name, its key in `glanceAPIs`. */
  public get name(): string {
    return this.node.id;
  }

  /**
   * Changes options of the instance. A later value of a property replaces an earlier one, but `config` and
   * `customServiceConfig` accumulate.
   *
   * @param options the changes to the base
   * @throws when the API server or oslo.config does not accept a value, or when `layout` differs from that of the instance in a given base
   */
  public configure(options: GlanceApiOptions): void {
    const text = optional(options.customServiceConfig, (value) => ConfigDocument.parse(value, `customServiceConfig of API instance '${this.name}'`));
    checkAll(`[${this.node.path}]`,
      ...settingsChecks(options, this.contributions.release),
      () => optional(text, refuseProblems),
      () => optional(options.layout, (layout) => this.refuseOtherLayout(layout)),
      ...fieldChecks(GLANCE_API_FIELDS, options, this.contributions.release),
      ...options.apiOverride ? fieldChecks(API_OVERRIDE_FIELDS, options.apiOverride, this.contributions.release, 'apiOverride') : []);
    const contributor = `API instance '${this.name}'`;
    const files = mountedFiles(options, { construct: this, contributions: this.contributions, contributor, instance: this.name });
    this.config.set({ ...boundSettings(options, this.contributions.release, contributor), ...files }, options.imports);
    this.config.add({ settings: settingsOf(options.config ?? {}, `API instance '${this.name}'`), text });
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
   * Sets several options of this instance only to plain values: booleans, numbers, texts, and lists and dictionaries of texts.
   *
   * @example
   * controlPlane.glance.api('default').addOptions('DEFAULT', { debug: true, workers: 4 });
   *
   * @param section the section, such as `DEFAULT`
   * @param values the values by the name of the option; an `OptionValue` for any other value
   * @throws if a value is something else
   */
  public addOptions(section: string, values: { readonly [option: string]: unknown }): void {
    this.configure({ config: { [section]: OptionValue.map(values) } });
  }

  /**
   * Adds a store to this instance only.
   *
   * The store joins the stores of an instance that a given base has. In an instance that the program adds, and in one of a generated
   * base, the instance's own stores replace the stores of the service.
   *
   * @param store the store
   * @param options whether the store is the default
   * @throws when the instance already has a store with this id, already has a default, or the mounts clash with another contributor's
   */
  public addStore(store: Store, options: AddStoreOptions = {}): void {
    this.config.stores.add(store, options.default ?? false, () => {
      const config = store.bind(this, { release: this.contributions.release, propagation: [Propagation.glanceApi(this.name)] });
      this.contributions.add(`store '${store.id}'`, config);
      return config;
    });
  }

  /**
   * Removes a store that the instance has in the base: its section, its entry in `enabled_backends`, and `default_backend` if it is the default store; the
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
   * Removes an option that the instance has in the base.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @throws when the base does not set the option, or when the library does not see the base
   */
  public removeOption(section: string, option: string): void {
    this.remove({ section, option });
  }

  /**
   * Whether one of the instance's own stores authenticates with an application credential.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    return this.config.stores.needApplicationCredential;
  }

  /**
   * What the program contributes to the instance.
   *
   * @internal
   */
  public _named(): NamedApi {
    const fields = fieldPatch(GLANCE_API_FIELDS, this.options, this.contributions.release);
    return { name: this.name, isGiven: this.given !== undefined, options: this.options, fields, config: this.config };
  }

  /**
   * The merge patch of the instance's entry in `apiOverrides`, if the program changes it.
   *
   * @internal
   */
  public _route(): JsonObject | undefined {
    return this.options.apiOverride && fieldPatch(API_OVERRIDE_FIELDS, this.options.apiOverride, this.contributions.release, 'apiOverride');
  }

  private remove(removal: Removal): void {
    refuseAbsent(removal, this.given?.text === undefined ? undefined : [this.given.text], this.config.owner);
    this.config.remove(removal);
    this.contributions.change();
  }

  private refuseOtherLayout(layout: ApiLayout): void {
    if (this.given?.layout !== undefined && this.given.layout !== layout) {
      throw new Error(`layout is '${layout}', but the API instance '${this.name}' of the base has the layout '${this.given.layout}', which the operator `
        + `does not let change. Add another API instance, glance.addApi('NAME', { layout: ApiLayout.${layout.toUpperCase()} }), give it the store, `
        + 'and name it in keystoneEndpoint.');
    }
  }
}
