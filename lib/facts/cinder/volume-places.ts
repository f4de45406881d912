/** An option that decides where a back-end keeps volumes, or as whom it reaches them. */
export interface VolumePlaceOption {
  readonly name: string;

  /** The word for what it names: `pool`. */
  readonly noun: string;
}

/**
 * The options that decide where a back-end keeps volumes. Unlike the location of an image, the record of a volume has only its host
 * (`POD@SECTION#POOL`), so Cinder looks for existing volumes in the new place.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export const VOLUME_PLACES: readonly VolumePlaceOption[] = [
  { name: 'volume_driver', noun: 'driver' },
  { name: 'rbd_pool', noun: 'pool' },
  { name: 'rbd_ceph_conf', noun: 'cluster' },
  { name: 'rbd_cluster_name', noun: 'cluster' },
  { name: 'rbd_user', noun: 'user' },
  { name: 'volume_group', noun: 'volume group' },
  { name: 'nfs_shares_config', noun: 'list of shares' },
  { name: 'nas_host', noun: 'host' },
  { name: 'nas_share_path', noun: 'share' },
  { name: 'san_ip', noun: 'array' },
  { name: 'netapp_server_hostname', noun: 'array' },
  { name: 'netapp_vserver', noun: 'vserver' },
  { name: 'hpe3par_api_url', noun: 'array' },
  { name: 'hpe3par_cpg', noun: 'pool' },
  { name: 'hitachi_storage_id', noun: 'array' },
  { name: 'hitachi_pools', noun: 'list of pools' },
  { name: 'powermax_array', noun: 'array' },
  { name: 'powermax_srp', noun: 'pool' },
  { name: 'powerflex_storage_pools', noun: 'list of pools' },
  { name: 'unity_storage_pool_names', noun: 'list of pools' },
  { name: 'storwize_svc_volpool_name', noun: 'pool' },
  { name: 'infinidat_pool_name', noun: 'pool' },
];

/**
 * The options that decide where a backup service keeps backups. The record of a backup has its container or pool, not the server.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html
 */
export const BACKUP_PLACES: readonly VolumePlaceOption[] = [
  { name: 'backup_driver', noun: 'driver' },
  { name: 'backup_ceph_conf', noun: 'cluster' },
  { name: 'backup_ceph_pool', noun: 'pool' },
  { name: 'backup_ceph_user', noun: 'user' },
  { name: 'backup_share', noun: 'share' },
  { name: 'backup_posix_path', noun: 'directory' },
  { name: 'backup_swift_url', noun: 'object storage' },
  { name: 'backup_swift_container', noun: 'container' },
  { name: 'backup_s3_endpoint_url', noun: 'object storage' },
  { name: 'backup_s3_store_bucket', noun: 'bucket' },
  { name: 'backup_gcs_bucket', noun: 'bucket' },
];
