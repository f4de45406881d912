import { IgnitionFile } from './ignition-file';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { SystemdUnit } from './systemd-unit';
import { oneLine } from '../check';
import { quoted } from '../facts/quoting';

/**
 * Which devices become paths of a multipath device; blacklisted ones never do.
 *
 * @see https://manpages.debian.org/bookworm/multipath-tools/multipath.conf.5.en.html
 */
export enum FindMultipaths {
  /** Those that were one before, and those with the WWID of another path. */
  YES = 'yes',
  /** multipathd takes all of them, the command `multipath` those that were one before. */
  NO = 'no',
  /** Those that were one before. */
  STRICT = 'strict',
  /** All of them. */
  GREEDY = 'greedy',
  /** All of them at first; those to which no second path appears in time are released. */
  SMART = 'smart',
}

/** Properties of `Multipathd`. */
export interface MultipathdProps {
  /**
   * Whether devices are named `mpatha`, `mpathb` and so on rather than by their WWID. Names can differ from node to node,
   * so Cinder's connector wants `false`.
   *
   * @default false
   */
  readonly userFriendlyNames?: boolean;

  /**
   * Whether a path is taken out when its WWID changes, as it does when a volume number is used again for another volume.
   *
   * @default true
   */
  readonly recheckWwid?: boolean;

  /**
   * Whether partitions of multipath devices are left alone: those of a guest are not the node's.
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
   * Regular expressions for kernel names of devices that are left alone, such as `^sda$`.
   *
   * @default - none
   */
  readonly blacklistedDeviceNodes?: string[];
}

/**
 * Multipath devices on the nodes, for back-ends that are reached on several paths.
 *
 * Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/multipathd/multipathd.yaml
 */
export class Multipathd extends NodeService {
  private readonly text: string;

  /**
   * @param props what goes into `/etc/multipath.conf`
   * @throws when a regular expression is empty, not on one line, or holds a double quote
   */
  public constructor(props: MultipathdProps = {}) {
    const options = {
      user_friendly_names: yesNo(props.userFriendlyNames ?? false),
      recheck_wwid: yesNo(props.recheckWwid ?? true),
      skip_kpartx: yesNo(props.skipKpartx ?? true),
      find_multipaths: props.findMultipaths ?? FindMultipaths.YES,
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
      units: [new SystemdUnit('multipathd.service', { enabled: true })],
    };
  }
}

function section(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

// A double quote ends the text, and multipath.conf has no escape that all of its versions read.
function regularExpression(value: string): string {
  oneLine('blacklistedDeviceNodes of Multipathd', value);
  if (value.includes('"')) {
    throw new Error(`blacklistedDeviceNodes of Multipathd holds ${quoted(value)}: use a regular expression without a double quote; '.' fits any character.`);
  }
  return `"${value}"`;
}
