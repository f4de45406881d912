import { BackupStorage, BackupStorageBindOptions } from './backup-storage';
import { checkFiles, FILE_BACKUP_OPTIONS, FileBackupProps } from './file-backup';
import { absolutePath, checkAll, host } from '../../check';
import { bracketed } from '../../facts/address';
import { NFS_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { mountOptionList } from '../nfs-mount-options';

/** Properties of backups in an NFS share. */
export interface NfsBackupProps extends FileBackupProps {
  /** The NFS server: a host name, an IPv4 or an IPv6 address (the first part of `backup_share`). */
  readonly server: string;

  /** The exported directory (the second part of `backup_share`). */
  readonly path: string;

  /**
   * Options of the mount, with commas between them, such as `vers=4.2,nconnect=4` (`backup_mount_options`).
   *
   * @default - the defaults of mount
   */
  readonly mountOptions?: string;

  /**
   * How often the service tries to mount the share, at least once (`backup_mount_attempts`).
   *
   * @default 3
   */
  readonly mountAttempts?: number;
}

/**
 * Backups in an NFS share, which the service mounts in its pods.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/nfs-backup-driver.html
 */
export class NfsBackup extends BackupStorage {
  private readonly props: NfsBackupProps;

  /**
   * @param props the share
   * @throws if the server, the path, a size or the mount options are malformed
   */
  public constructor(props: NfsBackupProps) {
    super(NFS_BACKUP_DRIVER, props);
    this.props = props;
    checkAll('backups over NFS',
      () => host('server', props.server),
      () => absolutePath('path', props.path),
      ...propertyChecks(NFS_BACKUP_OPTIONS, props));
    checkFiles('backups over NFS', props);
  }

  protected renderOptions({ release }: BackupStorageBindOptions): { [name: string]: OptionValue } {
    const { server, path } = this.props;
    return {
      backup_share: OptionValue.string(`${bracketed(server)}:${path}`),
      ...propertyOptions(NFS_BACKUP_OPTIONS, this.props, release),
      ...propertyOptions(FILE_BACKUP_OPTIONS, this.props, release),
    };
  }
}

/** The options of backups over NFS, by property. */
export const NFS_BACKUP_OPTIONS: OptionTable<NfsBackupProps> = {
  mountOptions: text('backup_mount_options', mountOptionList),
  mountAttempts: whole('backup_mount_attempts', { min: 1 }),
};
