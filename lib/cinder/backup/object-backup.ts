import type { Size } from 'cdk8s';
import { BackupCa } from './backup-ca';
import { BackupStorageProps } from './backup-storage';

/** Properties of every storage that keeps backups as objects. */
export interface ObjectBackupProps extends BackupStorageProps {
  /**
   * The size of the objects of a backup, a multiple of `blockSize`.
   *
   * @default Size.mebibytes(50)
   */
  readonly objectSize?: Size;

  /**
   * The size of the blocks in which changes are found, in whole bytes.
   *
   * @default Size.kibibytes(32)
   */
  readonly blockSize?: Size;

  /**
   * Whether the certificate of the object storage is verified.
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;

  /**
   * The file whose authorities verify the certificate. It is mounted in the pods.
   *
   * @default - the authorities of the pods
   */
  readonly ca?: BackupCa;

  /**
   * Whether the service sends notifications of its progress.
   *
   * @default true
   */
  readonly progressNotifications?: boolean;
}

/** The size of the objects in bytes, by Cinder. */
export const DEFAULT_OBJECT_SIZE = 52428800;
