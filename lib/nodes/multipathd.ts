import { IgnitionFile } from './ignition-file';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { SystemdUnit } from './systemd-unit';
import { boolean, oneLine, oneOf } from '../check';
import { MULTIPATH_UNIT } from '../facts/nodes/systemd';
import { quoted } from '../facts/text/quoting';

/**
 * Which devices become paths of a multipath device. A blacklisted device never does.
 *
 * @see https://manpages.debian.org/bookworm/multipath-tools/multipath.conf.5.en.html
 */
export enum FindMultipaths {
  /** Devices that were multipath before, and devices that share the WWID of another path. */
  YES = 'yes',
  /** multipathd accepts every device; the command `multipath` only devices that were multipath before. */
  NO = 'no',
  /** Devices that were multipath before. */
  STRICT = 'strict',
  /** Every device. */
  GREEDY = 'greedy',
  /** Every device at first. A device is released if no second path appears in time. */
  SMART = 'smart',
}

/** Properties of `Multipathd`. */
export interface MultipathdProps {
  /**
   * Whether devices are named `mpatha`, `mpathb` and so on instead of by their WWID. Such names can differ between nodes, so
   * Cinder's connector needs `false`.
   *
   * @default false
   */
  readonly userFriendlyNames?: boolean;

  /**
   * Whether a path is removed when its WWID changes, which happens when a LUN is reused for another volume.
   *
   * @default true
   */
  readonly recheckWwid?: boolean;

  /**
   * Whether multipathd ignores partitions on multipath devices. The partitions of a guest do not belong to the node.
   *
   * @default true
   */
  readonly skipKpartx?: boolean;

  /**
   * Which devices become paths of a multipath device.
   *
   * @default FindMultipaths.YES
   */
  readonly findMultipaths?: FindMultipaths;

  /**
   * Regular expressions for the kernel names of devices to ignore, such as `^sda$`.
   *
   * @default - none
   */
  readonly blacklistedDeviceNodes?: string[];
}

/**
 * Runs multipathd on the nodes, for back-ends that have several paths to a volume.
 *
 * Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/multipathd/multipathd.yaml
 */
export class Multipathd extends NodeService {
  private readonly text: string;

  /**
   * @param props the options of `/etc/multipath.conf`
   * @throws when a regular expression is empty, has several lines or contains a double quote, or when a value is not one of its type
   */
  public constructor(props: MultipathdProps = {}) {
    const options = {
      user_friendly_names: yesNo('userFriendlyNames', props.userFriendlyNames ?? false),
      recheck_wwid: yesNo('recheckWwid', props.recheckWwid ?? true),
      skip_kpartx: yesNo('skipKpartx', props.skipKpartx ?? true),
      find_multipaths: oneOf('findMultipaths of Multipathd', props.findMultipaths ?? FindMultipaths.YES, Object.values(FindMultipaths)),
    };
    const nodes = props.blacklistedDeviceNodes ?? [];
    const defaults = Object.entries(options).map(([name, value]) => `${name} ${value}`);
    super('cinder-enable-multipathd', `multipathd (${[...defaults, ...nodes.map((node) => `without ${node}`)].join(', ')})`);
    this.text = `${section('defaults', defaults)}\n\n${section('blacklist', nodes.map((node) => `devnode ${regularExpression(node)}`))}`;
  }

  protected renderContent(): NodeServiceContent {
    return {
      labels: { service: 'cinder' },
      files: [IgnitionFile.fromText('/etc/multipath.conf', this.text, { mode: '0600', overwrite: false })],
      units: [new SystemdUnit(MULTIPATH_UNIT, { enabled: true })],
    };
  }
}

function section(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

function yesNo(property: string, value: boolean): string {
  return boolean(`${property} of Multipathd`, value) ? 'yes' : 'no';
}

// A double quote ends the text. No escape works in all versions of multipath.conf.
function regularExpression(value: string): string {
  oneLine('blacklistedDeviceNodes of Multipathd', value);
  if (value.includes('"')) {
    throw new Error(`blacklistedDeviceNodes of Multipathd contains ${quoted(value)}: use a regular expression without a double quote; '.' matches any character.`);
  }
  return `"${value}"`;
}
