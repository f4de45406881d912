import { BackupStorage, BackupStorageBindOptions } from './backup-storage';
import { checkFiles, FILE_BACKUP_OPTIONS, FileBackupProps } from './file-backup';
import { POSIX_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { checkedMountPath, ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** Properties of backups in a directory. */
export interface PosixBackupProps extends FileBackupProps {
  /** The volume that holds the backups. Every pod of the service mounts it, so several pods need one that many nodes can write to. */
  readonly volume: ExtraVolume;

  /**
   * The directory at which the pods mount the volume (`backup_posix_path`).
   *
   * @default '/var/lib/cinder-backup'
   */
  readonly mountPath?: string;
}

/**
 * Backups in a directory on a mounted volume.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/posix-backup-driver.html
 */
export class PosixBackup extends BackupStorage {
  private readonly props: PosixBackupProps;
  private readonly mountPath: string;

  /**
   * @param props the volume
   * @throws if the path or a size is malformed
   */
  public constructor(props: PosixBackupProps) {
    super(POSIX_BACKUP_DRIVER, props);
    this.props = props;
    this.mountPath = checkedMountPath(props.mountPath ?? '/var/lib/cinder-backup');
    checkFiles('backups in a directory', props);
  }

  protected renderOptions({ release }: BackupStorageBindOptions): { [name: string]: OptionValue } {
    return { backup_posix_path: OptionValue.string(this.mountPath), ...propertyOptions(FILE_BACKUP_OPTIONS, this.props, release) };
  }

  protected extraMounts({ propagation }: BackupStorageBindOptions): ExtraMount[] {
    return [new ExtraMount({ volume: this.props.volume, mountPath: this.mountPath, propagation })];
  }
}
