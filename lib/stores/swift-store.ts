import { Duration, Size } from 'cdk8s';
import { Store, StoreBindOptions, StoreProps } from './store';
import { accountFileMount, accountFileOptions, checkAccountFile, SwiftAccountFile } from './swift-account-file';
import { EndpointType, SWIFT_OPTIONS, withTenants } from './swift-options';
import { checkAll, oneLine, optional } from '../check';
import { quoted } from '../facts/text/quoting';
import { ExtraMount } from '../mounts/extra-mount';
import { propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';
import { Placeholder } from '../oslo/value/placeholder';

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
   * The size from which an image is uploaded in segments, in whole mebibytes, at least 1 (`swift_store_large_object_size`). Glance
   * counts units of 1,024,000 bytes, slightly less than a mebibyte.
   *
   * @default Size.gibibytes(5)
   */
  readonly largeObjectSize?: Size;

  /**
   * The size of a segment, in whole mebibytes, at least 1 (`swift_store_large_object_chunk_size`). Glance counts units of 1,024,000
   * bytes, slightly less than a mebibyte.
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

  /**
   * Whether requests over https are compressed (`swift_store_ssl_compression`). Switch it off for images that are compressed already.
   *
   * @default true
   */
  readonly sslCompression?: boolean;

  /**
   * The directory in which segments are kept until their upload, so that a failed upload can be repeated: an absolute path in the pods
   * (`swift_upload_buffer_dir` with `swift_buffer_on_upload`). It must exist, and Glance must be able to write to it.
   *
   * @default - segments are not kept
   */
  readonly uploadBufferDirectory?: string;

  /**
   * Whether each image is in a container of the project that uploads it, with the token of its user (`swift_store_multi_tenant`).
   * Other projects get access through the container.
   *
   * @default false
   */
  readonly multiTenant?: boolean;

  /**
   * Projects that can read and write all containers of images, as `PROJECT:USER` (`swift_store_admin_tenants`). Requires `multiTenant`.
   *
   * @default - none
   */
  readonly adminTenants?: string[];

  /**
   * Whether Glance continues an upload with a trust when the token of the user expires (`swift_store_use_trusts`). Requires `multiTenant`.
   *
   * @default true
   */
  readonly useTrusts?: boolean;

  /**
   * A file with the account of Glance in a Secret, instead of `project`, `user` and the operator's password. Then the locations of
   * images contain no credentials.
   *
   * @default - the account is in the options of the store
   */
  readonly accountFile?: SwiftAccountFile;
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
      () => checkTenants(props),
      () => optional(props.project, (value) => accountName('project', value)),
      () => optional(props.user, (value) => accountName('user', value)),
      () => optional(props.accountFile, (file) => checkAccountFile(file)),
      ...propertyChecks(SWIFT_OPTIONS, props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return { ...this.authentication(), ...propertyOptions(SWIFT_OPTIONS, withTenants(this.props), release) };
  }

  protected extraMounts({ propagation }: StoreBindOptions): ExtraMount[] {
    const { accountFile } = this.props;
    return accountFile === undefined ? [] : [accountFileMount(this.id, accountFile, propagation)];
  }

  protected usesApplicationCredential(): boolean {
    return this.props.applicationCredential ?? false;
  }

  private authentication(): { [name: string]: OptionValue } {
    const { accountFile } = this.props;
    return accountFile ? accountFileOptions(this.id, accountFile) : {
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

const APPLICATION_CREDENTIAL = {
  swift_store_application_credential_id: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_ID),
  swift_store_application_credential_secret: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_SECRET),
};

function checkTenants({ multiTenant, adminTenants, useTrusts, accountFile }: SwiftStoreProps): void {
  if (multiTenant && accountFile) {
    throw new Error('multiTenant is given together with accountFile: Glance drops such a store; leave one of them out.');
  }
  if (!multiTenant && (adminTenants !== undefined || useTrusts !== undefined)) {
    const property = adminTenants === undefined ? 'useTrusts' : 'adminTenants';
    throw new Error(`${property} has no effect without multiTenant: set multiTenant to true, or remove ${property}.`);
  }
}

function checkAlternatives({ applicationCredential, user, project, accountFile }: SwiftStoreProps): void {
  if (accountFile && (applicationCredential || user !== undefined || project !== undefined)) {
    const other = applicationCredential ? 'applicationCredential' : user === undefined ? 'project' : 'user';
    throw new Error(`accountFile is given together with ${other}: the file contains the account; leave ${other} out.`);
  }
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
