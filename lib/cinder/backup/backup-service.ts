import { BackupStorageConfig } from './backup-storage';
import { BACKUP_OPTIONS, CinderBackupOptions } from './cinder-backup-options';
import { JsonObject } from '../../json';
import { propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionSetting, settingsOf } from '../../oslo/value/option-settings';
import { Component } from '../service/component';

/** A backup service of Cinder: what a program contributes to its pods. */
export class BackupService extends Component<CinderBackupOptions> {
  private storage?: BackupStorageConfig;

  /** Whether the program says where the backups are. */
  public get hasStorage(): boolean {
    return this.storage !== undefined;
  }

  /** Sets where the backups are. */
  public store(storage: BackupStorageConfig): void {
    this.storage = storage;
  }

  public checks(options: CinderBackupOptions): (() => unknown)[] {
    return [
      ...super.checks(options),
      ...propertyChecks(BACKUP_OPTIONS, options).map((check) => check),
      () => this.refuseSecond(options),
    ];
  }

  // A service whose storage is given makes backups: no pods would be a contribution that is lost.
  protected fieldsOver(base: JsonObject): JsonObject {
    const fields = super.fieldsOver(base);
    return this.hasStorage && base.replicas === 0 && fields.replicas === undefined ? { replicas: 1, ...fields } : fields;
  }

  protected replacing(): readonly OptionSetting[] {
    const options = { ...this.storage?.options, ...propertyOptions(BACKUP_OPTIONS, this.options as CinderBackupOptions, this.release) };
    return settingsOf({ DEFAULT: options }, `${this.owner} ${this.property}`);
  }

  protected ownSecrets(): readonly string[] {
    return this.storage?.customServiceConfigSecrets ?? [];
  }

  private refuseSecond({ storage }: CinderBackupOptions): void {
    if (storage !== undefined && this.hasStorage) {
      throw new Error(`${this.property}.storage is given twice: give it once, or add another backup service.`);
    }
  }
}
