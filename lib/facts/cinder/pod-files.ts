/** An option of Cinder that names a file in the pod. */
export interface FileOption {
  readonly option: string;

  /**
   * The file if the option is not set.
   *
   * @default - no file
   */
  readonly byDefault?: string;
}

/**
 * Options of the sections of back-ends that name files which no image has.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export const BACKEND_FILES: readonly FileOption[] = [
  { option: 'rbd_ceph_conf' },
  { option: 'nfs_shares_config' },
  { option: 'san_private_key' },
  { option: 'nas_private_key' },
  { option: 'driver_ssl_cert_path' },
  { option: 'driver_client_cert' },
  { option: 'driver_client_cert_key' },
  { option: 'netapp_private_key_file' },
  { option: 'netapp_certificate_file' },
  { option: 'netapp_ca_certificate_file' },
  { option: 'netapp_ssl_cert_path' },
  { option: 'nimble_verify_cert_path' },
  { option: 'cinder_eternus_config_file' },
  { option: 'cinder_huawei_conf_file' },
  { option: 'quobyte_client_cfg' },
];

/** Options of the backup service that name files which no image has. */
export const BACKUP_FILES: readonly FileOption[] = [
  { option: 'backup_gcs_credential_file' },
  { option: 'backup_swift_ca_cert_file' },
];

/** The option of the backup service that names the configuration file of Ceph. */
export const BACKUP_CEPH_CONF: FileOption = { option: 'backup_ceph_conf', byDefault: '/etc/ceph/ceph.conf' };

/** Folders with files of the image, with files that the operator mounts, or with the state of the service on the node. */
const PRESENT = /^\/(etc\/(pki|ssl)|usr|opt|var\/lib\/(kolla|config-data|cinder)|run|dev|sys|lib\/modules)\//;

/** Whether a file may be in the pods of Cinder without an extra mount. */
export function isInCinderPods(path: string): boolean {
  return PRESENT.test(path);
}
