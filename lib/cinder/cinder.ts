import { Construct } from 'constructs';
import { Backend, BackendConfig } from './backend';
import { backendEntry } from './backend-entry';
import { checkAll, optional } from '../check';
import { Contributions } from '../contributions';
import { copied, defined, JsonObject, objectAt } from '../json';
import { BackupServices } from './backup/backup-services';
import { CinderBackupOptions } from './backup/cinder-backup-options';
import { CINDER_API_FIELDS, CinderApiOptions } from './service/cinder-api-options';
import { CINDER_FIELDS, CinderOptions } from './service/cinder-options';
import { contributedText } from './service/cinder-text';
import { Component } from './service/component';
import { CinderComponentOptions } from './service/component-options';
import { ExtraMount } from '../mounts/extra-mount';
import { Propagation } from '../mounts/propagation';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, refuseProblems, settingsOf } from '../oslo/value/option-settings';
import { OptionValue } from '../oslo/value/option-value';
import { fieldChecks, fieldPatch } from '../services/field-table';

/** What Cinder asks the control plane for. @internal */
export interface CinderHost {
  /** The internal endpoint of an API instance of Glance. */
  readonly glanceEndpoint: (instance: string) => string;

  /** Makes the pods of a back-end run an image. */
  readonly useImage: (backend: string, image: string) => void;
}

/** What Cinder needs to know about the base. */
interface CinderBase {
  readonly template: JsonObject;
  readonly replaceBackends: boolean;

  /** Whether the library does not see the control plane that it patches. */
  readonly isUnknown: boolean;
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
  public static _define(scope: Construct, options: CinderOptions, contributions: Contributions, host: CinderHost): Cinder {
    return new Cinder(scope, 'cinder', options, contributions, host);
  }

  private readonly backends = new Map<string, BackendConfig>();
  private readonly api: Component<CinderApiOptions>;
  private readonly scheduler: Component<CinderComponentOptions>;
  private readonly backups: BackupServices;

  /** The mounts of back-ends that the program does not give itself. */
  private readonly sharedMounts = new Map<string, ExtraMount[]>();
  private options: CinderOptions = {};
  private settings: readonly OptionSetting[] = [];
  private texts: readonly ConfigDocument[] = [];

  private constructor(
    scope: Construct, id: string, options: CinderOptions, private readonly contributions: Contributions, private readonly host: CinderHost,
  ) {
    super(scope, id);
    this.api = new Component(`[${this.node.path}]`, 'api', contributions.release, CINDER_API_FIELDS);
    this.scheduler = new Component(`[${this.node.path}]`, 'scheduler', contributions.release);
    this.backups = new BackupServices(this, contributions);
    this.configure(options);
  }

  /**
   * Sets the given properties. A later value of a property replaces an earlier one; options, texts and Secrets add up.
   *
   * @param options the differences from the base
   * @throws if the API server or oslo.config does not accept a value, or the release lacks it
   */
  public configure(options: CinderOptions): void {
    const { config = {}, api = {}, scheduler = {}, backup = {}, backups = {}, ...rest } = options;
    const text = optional(rest.customServiceConfig, (value) => ConfigDocument.parse(value, 'customServiceConfig of Cinder'));
    checkAll(`[${this.node.path}]`,
      ...fieldChecks(CINDER_FIELDS, rest, this.contributions.release),
      () => optional(text, refuseProblems),
      ...this.api.checks(api), ...this.scheduler.checks(scheduler), ...this.backups.checks(backup));
    this.options = { ...this.options, ...copied(defined(rest)) };
    this.settings = [...this.settings, ...settingsOf(config, `[${this.node.path}]`)];
    this.texts = [...this.texts, ...text ? [text] : []];
    this.api.configure(api);
    this.scheduler.configure(scheduler);
    this.changeBackups(() => {
      this.backups.configure(backup);
      Object.entries(backups).forEach(([name, service]) => this.backups.add(name, service));
    });
  }

