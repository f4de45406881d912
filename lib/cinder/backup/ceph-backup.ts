import type { Size } from 'cdk8s';
import { BackupStorage, BackupStorageBindOptions, BackupStorageProps } from './backup-storage';
import { cephUser, checkAll, oneLine } from '../../check';
import { CEPH_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { Release, since } from '../../facts/release';
import { CephClient } from '../../mounts/ceph-client';
import { ExtraMount } from '../../mounts/extra-mount';
import { bytes, flag, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** Properties of backups in a Ceph pool. */
export interface CephBackupProps extends BackupStorageProps {
  /** The Ceph cluster, and the Secret with its configuration and keyring. */
  readonly ceph: CephClient;

  /**
   * The pool that holds the backups (`backup_ceph_pool`). It must exist.
   *
   * @default 'backups'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without the prefix `client.` (`backup_ceph_user`).
   *
   * @default - the client's user
   */
  readonly user?: string;

  /**
   * The size of the pieces in which volumes that are not in Ceph are copied (`backup_ceph_chunk_size`), in whole bytes.
   *
   * @default Size.mebibytes(128)
   */
  readonly chunkSize?: Size;

  /**
   * The size of a stripe of a backup image (`backup_ceph_stripe_unit`), in whole bytes.
   *
   * @default - chosen by Ceph
   */
  readonly stripeUnit?: Size;

  /**
   * The number of objects over which stripes are spread (`backup_ceph_stripe_count`).
   *
   * @default 0
   */
  readonly stripeCount?: number;

  /**
   * Whether backup images have a journal, so that Ceph can mirror them (`backup_ceph_image_journals`).
   *
   * @default false
   */
  readonly imageJournals?: boolean;

  /**
   * How many snapshots of a volume in Ceph are kept for incremental backups; 0 keeps all (`backup_ceph_max_snapshots`). Requires release `main`.
   *
   * @default 0
   */
  readonly maxSnapshots?: number;
}

/**
 * Backups in a pool of a Ceph cluster.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup/ceph-backup-driver.html
 */
export class CephBackup extends BackupStorage {
  private readonly props: CephBackupProps;

  /**
   * @param props where the backups are
   * @throws if Ceph or Cinder does not accept a value
   */
  public constructor(props: CephBackupProps) {
    super(CEPH_BACKUP_DRIVER, props);
    this.props = props;
    checkAll('backups in Ceph', ...propertyChecks(CEPH_BACKUP_OPTIONS, props));
  }

  protected renderOptions({ release }: BackupStorageBindOptions): { [name: string]: OptionValue } {
    const { ceph } = this.props;
    return {
      backup_ceph_conf: OptionValue.string(ceph.confPath),
      ...propertyOptions(CEPH_BACKUP_OPTIONS, { ...this.props, user: this.props.user ?? ceph.user }, release),
    };
  }

  protected extraMounts({ propagation }: BackupStorageBindOptions): ExtraMount[] {
    return [this.props.ceph.extraMount(propagation, this.props.user)];
  }
}

/** The options of backups in Ceph, by property. */
export const CEPH_BACKUP_OPTIONS: OptionTable<CephBackupProps> = {
  pool: text('backup_ceph_pool', oneLine, { absent: OptionValue.string('backups') }),
  user: text('backup_ceph_user', cephUser),
  chunkSize: bytes('backup_ceph_chunk_size'),
  stripeUnit: bytes('backup_ceph_stripe_unit'),
  stripeCount: whole('backup_ceph_stripe_count', { min: 0 }),
  imageJournals: flag('backup_ceph_image_journals'),
  maxSnapshots: whole('backup_ceph_max_snapshots', { min: 0 }, { releases: since(Release.MAIN) }),
};
