import { BackupStorage } from './backup-storage';
import { choice, flag, text, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { CinderComponentOptions } from '../service/component-options';

/** How backups are compressed. */
export enum BackupCompression {
  /** Not at all. */
  NONE = 'none',
  /** zlib. */
  ZLIB = 'zlib',
  /** bzip2: smaller, and slower. */
  BZIP2 = 'bzip2',
  /** Zstandard. */
  ZSTD = 'zstd',
}

/** Options of a backup service of Cinder. Properties that are not given keep the value of the base. */
export interface CinderBackupOptions extends CinderComponentOptions {
  /**
   * Where the backups are. It can be given once. A service that has one runs: if the base has no pods of it, it gets one, unless `replicas`
   * says otherwise.
   *
   * @default - what the text of the base says; without one, Swift
   */
  readonly storage?: BackupStorage;

  /**
   * The availability zone of the service (`storage_availability_zone`). A request for a backup can name the zone that makes it.
   *
   * @default 'nova'
   */
  readonly availabilityZone?: string;

  /**
   * The number of processes of a pod, at least 1 (`backup_workers`).
   *
   * @default 1
   */
  readonly workers?: number;

  /**
   * The most backups and restores at a time of a pod; 0 for no limit (`backup_max_operations`).
   *
   * @default 15
   */
  readonly maxOperations?: number;

  /**
   * How backups are compressed (`backup_compression_algorithm`). Backups in Ceph never are.
   *
   * @default BackupCompression.ZLIB
   */
  readonly compression?: BackupCompression;

  /**
   * The number of threads for reading, writing and compression, at least 20 (`backup_native_threads_pool_size`).
   *
   * @default 60
   */
  readonly threads?: number;

  /**
   * Whether the backup of a volume runs on the host of the volume, if a backup service runs there (`backup_use_same_host`).
   *
   * @default false
   */
  readonly useSameHost?: boolean;

  /**
   * Whether the backup of an attached volume reads a temporary snapshot instead of a temporary volume (`backup_use_temp_snapshot`).
   *
   * @default false
   */
  readonly useTemporarySnapshot?: boolean;
}

/** The options of a backup service, by property. */
export const BACKUP_OPTIONS: OptionTable<CinderBackupOptions> = {
  availabilityZone: text('storage_availability_zone'),
  workers: whole('backup_workers', { min: 1 }),
  maxOperations: whole('backup_max_operations', { min: 0 }),
  compression: choice('backup_compression_algorithm', BackupCompression),
  threads: whole('backup_native_threads_pool_size', { min: 20 }),
  useSameHost: flag('backup_use_same_host'),
  useTemporarySnapshot: flag('backup_use_temp_snapshot'),
};
