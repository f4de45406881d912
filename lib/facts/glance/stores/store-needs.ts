import { before, since, type ReleaseRange } from '../../release';
import { isTrue, type OptionReader } from '../value-check';

/** What a store needs or cannot have, which several options decide together. */
export interface StoreNeed {
  /** The type of the store. */
  readonly type: string;

  /**
   * The releases that need it.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /**
   * When the store needs the options.
   *
   * @default - always
   */
  readonly when?: (config: OptionReader, section: string) => boolean;

  /** The options that the store needs. */
  readonly options: readonly string[];

  /** What happens without them, after `the store 'ID' has no OPTION: `. */
  readonly effect: string;

  /** The lines to add, by option; an option without one is named in the fix. */
  readonly lines?: Readonly<Record<string, string>>;
}

/**
 * Options that the driver of a store asks for.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
export const STORE_NEEDS: readonly StoreNeed[] = [
  {
    type: 'rbd',
    options: ['rbd_store_user'],
    effect: 'it looks for the keyring of client.None, so Glance does not start, or uploads to the store fail with status 410',
  },
  {
    type: 'swift',
    when: (config, section) => !has(config, section, 'swift_store_config_file') && !isApplication(config, section),
    options: ['swift_store_user', 'swift_store_key', 'swift_store_auth_address'],
    effect: 'uploads to it fail with status 410',
  },
  {
    type: 'swift',
    when: (config, section) => isApplication(config, section) && !has(config, section, 'swift_store_config_file'),
    options: ['swift_store_application_credential_id', 'swift_store_application_credential_secret', 'swift_store_auth_address'],
    effect: 'uploads to it fail with status 410',
  },
  {
    type: 'swift',
    releases: before('main'),
    when: (config, section) => !has(config, section, 'swift_store_config_file') && !isApplication(config, section),
    options: ['swift_store_auth_version'],
    effect: 'its default is version 2, which Keystone does not have, so uploads to the store fail with status 500',
    lines: { swift_store_auth_version: 'swift_store_auth_version = 3' },
  },
  {
    type: 'swift',
    when: (config, section) => isTrue(config.get(section, 'swift_buffer_on_upload')),
    options: ['swift_upload_buffer_dir'],
    effect: 'swift_buffer_on_upload needs it, so Glance does not start',
  },
  {
    type: 'swift',
    releases: since('main'),
    when: (config, section) => isTrue(config.get(section, 'swift_store_multi_tenant')),
    options: ['swift_store_container'],
    effect: 'swift_store_multi_tenant needs it, so uploads to the store fail with status 500',
    lines: { swift_store_container: 'swift_store_container = glance' },
  },
  {
    type: 'swift',
    releases: since('main'),
    when: (config, section) => has(config, section, 'swift_store_config_file'),
    options: ['default_swift_reference'],
    effect: 'this release has no default for it beside swift_store_config_file, so uploads to the store fail with status 500',
    lines: { default_swift_reference: 'default_swift_reference = ref1' },
  },
  {
    type: 's3',
    options: ['s3_store_host', 's3_store_access_key', 's3_store_secret_key', 's3_store_bucket'],
    effect: 'uploads to it fail with status 410',
  },
  {
    type: 'vmware',
    options: ['vmware_server_host', 'vmware_server_username', 'vmware_server_password'],
    effect: 'Glance does not start',
  },
];

/** Options of a store that cannot stand together. */
export interface StoreConflict {
  readonly type: string;

  /** The option to report. */
  readonly option: string;

  /** Whether another option stands against it. */
  readonly isInConflict: (config: OptionReader, section: string) => boolean;

  /** What is wrong, after `OPTION of the store 'ID' `. */
  readonly problem: string;
  readonly fix: string;

  /**
   * A line that solves it.
   *
   * @default - the fix is not mechanical
   */
  readonly line?: string;
}

/**
 * Options that a driver does not take together. A default counts as set.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/filesystem.py
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/swift/store.py
 */
export const STORE_CONFLICTS: readonly StoreConflict[] = [
  {
    type: 'file',
    option: 'filesystem_store_datadirs',
    isInConflict: (config, section) => config.get(section, 'filesystem_store_datadir') === undefined,
    problem: 'stands beside the default of filesystem_store_datadir: uploads to the store fail with status 410',
    fix: 'Write filesystem_store_datadir = with no value in the same section.',
    line: 'filesystem_store_datadir =',
  },
  {
    type: 'file',
    option: 'filesystem_store_datadirs',
    isInConflict: (config, section) => Boolean(config.get(section, 'filesystem_store_datadir')),
    problem: 'stands beside filesystem_store_datadir: uploads to the store fail with status 410',
    fix: 'Remove the value of filesystem_store_datadir, but keep the empty option.',
  },
  {
    type: 'swift',
    option: 'swift_store_multi_tenant',
    isInConflict: (config, section) => isTrue(config.get(section, 'swift_store_multi_tenant')) && has(config, section, 'swift_store_config_file'),
    problem: 'stands beside swift_store_config_file: Glance drops the store, and does not start if it is the default',
    fix: 'Remove one of the two.',
  },
];

/** Whether a store without a directory has none: the option for one directory is empty, and the one for several is missing. */
export function lacksDirectory(config: OptionReader, section: string): boolean {
  return config.get(section, 'filesystem_store_datadir') === '' && config.get(section, 'filesystem_store_datadirs') === undefined;
}

function has(config: OptionReader, section: string, option: string): boolean {
  return Boolean(config.get(section, option));
}

function isApplication(config: OptionReader, section: string): boolean {
  return has(config, section, 'swift_store_application_credential_id') || has(config, section, 'swift_store_application_credential_secret');
}
