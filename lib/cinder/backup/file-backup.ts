import type { Size } from 'cdk8s';
import { BackupStorageProps } from './backup-storage';
import { checkPieces } from './piece-sizes';
import { checkAll } from '../../check';
import { bytes, flag, text } from '../../options/option-rows';
import { OptionTable, propertyChecks } from '../../options/option-table';

/** Properties of every storage that keeps backups as files. */
export interface FileBackupProps extends BackupStorageProps {
  /**
   * The size of the files of a backup (`backup_file_size`), a multiple of `blockSize`.
   *
   * @default - 1999994880 bytes
   */
  readonly fileSize?: Size;

  /**
   * The size of the blocks in which changes are found (`backup_sha_block_size_bytes`), in whole bytes.
   *
   * @default Size.kibibytes(32)
   */
  readonly blockSize?: Size;

  /**
   * The directory of the files, below the share or the directory (`backup_container`).
   *
   * @default - directories that begin with the id of the backup
   */
  readonly container?: string;

  /**
   * Whether the service sends notifications of its progress (`backup_enable_progress_timer`).
   *
   * @default true
   */
  readonly progressNotifications?: boolean;
}

/** Checks the properties of every storage that keeps backups as files. */
export function checkFiles(subject: string, props: FileBackupProps): void {
  checkAll(subject, ...propertyChecks(FILE_BACKUP_OPTIONS, props));
  checkAll(subject, () => checkPieces('fileSize', props.fileSize, DEFAULT_FILE_SIZE, props.blockSize));
}

/** The options of backups in files, by property. */
export const FILE_BACKUP_OPTIONS: OptionTable<FileBackupProps> = {
  fileSize: bytes('backup_file_size'),
  blockSize: bytes('backup_sha_block_size_bytes'),
  container: text('backup_container'),
  progressNotifications: flag('backup_enable_progress_timer'),
};

const DEFAULT_FILE_SIZE = 1999994880;
