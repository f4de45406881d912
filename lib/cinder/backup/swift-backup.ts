import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { caMount, caPath } from './backup-ca';
import { BackupStorage, BackupStorageBindOptions } from './backup-storage';
import { DEFAULT_OBJECT_SIZE, ObjectBackupProps } from './object-backup';
import { checkPieces } from './piece-sizes';
import { checkAll, httpUrl, objectName, optional } from '../../check';
import { DEFAULT_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { Release, since } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { ExtraMount } from '../../mounts/extra-mount';
import { bytes, flag, invertedFlag, seconds, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** The user that writes all backups to Swift. */
export interface SwiftBackupUser {
  /** The name of the user in keystone (`backup_swift_user`). */
  readonly user: string;

  /** The project that owns the containers (`backup_swift_project`). */
  readonly project: string;

  /** The Secret with the password. Each key holds text that begins with `[DEFAULT]`; one sets `backup_swift_key`. */
  readonly credentials: ISecret;

  /**
   * The domain of the user (`backup_swift_user_domain`).
   *
   * @default 'Default'
   */
  readonly userDomain?: string;

  /**
   * The domain of the project (`backup_swift_project_domain`).
   *
   * @default 'Default'
   */
  readonly projectDomain?: string;

  /**
   * The URL of keystone (`backup_swift_auth_url`).
   *
   * @default - the URL in the catalog
   */
  readonly authUrl?: string;

  /**
   * The region of the object storage (`backup_swift_region_name`). Requires release `main`.
   *
   * @default - any region
   */
  readonly region?: string;
}

/** Properties of backups in Swift. */
export interface SwiftBackupProps extends ObjectBackupProps {
  /**
   * The user that writes all backups.
   *
   * @default - the user who makes a backup: it belongs to the project of this user
   */
  readonly user?: SwiftBackupUser;

  /**
   * The URL of the object storage (`backup_swift_url`).
   *
   * @default - the URL in the catalog
   */
  readonly url?: string;

  /**
   * The entry of the catalog that has the URL, as `TYPE:NAME:ENDPOINT` (`swift_catalog_info`).
   *
   * @default 'object-store:swift:publicURL'
   */
  readonly catalogInfo?: string;

  /**
   * The container, unless a backup names one (`backup_swift_container`).
   *
   * @default 'volumebackups'
   */
  readonly container?: string;

  /**
   * The storage policy of new containers (`backup_swift_create_storage_policy`).
   *
   * @default - the default policy of Swift
   */
  readonly storagePolicy?: string;

  /**
   * How often a request is tried again (`backup_swift_retry_attempts`).
   *
   * @default 3
   */
  readonly retries?: number;

  /**
   * The time between two attempts, in whole seconds (`backup_swift_retry_backoff`).
   *
   * @default Duration.seconds(2)
   */
  readonly retryDelay?: Duration;

  /**
   * Whether requests for a user carry the token of Cinder too, so that they do not fail when the user's token expires
   * (`backup_swift_service_auth`).
   *
   * @default false
   */
  readonly serviceToken?: boolean;
}

/**
 * Backups in Swift, or in another object storage with its API.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/swift-backup-driver.html
 */
export class SwiftBackup extends BackupStorage {
  private readonly props: SwiftBackupProps;

  /**
   * @param props the container and the user
   * @throws if Cinder does not accept a value
   */
  public constructor(props: SwiftBackupProps = {}) {
    super(DEFAULT_BACKUP_DRIVER, props);
    this.props = props;
    const { user } = props;
    checkAll('backups in Swift',
      ...propertyChecks(SWIFT_BACKUP_OPTIONS, props),
      ...user === undefined ? [] : [...propertyChecks(SWIFT_BACKUP_USER_OPTIONS, user), () => objectName('credentials', user.credentials.name)],
      () => optional(props.ca, caPath));
    checkAll('backups in Swift', () => checkPieces('objectSize', props.objectSize, DEFAULT_OBJECT_SIZE, props.blockSize));
  }

  protected renderOptions({ release }: BackupStorageBindOptions): { [name: string]: OptionValue } {
    const { user, ca } = this.props;
    return {
      backup_swift_auth: OptionValue.string(user === undefined ? 'per_user' : 'single_user'),
      ...user !== undefined && { backup_swift_auth_version: OptionValue.string('3'), ...propertyOptions(SWIFT_BACKUP_USER_OPTIONS, user, release) },
      ...propertyOptions(SWIFT_BACKUP_OPTIONS, this.props, release),
      ...ca && { backup_swift_ca_cert_file: OptionValue.string(caPath(ca)) },
    };
  }

  protected extraMounts({ propagation }: BackupStorageBindOptions): ExtraMount[] {
    return this.props.ca === undefined ? [] : [caMount(this.props.ca, propagation)];
  }

  protected secrets(): string[] {
    return this.props.user === undefined ? [] : [this.props.user.credentials.name];
  }
}

/** The options of backups in Swift, by property. */
export const SWIFT_BACKUP_OPTIONS: OptionTable<SwiftBackupProps> = {
  url: text('backup_swift_url', httpUrl),
  catalogInfo: text('swift_catalog_info', catalogEntry),
  container: text('backup_swift_container'),
  storagePolicy: text('backup_swift_create_storage_policy'),
  objectSize: bytes('backup_swift_object_size'),
  blockSize: bytes('backup_swift_block_size'),
  retries: whole('backup_swift_retry_attempts', { min: 0 }),
  retryDelay: seconds('backup_swift_retry_backoff'),
  serviceToken: flag('backup_swift_service_auth'),
  verifyCertificate: invertedFlag('backup_swift_auth_insecure'),
  progressNotifications: flag('backup_swift_enable_progress_timer'),
};

/** The options of the user that writes all backups, by property. */
export const SWIFT_BACKUP_USER_OPTIONS: OptionTable<SwiftBackupUser> = {
  user: text('backup_swift_user'),
  project: text('backup_swift_project'),
  userDomain: text('backup_swift_user_domain', undefined, { absent: OptionValue.string('Default') }),
  projectDomain: text('backup_swift_project_domain', undefined, { absent: OptionValue.string('Default') }),
  authUrl: text('backup_swift_auth_url', httpUrl),
  region: text('backup_swift_region_name', undefined, { releases: since(Release.MAIN) }),
};

function catalogEntry(property: string, value: string): string {
  if (!/^[^\s:]+:[^\s:]*:[^\s:]+$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the type, the name and the endpoint with colons between them, such as 'object-store:swift:internalURL'.`);
  }
  return value;
}
