import type { Size } from 'cdk8s';
import { boolean, checkAll, distinct, integer, optional } from '../../check';
import { LONGEST_PARTITION_LABEL } from '../../facts/nodes/disks';
import { quoted } from '../../facts/text/quoting';
import { defined } from '../../json';
import { nodePath } from '../node-path';

/** A partition of a disk. */
export interface IgnitionPartition {
  /** The label, at most 36 characters without a colon. The device is `/dev/disk/by-partlabel/LABEL`. */
  readonly label: string;

  /**
   * The number of the partition, 1 to 128.
   *
   * @default - the next free number
   */
  readonly number?: number;

  /**
   * The size, in whole mebibytes.
   *
   * @default - the rest of the disk
   */
  readonly size?: Size;

  /**
   * The start on the disk, in whole mebibytes.
   *
   * @default - the first free place
   */
  readonly start?: Size;

  /**
   * Whether Ignition deletes an existing partition of this number if it differs. Its data is lost.
   *
   * @default false
   */
  readonly wipe?: boolean;

  /**
   * Whether Ignition resizes an existing partition of this number that differs only in size.
   *
   * @default false
   */
  readonly resize?: boolean;
}

/** Options of a disk. */
export interface IgnitionDiskOptions {
  /**
   * The partitions. Each needs a label of its own.
   *
   * @default - unchanged
   */
  readonly partitions?: IgnitionPartition[];

  /**
   * Whether Ignition writes a new partition table. All data on the disk is lost.
   *
   * @default false
   */
  readonly wipeTable?: boolean;
}

/**
 * The partitions of a disk of every node of a pool.
 *
 * Ignition makes them when a node boots for the first time. The machine-config operator refuses to add, change or remove a disk on nodes
 * that run already: the pool becomes degraded. Apply it before the nodes of the pool are installed.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 * @see https://github.com/openshift/machine-config-operator/blob/main/pkg/daemon/update.go
 */
export class IgnitionDisk {
  private readonly options: IgnitionDiskOptions;

  /**
   * @param device the path of the disk, such as `/dev/disk/by-id/wwn-0x5000c500a0b1c2d3`
   * @param options the partitions
   * @throws when the path is not absolute, two partitions have one label or number, or a label or size is malformed
   */
  public constructor(public readonly device: string, options: IgnitionDiskOptions = {}) {
    const { partitions = [] } = options;
    const numbers = partitions.flatMap(({ number }) => number ?? []);
    nodePath('the device of a disk', device);
    checkAll(`disk ${quoted(device)}`,
      () => optional(options.wipeTable, (value) => boolean('wipeTable', value)),
      () => partitions.length && distinct('partitions', partitions, ({ label }) => label),
      () => numbers.length && distinct('numbers of partitions', numbers),
      ...partitions.flatMap(partitionChecks));
    this.options = { ...options, partitions: partitions.map((partition) => ({ ...partition })) };
  }

  /**
   * The entry of `storage.disks`.
   *
   * @internal
   */
  public _toJson(): { readonly [key: string]: unknown } {
    const { wipeTable, partitions = [] } = this.options;
    return defined({ device: this.device, wipeTable, partitions: partitions.length > 0 ? partitions.map(partitionJson) : undefined });
  }
}

function partitionChecks({ label, number, size, start, wipe, resize }: IgnitionPartition): (() => unknown)[] {
  const of = `of partition ${quoted(label)}`;
  return [
    () => partitionLabel(label),
    () => optional(number, (value) => integer(`number ${of}`, value, 1, 128)),
    () => optional(size, (value) => mebibytes(`size ${of}`, value, 1)),
    () => optional(start, (value) => mebibytes(`start ${of}`, value, 0)),
    () => optional(wipe, (value) => boolean(`wipe ${of}`, value)),
    () => optional(resize, (value) => boolean(`resize ${of}`, value)),
  ];
}

// Ignition refuses a colon, because sgdisk does.
function partitionLabel(value: string): void {
  if (!/^[\x21-\x7e]+$/.test(value) || value.includes(':') || value.length > LONGEST_PARTITION_LABEL) {
    throw new Error(`label of a partition is ${quoted(value)}: use at most ${LONGEST_PARTITION_LABEL} characters, without blanks and ':'.`);
  }
}

function partitionJson({ label, number, size, start, wipe, resize }: IgnitionPartition): object {
  return defined({
    label,
    number: number ?? 0,
    sizeMiB: optional(size, (value) => value.toMebibytes()),
    startMiB: optional(start, (value) => value.toMebibytes()),
    wipePartitionEntry: wipe,
    resize,
  });
}

function mebibytes(property: string, size: Size, min: number): number {
  return integer(`${property}, in mebibytes,`, size.toKibibytes() / KIBIBYTES_IN_A_MEBIBYTE, min, Number.MAX_SAFE_INTEGER);
}

const KIBIBYTES_IN_A_MEBIBYTE = 1024;
