/** Options that a store uses only together. */
export interface OptionsTogether {
  readonly options: readonly string[];

  /**
   * An option that makes them unnecessary.
   *
   * @default - none
   */
  readonly unless?: string;
}

/** A type of Glance store: the driver that `enabled_backends` names. */
export interface StoreType {
  /** The name in `enabled_backends`. */
  readonly name: string;

  /**
   * Whether a store of the type works without a section of its own.
   *
   * @default false
   */
  readonly worksWithoutOptions?: boolean;

  /**
   * Whether the store takes no uploads.
   *
   * @default false
   */
  readonly isReadOnly?: boolean;

  /**
   * Options that a store uses only together, and works without.
   *
   * @default - none
   */
  readonly together?: readonly OptionsTogether[];

  /**
   * Options that name files which the pod must have.
   *
   * @default - none
   */
  readonly files?: readonly string[];

  /**
   * Options that name the directories of images.
   *
   * @default - none
   */
  readonly directories?: readonly string[];
}

/** The id that the operator's own file sets as `default_backend`. */
export const OPERATOR_DEFAULT_STORE = 'default_backend';

/** Ids that begin with this belong to Glance's own stores. */
export const RESERVED_STORE_PREFIX = 'os_glance_';

/** The directory of a file store that names none. */
export const DEFAULT_IMAGE_DIRECTORY = '/var/lib/glance/images';

/** The file that an rbd store reads if `rbd_store_ceph_conf` is not set. */
export const DEFAULT_CEPH_CONF = '/etc/ceph/ceph.conf';

/** The values of `s3_store_bucket_url_format`. */
export const S3_URL_FORMATS: readonly string[] = ['auto', 'virtual', 'path'];

/**
 * The types that glance_store supports.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-multiple-stores
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
const STORE_TYPES: readonly StoreType[] = [
  {
    name: 'cinder',
    together: [
      {
        options: ['cinder_store_user_name', 'cinder_store_password', 'cinder_store_project_name', 'cinder_store_auth_address'],
        unless: 'cinder_store_application_credential_id',
      },
      { options: ['cinder_store_application_credential_id', 'cinder_store_application_credential_secret'] },
    ],
    files: ['cinder_ca_certificates_file'],
  },
  {
    name: 'file',
    worksWithoutOptions: true,
    files: ['filesystem_store_metadata_file'],
    directories: ['filesystem_store_datadir', 'filesystem_store_datadirs'],
  },
  { name: 'http', worksWithoutOptions: true, isReadOnly: true, files: ['https_ca_certificates_file'] },
  { name: 'rbd', files: ['rbd_store_ceph_conf'] },
  { name: 's3', files: ['s3_store_cacert'] },
  { name: 'swift', files: ['swift_store_cacert', 'swift_store_config_file'] },
  { name: 'vmware', files: ['vmware_ca_file'] },
];

/**
 * The types that glance_store supported before the releases of this library.
 *
 * @see https://docs.openstack.org/releasenotes/glance_store/
 */
const REMOVED_TYPES: readonly string[] = ['gridfs', 'sheepdog'];

const BY_NAME: ReadonlyMap<string, StoreType> = new Map(STORE_TYPES.map((type) => [type.name, type]));

/** The type with a name; `undefined` for unknown and removed types. */
export function storeType(name: string): StoreType | undefined {
  return BY_NAME.get(name);
}

/** Whether earlier releases of glance_store supported a type that it no longer has. */
export function isRemovedStoreType(name: string): boolean {
  return REMOVED_TYPES.includes(name);
}

/**
 * Sections that the operator writes into Glance's configuration although Glance registers no options there.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf
 */
export const OPERATOR_SECTIONS: ReadonlySet<string> = new Set(['service_user']);