  /**
   * Adds a backup service: an entry of `cinderBackups`, with one pod on the network `storage` unless `options` says otherwise. If the base has the
   * service, or the program added it earlier, it is changed.
   *
   * All backup services have the same extra mounts, because no propagation reaches a single one.
   *
   * @param name the service's name, its key in `cinderBackups`: at most 38 lower case letters, digits and `-`
   * @param options where the backups are, and how the pods run
   * @throws if the release is earlier than 18.0-fr5, or a value is malformed. `synth` fails if `cinderBackup` of the base has pods, because the
   * webhook refuses both: move it with `moveBackup()`, or set `backup.replicas` to 0
   */
  public addBackup(name: string, options: CinderBackupOptions = {}): void {
    this.changeBackups(() => this.backups.add(name, options));
  }

  /**
   * Moves the only backup service of the base, `cinderBackup`, to an entry of `cinderBackups`, with its texts, Secrets, networks and
   * replicas. The pods then have other names. Backups keep the name of the pod that made them, and any service with the same driver
   * restores them.
   *
   * @param name the service's name, its key in `cinderBackups`
   * @param options the differences from the base
   * @throws if the release is earlier than 18.0-fr5, or a value is malformed. `synth` fails if the base has no `cinderBackup`
   */
  public moveBackup(name: string, options: CinderBackupOptions = {}): void {
    this.changeBackups(() => this.backups.move(name, options));
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
    const propagation = [Propagation.CINDER_VOLUME, ...this.backups.areUsed ? [Propagation.CINDER_BACKUP] : []];
    const config = backend.bind(this, { release: this.contributions.release, propagation });
    backendEntry(backend.name, config, ANY_ENDPOINT);
    this.contributions.add(`back-end '${backend.name}'`, config);
    optional(config.image, (image) => this.host.useImage(backend.name, image));
    this.backends.set(backend.name, config);
    this.sharedMounts.set(backend.name, config.extraMounts.filter((mount) => !backend._givenMounts().includes(mount)));
  }

  /**
   * Whether Cinder authenticates with an application credential.
   *
   * @internal
   */
  public _needsApplicationCredential(): boolean {
    return this.options.applicationCredential !== undefined && this.options.applicationCredential.enabled !== false;
  }

  /**
   * What the service contributes to `spec.cinder`, as a merge patch.
   *
   * @internal
   */
  public _patch(base: CinderBase): JsonObject {
    const fields = fieldPatch(CINDER_FIELDS, this.options, this.contributions.release);
    const template = defined({
      ...objectAt(fields, 'template'),
      customServiceConfig: contributedText(base.template, { texts: this.texts, settings: this.settings, replacing: [] }),
      cinderAPI: this.api.patch(objectAt(base.template, 'cinderAPI') ?? {}),
      cinderScheduler: this.scheduler.patch(objectAt(base.template, 'cinderScheduler') ?? {}),
      ...this.backups.patches(base),
      cinderVolumes: this.volumesPatch(base),
    });
    return defined({ ...fields, template: Object.keys(template).length > 0 ? template : undefined });
  }

  // Backup pods attach the volumes of all back-ends, so they need what back-ends mount for all volume pods.
  private changeBackups(change: () => void): void {
    const wereUsed = this.backups.areUsed;
    change();
    if (this.backups.areUsed && !wereUsed) {
      this.sharedMounts.forEach((mounts, name) => this.contributions.add(`back-end '${name}'`, { extraMounts: mounts.flatMap(alsoInBackups), nodeServices: [] }));
    }
    this.contributions.change();
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
      ...[...this.backends].map(([name, config]) => [name, backendEntry(name, config, this.host.glanceEndpoint)] as const),
    ]);
  }
}

// An entry is made for its errors when a back-end is added, before the control plane is complete.
const ANY_ENDPOINT = (instance: string): string => instance;

function alsoInBackups(mount: ExtraMount): ExtraMount[] {
  return mount.propagation.includes(Propagation.CINDER_VOLUME)
    ? [new ExtraMount({ ...mount, propagation: [Propagation.CINDER_VOLUME, Propagation.CINDER_BACKUP] })] : [];
}
