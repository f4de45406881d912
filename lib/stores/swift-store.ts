import { Duration, Size } from 'cdk8s';
import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll, httpUrl, oneLine, optional } from '../check';
import { quoted } from '../facts/quoting';
import { choice, flag, invertedFlag, mebibytes, absolute, seconds, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';
import { Placeholder } from '../oslo/value/placeholder';

/** The endpoint of a service in keystone's catalog. */
export enum EndpointType {
  /** The internal endpoint. */
  INTERNAL = 'internalURL',
  /** The public endpoint. */
  PUBLIC = 'publicURL',
  /** The admin endpoint. */
  ADMIN = 'adminURL',
}

/** Properties of a store in an object storage that keystone lists. */
export interface SwiftStoreProps extends StoreProps {
  /**
   * The project of Glance's user. The containers belong to it.
   *
   * @default 'service'
   */
  readonly project?: string;

  /**
   * Glance's user in keystone.
   *
   * @default 'glance'
   */
  readonly user?: string;

  /**
   * Whether Glance authenticates with an application credential instead of a user and a password. The operators create and renew
   * it; the control plane enables it. Since release 18.0-fr5.
   *
   * @default false
   */
  readonly applicationCredential?: boolean;

  /**
   * The region of the object storage in keystone's catalog (`swift_store_region`).
   *
   * @default - the region of the control plane, which the operator fills in
   */
  readonly region?: string;

  /**
   * The endpoint of the object storage to use (`swift_store_endpoint_type`).
   *
   * @default EndpointType.INTERNAL
   */
  readonly endpointType?: EndpointType;

  /**
   * The type of the object storage in keystone's catalog (`swift_store_service_type`).
   *
   * @default 'object-store'
   */
  readonly serviceType?: string;

  /**
   * The URL of the object storage without the container, instead of the one in keystone's catalog (`swift_store_endpoint`).
   *
   * @default - the one in keystone's catalog
   */
  readonly endpoint?: string;

  /**
   * The container that holds the images, or the prefix of its name if there are several (`swift_store_container`).
   *
   * @default 'glance'
   */
  readonly container?: string;

  /**
   * Whether a missing container is created at the first upload (`swift_store_create_container_on_put`).
   *
   * @default true
   */
  readonly createContainer?: boolean;

  /**
   * The number of characters of an image's id that select its container, from 0 (one container) to 32 (`swift_store_multiple_containers_seed`).
   *
   * @default 0
   */
  readonly multipleContainersSeed?: number;

  /**
   * The size from which an image is uploaded in segments, in whole mebibytes, at least 1 (`swift_store_large_object_size`).
   *
   * @default Size.gibibytes(5)
   */
  readonly largeObjectSize?: Size;

  /**
   * The size of a segment, in whole mebibytes, at least 1 (`swift_store_large_object_chunk_size`).
   *
   * @default Size.mebibytes(200)
   */
  readonly largeObjectChunkSize?: Size;

  /**
   * The number of retries of a failed download (`swift_store_retry_get_count`).
   *
   * @default 0
   */
  readonly retryGetCount?: number;

  /**
   * The time before its expiry at which a token is renewed, in whole seconds (`swift_store_expire_soon_interval`).
   *
   * @default Duration.seconds(60)
   */
  readonly expireSoonInterval?: Duration;

  /**
   * A file with the certificates of the authorities that verify the object storage, an absolute path in the pods
   * (`swift_store_cacert`).
   *
   * @default - the authorities of the system
   */
  readonly caCertificatesFile?: string;

  /**
   * Whether certificates are verified (the opposite of `swift_store_auth_insecure`).
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;
}

/**
 * A store in containers of Swift, or of a Ceph RGW that keystone lists instead of Swift (type `swift`).
 *
 * Glance authenticates with keystone v3. The operator fills in keystone's address, the password and the region.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-swift-storage-backend
 */
export class SwiftStore extends Store {
  private readonly props: SwiftStoreProps;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws if Glance does not accept a name, URL, path, size, duration or count
   */
  public constructor(id: string, props: SwiftStoreProps = {}) {
    super(id, 'swift', props);
    this.props = props;
    checkAll(`store '${id}'`,
      () => checkAlternatives(props),
      () => optional(props.project, (value) => accountName('project', value)),
      () => optional(props.user, (value) => accountName('user', value)),
      ...propertyChecks(SWIFT_OPTIONS, props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return { ...this.authentication(), ...propertyOptions(SWIFT_OPTIONS, this.props, release) };
  }

  protected usesApplicationCredential(): boolean {
    return this.props.applicationCredential ?? false;
  }

  private authentication(): { [name: string]: OptionValue } {
    return {
      swift_store_auth_version: OptionValue.integer(3),
      swift_store_auth_address: OptionValue.placeholder(Placeholder.KEYSTONE_INTERNAL_URL),
      ...(this.usesApplicationCredential() ? APPLICATION_CREDENTIAL : this.password()),
    };
  }

  private password(): { [name: string]: OptionValue } {
    const { project, user } = this.props;
    return {
      swift_store_user: OptionValue.string(`${project ?? 'service'}:${user ?? 'glance'}`),
      swift_store_key: OptionValue.placeholder(Placeholder.SERVICE_PASSWORD),
    };
  }
}

/** The options of a swift store, by property; those of its account are written before them. */
export const SWIFT_OPTIONS: OptionTable<SwiftStoreProps> = {
  caCertificatesFile: absolute('swift_store_cacert'),
  verifyCertificate: invertedFlag('swift_store_auth_insecure'),
  region: text('swift_store_region', oneLine, { absent: OptionValue.placeholder(Placeholder.REGION) }),
  endpointType: choice('swift_store_endpoint_type', EndpointType, { absent: OptionValue.string(EndpointType.INTERNAL) }),
  serviceType: text('swift_store_service_type'),
  endpoint: text('swift_store_endpoint', httpUrl),
  container: text('swift_store_container', containerName),
  createContainer: flag('swift_store_create_container_on_put', { absent: OptionValue.boolean(true) }),
  multipleContainersSeed: whole('swift_store_multiple_containers_seed', { min: 0, max: 32, reason: 'a container name has at most 32 digits of the image id' }),
  largeObjectSize: mebibytes('swift_store_large_object_size'),
  largeObjectChunkSize: mebibytes('swift_store_large_object_chunk_size'),
  retryGetCount: whole('swift_store_retry_get_count', { min: 0 }),
  expireSoonInterval: seconds('swift_store_expire_soon_interval'),
};

const APPLICATION_CREDENTIAL = {
  swift_store_application_credential_id: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_ID),
  swift_store_application_credential_secret: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_SECRET),
};

function checkAlternatives({ applicationCredential, user, project }: SwiftStoreProps): void {
  if (applicationCredential && (user !== undefined || project !== undefined)) {
    throw new Error(`applicationCredential is given together with ${user === undefined ? 'project' : 'user'}: an application credential has both in it; leave them out.`);
  }
}

// Glance splits project and user at the colon.
function accountName(property: string, value: string): string {
  if (value.includes(':')) {
    throw new Error(`${property} is ${quoted(value)}: use a name without ':'.`);
  }
  return oneLine(property, value);
}

function containerName(property: string, value: string): string {
  if (value.includes('/') || Buffer.byteLength(value) > 256) {
    throw new Error(`${property} is ${quoted(value)}: use a name of at most 256 bytes without '/'.`);
  }
  return oneLine(property, value);
}
