/** A driver of the backup service. */
export interface BackupDriver {
  /** The class. */
  readonly path: string;

  /**
   * Options without which the driver does not start.
   *
   * @default - none
   */
  readonly needs?: readonly string[];
}

/** The driver of a backup service that names none. */
export const DEFAULT_BACKUP_DRIVER = 'cinder.backup.drivers.swift.SwiftBackupDriver';

/** The driver that writes backups to Ceph. */
export const CEPH_BACKUP_DRIVER = 'cinder.backup.drivers.ceph.CephBackupDriver';

/** The driver that writes backups to an NFS share. */
export const NFS_BACKUP_DRIVER = 'cinder.backup.drivers.nfs.NFSBackupDriver';

/** The driver that writes backups to a directory. */
export const POSIX_BACKUP_DRIVER = 'cinder.backup.drivers.posix.PosixBackupDriver';

/** The driver that writes backups to an S3 object storage. */
export const S3_BACKUP_DRIVER = 'cinder.backup.drivers.s3.S3BackupDriver';

/** The size of a block in bytes unless an option sets it. The size of a file or object must be a multiple of it. */
export const DEFAULT_BACKUP_BLOCK_SIZE = 32768;

/**
 * The user as whom the backup service connects to Ceph if backup_ceph_user does not name one.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/ceph-backup-driver.html
 */
export const DEFAULT_CEPH_BACKUP_USER = 'cinder';

/**
 * The drivers of Cinder's backup service. `backup_driver` names the class: the path of the module alone fails.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html
 */
const DRIVERS: readonly BackupDriver[] = [
  { path: DEFAULT_BACKUP_DRIVER },
  { path: CEPH_BACKUP_DRIVER },
  { path: NFS_BACKUP_DRIVER, needs: ['backup_share'] },
  { path: S3_BACKUP_DRIVER, needs: ['backup_s3_endpoint_url', 'backup_s3_store_access_key', 'backup_s3_store_secret_key'] },
  {
    path: 'cinder.backup.drivers.gcs.GoogleBackupDriver',
    needs: ['backup_gcs_bucket', 'backup_gcs_credential_file', 'backup_gcs_project_id'],
  },
  { path: 'cinder.backup.drivers.google.GoogleBackupDriver', needs: ['backup_gcs_bucket', 'backup_gcs_credential_file', 'backup_gcs_project_id'] },
  { path: POSIX_BACKUP_DRIVER },
  { path: 'cinder.backup.drivers.glusterfs.GlusterfsBackupDriver', needs: ['glusterfs_backup_share'] },
];

/** The classes of the drivers. */
export const BACKUP_DRIVERS: readonly string[] = DRIVERS.map(({ path }) => path);

/** The driver with a class; `undefined` for a driver that is not part of Cinder. */
export function backupDriver(path: string): BackupDriver | undefined {
  return DRIVERS.find((driver) => driver.path === path);
}

/** The class of the driver in a module: `cinder.backup.drivers.nfs` has `NFSBackupDriver`. */
export function driverOfModule(module: string): string | undefined {
  return BACKUP_DRIVERS.find((path) => path.slice(0, path.lastIndexOf('.')) === module);
}
