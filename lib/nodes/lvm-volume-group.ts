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
import { isKernelDeviceName } from '../facts/nodes/device-names';
import { isVolumeGroupName } from '../facts/nodes/lvm';
import { quoted } from '../facts/text/quoting';

/** Options of every volume group. */
export interface LvmVolumeGroupOptions {
  /**
   * The name of the volume group, the same as `volume_group` of the back-end.
   *
   * @default 'cinder-volumes'
   */
  readonly volumeGroup?: string;

  /**
   * The label of the node with the volume group: a key, or `key=value`. Cinder's LVM driver supports only one such node.
   *
   * @default 'openstack.org/cinder-lvm'
   */
  readonly nodeLabel?: string;

  /**
   * The name of the unit, of its script and, after `99-<pool>-`, of the object. Two volume groups in one pool need two names.
   *
   * @default - `cinder-lvm-losetup` over a loop file, as in the operators' sample; `cinder-lvm-devices` over block devices
   */
  readonly name?: string;
}

/** Options of a volume group on a loop file. */
export interface LvmLoopFileOptions extends LvmVolumeGroupOptions {
  /**
   * The path of the file. The file is sparse: it grows as volumes are written.
   *
   * @default '/var/home/core/cinder-volumes'
   */
  readonly path?: string;

  /**
   * The size of a new file, in whole mebibytes, at least 16 MiB. An existing file keeps its size.
   *
   * @default Size.gibibytes(10)
   */
  readonly size?: Size;
}

/** Options of a volume group on block devices. */
export interface LvmDevicesOptions extends LvmVolumeGroupOptions {
  /**
   * The paths of the block devices, with persistent names such as those under `/dev/disk/by-id/`. Names that the kernel gives out
   * in order, such as `/dev/sdb`, are refused: at the next boot they can mean another disk. A device that is added to the list later
   * is added to the volume group.
   */
  readonly devices: string[];
}

interface Backing {
  readonly name: string;
  readonly description: string;
  readonly script: string;
  readonly unitOptions: UnitSection['options'];
}

/**
 * A volume group for Cinder's LVM driver, on the nodes with a label.
 *
 * Its unit runs at each boot before the kubelet, and so before any pod. It creates the volume group at the first boot and
 * activates it at later boots. It refuses a device or file with other content and does not change it: one with a signature (a file
 * system, a partition table, another volume group), a device whose first 16 MiB are not zero, or a loop file with any byte that is
 * not zero. `journalctl -u NAME` on the node shows its log, with the name of the unit.
 *
 * Label the node before the pool reboots. If you label it later, restart the unit or reboot the node again. The unit reads the
 * label with the credentials of the kubelet. While the API server does not answer, it activates an existing volume group and changes
 * nothing: a device that is new in the list waits for the answer. The unit tries again until nothing waits. When it stops, it
 * deactivates only a volume group that it activated.
 *
 * Applying it reboots every node of the pool, also those without the label.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/lvm/lvm.yaml
 */
export class LvmVolumeGroup extends NodeService {
  /**
   * A volume group on a loop device backed by a file, for trials, not for production.
   *
   * @throws when a name, path, label or size is not valid
   */
  public static overLoopFile(options: LvmLoopFileOptions = {}): LvmVolumeGroup {
    const loopFile = nodePath('path of LvmVolumeGroup', options.path ?? '/var/home/core/cinder-volumes');
    const size = (options.size ?? Size.gibibytes(10)).toKibibytes() / 1024;
    const mebibytes = integer('size of LvmVolumeGroup, in mebibytes,', size, 16, Number.MAX_SAFE_INTEGER);
    const name = options.name ?? 'cinder-lvm-losetup';
    return new LvmVolumeGroup(options, {
      name,
      description: `loop file ${loopFile} of ${mebibytes} MiB`,
      script: lvmLoopFileScript({ ...common(options), name, loopFile, mebibytes }),
      unitOptions: [['RequiresMountsFor', unitWord(parentOf(loopFile))]],
    });
  }

  /**
   * A volume group on block devices.
   *
   * @throws when the list is empty, a device is repeated, is not under `/dev/` or has no persistent name, or a name or label is not valid
   */
  public static overDevices(options: LvmDevicesOptions): LvmVolumeGroup {
    const devices = distinct('devices of LvmVolumeGroup', options.devices).map(devicePath);
    const name = options.name ?? 'cinder-lvm-devices';
    const script = lvmDevicesScript({ ...common(options), name, devices });
    return new LvmVolumeGroup(options, { name, description: `devices ${devices.join(', ')}`, script, unitOptions: [] });
  }

  /** The name of the volume group. */
  public readonly volumeGroup: string;

  private readonly backing: Backing;

  private constructor(options: LvmVolumeGroupOptions, backing: Backing) {
    const { volumeGroup, nodeLabel } = common(options);
    super(backing.name, `volume group ${volumeGroup} (${backing.description}, nodes labelled ${nodeLabel})`);
    this.volumeGroup = volumeGroup;
    this.backing = backing;
  }

  /** @internal */
  public _doesTheSameAs(other: NodeService): boolean {
    return other instanceof LvmVolumeGroup && other.volumeGroup === this.volumeGroup;
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
    throw new Error(`devices of LvmVolumeGroup contains ${quoted(value)}: use a block device under /dev/, such as '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3'.`);
  }
  if (isKernelDeviceName(value)) {
    throw new Error(`devices of LvmVolumeGroup contains ${quoted(value)}, which can be another disk at the next boot: use a persistent name of the `
      + "device under /dev/disk/by-id/ or /dev/disk/by-path/, which 'ls -l /dev/disk/by-*' on the node lists.");
  }
  return value;
}
