import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Backend, BackendConfig } from './backend';
import { checkAll, distinct, integer, objectName, optional } from '../check';
import { Contributions } from '../contributions';
import { copied, defined, JsonObject, objectAt } from '../json';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, refuseProblems, setOptions, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';

/** Options of Cinder's backup service. Properties that are not given keep the value of the base. */
export interface CinderBackupOptions {
  /**
   * The number of pods, at least 0.
   *
   * @default - the value of the base; 0 in the embedded base
   */
  readonly replicas?: number;

  /**
   * The network attachment definitions that the pods join.
   *
   * @default - those of the base; `storage` in the embedded base
   */
  readonly networkAttachments?: string[];

  /**
   * Options by section and name.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };
}

/** Options of the Cinder service. Properties that are not given keep the value of the base. */
export interface CinderOptions {
  /**
   * The Galera instance that holds the database.
   *
   * @default - the value of the base; `openstack` in the embedded base
   */
  readonly databaseInstance?: string;

  /**
   * The account of the database, a `MariaDBAccount`.
   *
   * @default - `cinder`, by the API server
   */
  readonly databaseAccount?: string;

  /**
   * The Secret with the password of Cinder's user in keystone.
   *
   * @default - the Secret of the base; in the embedded base, that of the control plane
   */
  readonly secret?: ISecret;

  /**
   * Options of all Cinder services, by section and name.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * The backup service.
   *
   * @default - the base's
   */
  readonly backup?: CinderBackupOptions;
}

/** What Cinder needs to know about the base. */
interface CinderBase {
  readonly template: JsonObject;
  readonly replaceBackends: boolean;
}

/**
 * The block storage service of a control plane: its back-ends and options.
 *
 * Available as `OpenStackControlPlane.cinder`.
 */
export class Cinder extends Construct {
  /**
   * Defines the service of a control plane.
   *
   * @internal
   */
  public static _define(scope: Construct, options: CinderOptions, contributions: Contributions): Cinder {
    return new Cinder(scope, 'cinder', options, contributions);
  }

  private readonly backends = new Map<string, JsonObject>();
  private options: CinderOptions = {};
  private backup: CinderBackupOptions = {};
  private settings: readonly OptionSetting[] = [];
  private backupSettings: readonly OptionSetting[] = [];

  private constructor(scope: Construct, id: string, options: CinderOptions, private readonly contributions: Contributions) {
    super(scope, id);
    this.configure(options);
  }

  /**
   * Sets the given properties. A later value of a property replaces an earlier one; options add up.
   *
   * @param options the differences from the base
   * @throws if the API server does not accept a value
   */
  public configure(options: CinderOptions): void {
    const { databaseInstance, databaseAccount, backup = {} } = options;
    checkAll(`[${this.node.path}]`,
      () => optional(databaseInstance, (name) => objectName('databaseInstance', name)),
      () => optional(databaseAccount, (name) => objectName('databaseAccount', name)),
      () => optional(backup.replicas, (value) => integer('backup.replicas', value, 0, 2147483647)),
      () => backup.networkAttachments?.length && distinct('backup.networkAttachments', backup.networkAttachments),
      () => backup.networkAttachments?.forEach((name) => objectName('backup.networkAttachments', name)));
    this.options = { ...this.options, ...copied(defined(options)) };
    this.backup = { ...this.backup, ...copied(defined(backup)) };
    this.settings = [...this.settings, ...settingsOf(options.config ?? {}, `[${this.node.path}]`)];
    this.backupSettings = [...this.backupSettings, ...settingsOf(backup.config ?? {}, `[${this.node.path}] backup`)];
    this.contributions.change();
  }

  /**
   * Sets one option of all Cinder services.
   *
   * @param section the section, such as `DEFAULT`
   * @param option the option's name
   * @param value the value of the option
   */
  public addOption(section: string, option: string, value: OptionValue): void {
    this.configure({ config: { [section]: { [option]: value } } });
  }

  /**
   * Sets several options of all Cinder services to plain values: booleans, numbers, texts, and lists and dictionaries of texts.
   *
   * @example
   * controlPlane.cinder.addOptions('DEFAULT', { debug: true, osapi_volume_workers: 4 });
   *
   * @param section the section, such as `DEFAULT`
   * @param values the values by the name of the option; an `OptionValue` for any other value
   * @throws if a value is something else
   */
  public addOptions(section: string, values: { readonly [option: string]: unknown }): void {
    this.configure({ config: { [section]: OptionValue.map(values) } });
  }

  /**
   * Adds a back-end: an entry of `cinderVolumes`.
   *
   * @param backend the back-end
   * @throws if there is a back-end with that name, an option cannot be written, or its mounts or node services conflict with those of
   * another
   */
  public addBackend(backend: Backend): void {
    if (this.backends.has(backend.name)) {
      throw new Error(`[${this.node.path}] the back-end '${backend.name}' is given twice: give each back-end a name of its own.`);
    }
    const config = backend.bind(this, { release: this.contributions.release, propagation: [Propagation.CINDER_VOLUME] });
    const volume = entry(backend.name, config);
    this.contributions.add(`back-end '${backend.name}'`, config);
    this.backends.set(backend.name, volume);
  }

  /**
   * What the service contributes to `spec.cinder`, as a merge patch.
   *
   * @internal
   */
  public _patch(base: CinderBase): JsonObject {
    const { databaseInstance, databaseAccount, secret } = this.options;
    const template = defined({
      databaseInstance,
      databaseAccount,
      secret: secret?.name,
      customServiceConfig: mergedText(base.template, this.settings),
      cinderBackup: this.backupPatch(objectAt(base.template, 'cinderBackup') ?? {}),
      cinderVolumes: this.volumesPatch(base),
    });
    return Object.keys(template).length > 0 ? { template } : {};
  }

  private backupPatch(base: JsonObject): JsonObject | undefined {
    const { replicas, networkAttachments } = this.backup;
    const patch = defined({
      replicas,
      networkAttachments: networkAttachments && [...networkAttachments],
      customServiceConfig: mergedText(base, this.backupSettings),
    });
    return Object.keys(patch).length > 0 ? patch : undefined;
  }

  private volumesPatch({ template, replaceBackends }: CinderBase): JsonObject | undefined {
    if (this.backends.size === 0) {
      return undefined;
    }
    const known = Object.keys(objectAt(template, 'cinderVolumes') ?? {});
    const removed = replaceBackends ? known.filter((name) => !this.backends.has(name)) : [];
    const clash = replaceBackends ? undefined : known.find((name) => this.backends.has(name));
    if (clash !== undefined) {
      throw new Error(`[${this.node.path}] the back-end '${clash}' is in the base already: give the new one another name.`);
    }
    return Object.fromEntries([
      ...removed.map((name) => [name, null]),
      ...this.backends,
    ]);
  }
}

function entry(name: string, { section, options, fields, customServiceConfigSecrets: secrets }: BackendConfig): JsonObject {
  const document = ConfigDocument.parse('');
  Object.entries(options).forEach(([option, value]) => document.set(section, option, value, `back-end '${name}'`));
  return { ...fields, customServiceConfig: document.toString(), ...(secrets.length > 0 && { customServiceConfigSecrets: [...secrets] }) };
}

// Undefined if nothing is contributed: the text of the base stays unchanged.
function mergedText(base: JsonObject, settings: readonly OptionSetting[]): string | undefined {
  if (settings.length === 0) {
    return undefined;
  }
  const document = ConfigDocument.parse(typeof base.customServiceConfig === 'string' ? base.customServiceConfig : '', 'the base');
  refuseProblems(document);
  setOptions(document, settings);
  return document.toString();
}
