import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { caMount, caPath } from './backup-ca';
import { BackupStorage, BackupStorageBindOptions } from './backup-storage';
import { DEFAULT_OBJECT_SIZE, ObjectBackupProps } from './object-backup';
import { checkPieces } from './piece-sizes';
import { checkAll, httpUrl, objectName, optional, s3Bucket } from '../../check';
import { S3_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { ExtraMount } from '../../mounts/extra-mount';
import { bytes, choice, derived, flag, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** How requests to S3 are tried again. */
export enum S3RetryMode {
  /** The errors that the client library always tried again. */
  LEGACY = 'legacy',
  /** More errors, and with limits over all requests. */
  STANDARD = 'standard',
  /** As `STANDARD`, and with fewer requests while the storage refuses some. */
  ADAPTIVE = 'adaptive',
}

/** Properties of backups in S3. */
export interface S3BackupProps extends ObjectBackupProps {
  /** The URL of the object storage (`backup_s3_endpoint_url`). */
  readonly endpointUrl: string;

  /**
   * The Secret with the keys. Each key of the Secret holds text that begins with `[DEFAULT]`; the texts set `backup_s3_store_access_key` and
   * `backup_s3_store_secret_key`, and `backup_s3_sse_customer_key` if `encryptionAlgorithm` is given.
   */
  readonly credentials: ISecret;

  /**
   * The bucket, unless a backup names one (`backup_s3_store_bucket`).
   *
   * @default 'volumebackups'
   */
  readonly bucket?: string;

  /**
   * The time after which a request has failed, in seconds (`backup_s3_timeout`).
   *
   * @default Duration.seconds(60)
   */
  readonly timeout?: Duration;

  /**
   * How often a request is tried (`backup_s3_retry_max_attempts`).
   *
   * @default 4
   */
  readonly attempts?: number;

  /**
   * How requests are tried again (`backup_s3_retry_mode`).
   *
   * @default S3RetryMode.LEGACY
   */
  readonly retryMode?: S3RetryMode;

  /**
   * The most connections at a time (`backup_s3_max_pool_connections`).
   *
   * @default 10
   */
  readonly maxConnections?: number;

  /**
   * Whether the object storage verifies each object by its MD5 checksum (`backup_s3_md5_validation`).
   *
   * @default true
   */
  readonly md5?: boolean;

  /**
   * The algorithm by which the object storage encrypts the objects with a key of the Secret, such as `AES256`
   * (`backup_s3_sse_customer_algorithm`).
   *
   * @default - no encryption with a key of its own
   */
  readonly encryptionAlgorithm?: string;

  /**
   * The proxy of requests over HTTP (`backup_s3_http_proxy`).
   *
   * @default - no proxy
   */
  readonly httpProxy?: string;

  /**
   * The proxy of requests over HTTPS (`backup_s3_https_proxy`).
   *
   * @default - no proxy
   */
  readonly httpsProxy?: string;
}

/**
 * Backups in an object storage with the API of S3.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/s3-backup-driver.html
 */
export class S3Backup extends BackupStorage {
  private readonly props: S3BackupProps;

  /**
   * @param props the object storage
   * @throws if Cinder or the client library does not accept a value
   */
  public constructor(props: S3BackupProps) {
    super(S3_BACKUP_DRIVER, props);
    this.props = props;
    checkAll('backups in S3',
      ...propertyChecks(S3_BACKUP_OPTIONS, props),
      () => objectName('credentials', props.credentials.name),
      () => optional(props.ca, caPath));
    checkAll('backups in S3', () => checkPieces('objectSize', props.objectSize, DEFAULT_OBJECT_SIZE, props.blockSize));
  }

  protected renderOptions({ release }: BackupStorageBindOptions): { [name: string]: OptionValue } {
    const { ca } = this.props;
    return {
      ...propertyOptions(S3_BACKUP_OPTIONS, this.props, release),
      ...ca && { backup_s3_ca_cert_file: OptionValue.string(caPath(ca)) },
    };
  }

  protected extraMounts({ propagation }: BackupStorageBindOptions): ExtraMount[] {
    return this.props.ca === undefined ? [] : [caMount(this.props.ca, propagation)];
  }

  protected secrets(): string[] {
    return [this.props.credentials.name];
  }
}

/** The options of backups in S3, by property. */
export const S3_BACKUP_OPTIONS: OptionTable<S3BackupProps> = {
  endpointUrl: text('backup_s3_endpoint_url', httpUrl),
  bucket: text('backup_s3_store_bucket', s3Bucket),
  objectSize: bytes('backup_s3_object_size'),
  blockSize: bytes('backup_s3_block_size'),
  timeout: derived<Duration>('backup_s3_timeout', 'float', (_property, time) => OptionValue.float(time.toSeconds({ integral: false }))),
  attempts: whole('backup_s3_retry_max_attempts', { min: 0 }),
  retryMode: choice('backup_s3_retry_mode', S3RetryMode),
  maxConnections: whole('backup_s3_max_pool_connections', { min: 1 }),
  md5: flag('backup_s3_md5_validation'),
  verifyCertificate: flag('backup_s3_verify_ssl'),
  encryptionAlgorithm: text('backup_s3_sse_customer_algorithm'),
  httpProxy: text('backup_s3_http_proxy', httpUrl),
  httpsProxy: text('backup_s3_https_proxy', httpUrl),
  progressNotifications: flag('backup_s3_enable_progress_timer'),
};
