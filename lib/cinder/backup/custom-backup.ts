import { BackupStorage, BackupStorageBindOptions, BackupStorageProps } from './backup-storage';
import { checkAll } from '../../check';
import { OptionValue } from '../../oslo/value/option-value';
import { driverClass } from '../driver-class';

/** Properties of backups with any driver. */
export interface CustomBackupProps extends BackupStorageProps {
  /** The class of the driver (`backup_driver`), such as `cinder.backup.drivers.gcs.GoogleBackupDriver`. */
  readonly driver: string;
}

/**
 * Backups with a driver without a class in this library. Its options are written as given. Put a password into a Secret.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html
 */
export class CustomBackup extends BackupStorage {
  /**
   * @param props the driver and its options
   * @throws if the driver, an option or the name of a Secret is malformed
   */
  public constructor(props: CustomBackupProps) {
    super(props.driver, props);
    checkAll('the storage of backups', () => driverClass('driver', props.driver, 'cinder.backup.drivers.gcs.GoogleBackupDriver'));
  }

  protected renderOptions(_options: BackupStorageBindOptions): { [name: string]: OptionValue } {
    return {};
  }
}
