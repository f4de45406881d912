import { Size } from 'cdk8s';
import { scriptFile, scriptPath } from './bash-script';
import { labelSelector } from './label';
import { nodePath, parentOf } from './node-path';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { lvmDevicesScript, lvmLoopFileScript } from './scripts/lvm-volume-group';
import { SystemdUnit } from './systemd-unit';
import type { UnitSection } from './unit-text';
import { oneshotUnit, runAgain, unitWord } from './unit-text';
import { distinct, integer } from '../check';
import { isVolumeGroupName } from '../facts/lvm';
import { quoted } from '../facts/quoting';

/** Options of every volume group. */
export interface LvmVolumeGroupOptions {
  /**
   * The name of the volume group, as the back-end's `volume_group` has it.
   *
   * @default 'cinder-volumes'
   */
  readonly volumeGroup?: string;

  /**
   * The label of the nodes that have the volume group: a key, or `key=value`. Cinder's LVM driver works with one such node.
   *
   * @default 'openstack.org/cinder-lvm'
   */
  readonly nodeLabel?: string;

  /**
   * The name of the unit and of its script; that of the object after `99-<pool>-`. Two volume groups in one pool need two.
   *
   * @default 'cinder-lvm-losetup'
   */
  readonly name?: string;
}

/** Options of a volume group over a loop file. */
export interface LvmLoopFileOptions extends LvmVolumeGroupOptions {
  /**
   * The file. It takes up room as volumes are written to.
   *
   * @default '/var/home/core/cinder-volumes'
   */
  readonly path?: string;

  /**
   * The file's size when it is made, in whole mebibytes, 16 MiB at least. One that is there keeps its size.
   *
   * @default Size.gibibytes(10)
   */
  readonly size?: Size;
}

/** Options of a volume group over block devices. */
export interface LvmDevicesOptions extends LvmVolumeGroupOptions {
  /**
   * The block devices, which begin with `/dev/`. Take names that stay, such as those under `/dev/disk/by-id/`. One that is
   * added to the list later is added to the volume group.
   */
  readonly devices: string[];
}

interface Backing {
  readonly description: string;
  readonly script: string;
  readonly unitOptions: UnitSection['options'];
}

/**
 * A volume group for Cinder's LVM driver, on the nodes that carry a label.
 *
 * Its unit runs at each boot before the kubelet, and so before any pod: it makes the volume group the first time, and finds
 * it again later. A device or file that holds anything else is refused and left as it is: one with a signature (a file system,
 * a partition table, another volume group), and one without whose first 16 MiB (of a loop file: any byte) are not zeros.
 * `journalctl -u cinder-lvm-losetup` on the node tells what it did.
 *
 * Label the node before the pool reboots; where the label comes later, restart the unit or reboot the node once more. The label
 * is asked for with the kubelet's own access. While the API server does not answer, only what is there already is attached.
 *
 * Applying it reboots every node of the pool, also those without the label.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/lvm/lvm.yaml
 */
export class LvmVolumeGroup extends NodeService {
  /**
   * A volume group on a loop device over a file: for trials, not for production.
   *
   * @throws when a name, path, label or size is out of bounds
   */
  public static overLoopFile(options: LvmLoopFileOptions = {}): LvmVolumeGroup {
    const loopFile = nodePath('path of LvmVolumeGroup', options.path ?? '/var/home/core/cinder-volumes');
    const size = (options.size ?? Size.gibibytes(10)).toKibibytes() / 1024;
    const mebibytes = integer('size of LvmVolumeGroup, in mebibytes,', size, 16, Number.MAX_SAFE_INTEGER);
    return new LvmVolumeGroup(options, {
      description: `loop file ${loopFile} of ${mebibytes} MiB`,
      script: lvmLoopFileScript({ ...common(options), loopFile, mebibytes }),
      unitOptions: [['RequiresMountsFor', unitWord(parentOf(loopFile))]],
    });
  }

  /**
   * A volume group on block devices.
   *
   * @throws when there is none, one is given twice or not under `/dev/`, or a name or label is out of bounds
   */
  public static overDevices(options: LvmDevicesOptions): LvmVolumeGroup {
    const devices = distinct('devices of LvmVolumeGroup', options.devices).map(devicePath);
    const script = lvmDevicesScript({ ...common(options), devices });
    return new LvmVolumeGroup(options, { description: `devices ${devices.join(', ')}`, script, unitOptions: [] });
  }

  /** The name of the volume group. */
  public readonly volumeGroup: string;

  private readonly backing: Backing;

  private constructor(options: LvmVolumeGroupOptions, backing: Backing) {
    const { volumeGroup, nodeLabel } = common(options);
    super(options.name ?? 'cinder-lvm-losetup', `volume group ${volumeGroup} (${backing.description}, nodes labelled ${nodeLabel})`);
    this.volumeGroup = volumeGroup;
    this.backing = backing;
  }

  protected renderContent(): NodeServiceContent {
    return {
      labels: { component: 'cinder-volume', service: 'cinder' },
      files: [scriptFile(this.name, this.backing.script)],
      units: [new SystemdUnit(`${this.name}.service`, { enabled: true, contents: this.unit() })],
    };
  }

  private unit(): string {
    return oneshotUnit('LVM volume group of Cinder', [
      ['Wants', 'network-online.target lvm2-monitor.service'],
      ['After', 'network-online.target lvm2-monitor.service'],
      ['Before', 'kubelet.service'],
      ...this.backing.unitOptions,
    ], [
      ['ExecStart', `${scriptPath(this.name)} start`],
      ['ExecStop', `${scriptPath(this.name)} stop`],
      ...runAgain(),
    ]);
  }
}

function common(options: LvmVolumeGroupOptions): { volumeGroup: string; nodeLabel: string } {
  return {
    volumeGroup: groupName(options.volumeGroup ?? 'cinder-volumes'),
    nodeLabel: labelSelector('nodeLabel of LvmVolumeGroup', options.nodeLabel ?? 'openstack.org/cinder-lvm'),
  };
}

// What lvm(8) allows: it reads a name that begins with '-' as an option.
function groupName(value: string): string {
  if (!isVolumeGroupName(value)) {
    throw new Error(`volumeGroup of LvmVolumeGroup is ${quoted(value)}: use at most 127 letters, digits and '+_.-', not beginning with '-'.`);
  }
  return value;
}

function devicePath(value: string): string {
  nodePath('devices of LvmVolumeGroup', value);
  if (!value.startsWith('/dev/')) {
    throw new Error(`devices of LvmVolumeGroup holds ${quoted(value)}: use a block device under /dev/, such as '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3'.`);
  }
  return value;
}
