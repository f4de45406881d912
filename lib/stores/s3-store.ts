import { Size } from 'cdk8s';
import { S3Credentials } from './s3-credentials';
import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll, httpUrl, oneLine, s3Bucket } from '../check';
import { isS3HostBucket, SMALLEST_S3_PART } from '../facts/glance/stores/s3';
import { since } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { absolute, choice, flag, mebibytes, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** How the URL of an object contains the bucket. */
export enum S3UrlFormat {
  /** The client library decides by the host and the name of the bucket. */
  AUTO = 'auto',
  /** The bucket is a part of the host name: `https://bucket.host/object`. */
  VIRTUAL = 'virtual',
  /** The bucket is a part of the path: `https://host/bucket/object`. */
  PATH = 'path',
}

/** When the client library computes or verifies checksums. */
export enum S3Checksum {
  /** Only for requests that require a checksum. */
  WHEN_REQUIRED = 'when_required',
  /** For all requests that support a checksum. */
  WHEN_SUPPORTED = 'when_supported',
}

/** Properties of a store in a bucket of an S3 object storage. */
export interface S3StoreProps extends StoreProps {
  /** The Secret with the access key and the secret key. */
  readonly credentials: S3Credentials;

  /**
   * The URL of the object storage, such as `https://s3.example.org` (`s3_store_host`). Required, unless the Secret sets it.
   *
   * @default - the host in the Secret
   */
  readonly host?: string;

  /**
   * The bucket that holds the images (`s3_store_bucket`), at most 255 letters, digits, `.`, `_` and `-`. Required, unless the Secret
   * sets it. With `S3UrlFormat.VIRTUAL` it must be a host name of 3 to 63 characters.
   *
   * @default - the bucket in the Secret
   */
  readonly bucket?: string;

  /**
   * Whether a missing bucket is created at the first upload (`s3_store_create_bucket_on_put`).
   *
   * @default false
   */
  readonly createBucket?: boolean;

  /**
   * The region of the object storage (`s3_store_region_name`).
   *
   * @default - the region of a known host of Amazon, or none
   */
  readonly region?: string;

  /**
   * How the URL of an object contains the bucket (`s3_store_bucket_url_format`).
   *
   * @default S3UrlFormat.AUTO
   */
  readonly urlFormat?: S3UrlFormat;

  /**
   * The size from which an image is uploaded in parts, in whole mebibytes, at least 1 (`s3_store_large_object_size`).
   *
   * @default Size.mebibytes(100)
   */
  readonly largeObjectSize?: Size;

  /**
   * The size of a part, in whole mebibytes, at least 5 (`s3_store_large_object_chunk_size`).
   *
   * @default Size.mebibytes(10)
   */
  readonly largeObjectChunkSize?: Size;

  /**
   * The number of threads that upload parts, at least 1 (`s3_store_thread_pools`).
   *
   * @default 10
   */
  readonly threadPools?: number;

  /**
   * A file with the certificates of the authorities that verify the object storage, an absolute path in the pods (`s3_store_cacert`).
   *
   * @default - the authorities of the system
   */
  readonly caCertificatesFile?: string;

  /**
   * Whether `requestChecksum` and `responseChecksum` have an effect (`s3_store_enable_data_integrity_protection`). Since release `main`.
   *
   * @default false
   */
  readonly dataIntegrityProtection?: boolean;

  /**
   * When uploads carry a checksum (`s3_store_request_checksum_calculation`). Requires `dataIntegrityProtection`. Since release `main`.
   *
   * @default S3Checksum.WHEN_REQUIRED
   */
  readonly requestChecksum?: S3Checksum;

  /**
   * When checksums of downloads are verified (`s3_store_response_checksum_validation`). Requires `dataIntegrityProtection`. Since
   * release `main`.
   *
   * @default S3Checksum.WHEN_REQUIRED
   */
  readonly responseChecksum?: S3Checksum;
}

/**
 * A store in a bucket of an S3 object storage (type `s3`).
 *
 * The keys stay in a Secret, which the pods load as configuration.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-s3-storage-backend
 */
export class S3Store extends Store {
  private readonly props: S3StoreProps;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws if the host or the bucket is missing, or Glance does not accept a value
   */
  public constructor(id: string, props: S3StoreProps) {
    super(id, 's3', props);
    this.props = props;
    checkAll(`store '${id}'`,
      () => required('host', props.host, props.credentials._contents().host),
      () => required('bucket', props.bucket, props.credentials._contents().bucket),
      () => checkBucketInHost(props),
      () => checkProtection(props),
      ...propertyChecks(S3_OPTIONS, props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(S3_OPTIONS, this.props, release);
  }

  protected customServiceConfigSecrets(): string[] {
    return [this.props.credentials._secretName()];
  }
}

/** The options of an s3 store, by property. */
export const S3_OPTIONS: OptionTable<S3StoreProps> = {
  host: text('s3_store_host', httpUrl),
  bucket: text('s3_store_bucket', s3Bucket),
  createBucket: flag('s3_store_create_bucket_on_put'),
  region: text('s3_store_region_name', oneLine),
  urlFormat: choice('s3_store_bucket_url_format', S3UrlFormat),
  largeObjectSize: mebibytes('s3_store_large_object_size'),
  largeObjectChunkSize: mebibytes('s3_store_large_object_chunk_size', { min: SMALLEST_S3_PART, reason: 'S3 accepts no smaller parts' }),
  threadPools: whole('s3_store_thread_pools', { min: 1 }),
  caCertificatesFile: absolute('s3_store_cacert'),
  dataIntegrityProtection: flag('s3_store_enable_data_integrity_protection', { releases: since('main') }),
  requestChecksum: choice('s3_store_request_checksum_calculation', S3Checksum, { releases: since('main') }),
  responseChecksum: choice('s3_store_response_checksum_validation', S3Checksum, { releases: since('main') }),
};

function required(property: string, value: string | undefined, isInSecret: boolean = false): void {
  if (value === undefined && !isInSecret) {
    throw new Error(`${property} is missing: set it, or say that the Secret contains it with S3Credentials.fromSecret(secret, { ${property}: true }).`);
  }
  if (value !== undefined && isInSecret) {
    throw new Error(`${property} is ${quoted(value)}, but the Secret sets it too, and the Secret has precedence: remove one of the two.`);
  }
}

function checkBucketInHost({ bucket, urlFormat }: S3StoreProps): void {
  if (urlFormat === S3UrlFormat.VIRTUAL && bucket !== undefined && !isS3HostBucket(bucket)) {
    throw new Error(`bucket is ${quoted(bucket)}, but urlFormat is VIRTUAL, which makes the bucket a part of the host name: `
      + "use 3 to 63 lower case letters, digits, '-' and '.', or S3UrlFormat.PATH.");
  }
}

function checkProtection({ dataIntegrityProtection, requestChecksum, responseChecksum }: S3StoreProps): void {
  if (dataIntegrityProtection !== true && (requestChecksum !== undefined || responseChecksum !== undefined)) {
    const property = requestChecksum === undefined ? 'responseChecksum' : 'requestChecksum';
    throw new Error(`${property} has no effect without dataIntegrityProtection: set dataIntegrityProtection to true, or remove ${property}.`);
  }
}
