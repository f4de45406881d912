/** An option that decides where a store keeps images, or with which rights it reads them. */
export interface PlaceOption {
  readonly name: string;

  /** The word for what it names: `pool`. */
  readonly noun: string;

  /**
   * Whether the option names who reads images. Without it, an application credential may name the same user.
   *
   * @default false
   */
  readonly isIdentity?: boolean;
}

/**
 * The options of each type of store that decide where images are.
 *
 * The location of an image in the database has the whole address: the pool, the path, the container or the bucket. So existing images are
 * not lost, but stay where they are, and Glance reads them there with the new options.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
export const STORE_PLACES: Readonly<Record<string, readonly PlaceOption[]>> = {
  rbd: [{ name: 'rbd_store_pool', noun: 'pool' }, { name: 'rbd_store_user', noun: 'user' }, { name: 'rbd_store_ceph_conf', noun: 'cluster' }],
  file: [{ name: 'filesystem_store_datadir', noun: 'directory' }, { name: 'filesystem_store_datadirs', noun: 'list of directories' }],
  s3: [
    { name: 's3_store_host', noun: 'host' }, { name: 's3_store_bucket', noun: 'bucket' }, { name: 's3_store_access_key', noun: 'access key', isIdentity: true },
    { name: 's3_store_region_name', noun: 'region' },
  ],
  swift: [
    { name: 'swift_store_auth_address', noun: 'identity service' }, { name: 'swift_store_region', noun: 'region' }, { name: 'swift_store_user', noun: 'user', isIdentity: true },
    { name: 'swift_store_container', noun: 'container' }, { name: 'swift_store_config_file', noun: 'file of accounts' }, { name: 'swift_store_multi_tenant', noun: 'owner of the containers' },
  ],
  cinder: [
    { name: 'cinder_store_auth_address', noun: 'identity service' }, { name: 'cinder_store_project_name', noun: 'project', isIdentity: true },
    { name: 'cinder_catalog_info', noun: 'volume service' }, { name: 'cinder_os_region_name', noun: 'region' },
  ],
  vmware: [
    { name: 'vmware_server_host', noun: 'server' }, { name: 'vmware_datastores', noun: 'list of datastores' }, { name: 'vmware_store_image_dir', noun: 'directory' },
  ],
};

/**
 * Options of stores and of Glance that decide only where and how new images are kept.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 */
export const NEW_IMAGE_OPTIONS: ReadonlySet<string> = new Set([
  'rbd_store_chunk_size', 'rbd_thin_provisioning', 'filesystem_thin_provisioning', 'filesystem_store_chunk_size', 'filesystem_store_file_perm', 'cinder_volume_type', 'default_swift_reference',
  'swift_store_large_object_size', 'swift_store_large_object_chunk_size', 's3_store_large_object_size', 's3_store_large_object_chunk_size', 'image_import_plugins', 'output_format',
  'disk_formats', 'container_formats', 'image_size_cap',
]);
