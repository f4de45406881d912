import { IgnitionFile } from './ignition-file';
import { deviceLines, distinctDevices, MultipathDevice } from './multipath/multipath-device';
import { filterLines, MultipathFilter } from './multipath/multipath-filter';
import { furtherLines, multipathSection, quotedText, subsection, wholeText } from './multipath/multipath-text';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { SystemdUnit } from './systemd-unit';
import { boolean, oneOf } from '../check';
import { MULTIPATH_DEFAULTS } from '../facts/nodes/multipath';
import { MULTIPATH_UNIT } from '../facts/nodes/systemd';

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

  /**
   * Further devices to ignore (the section `blacklist`).
   *
   * @default - none
   */
  readonly blacklist?: MultipathFilter;

  /**
   * Devices to use although `blacklist` names them (the section `blacklist_exceptions`).
   *
   * @default - none
   */
  readonly blacklistExceptions?: MultipathFilter;

  /**
   * How the devices of arrays are treated (the section `devices`). Each vendor and product may occur once.
   *
   * @default - as multipathd knows the arrays
   */
  readonly devices?: MultipathDevice[];

  /**
   * Further options of the section `defaults`, by name, in order, such as `{ polling_interval: '10' }`.
   *
   * @default - none
   */
  readonly options?: { readonly [option: string]: string };

  /**
   * Options for all arrays, by name, in order, in place of those that multipathd knows for each (the section `overrides`).
   *
   * @default - none
   */
  readonly overrides?: { readonly [option: string]: string };
}

/**
 * Runs multipathd on the nodes, for back-ends that have several paths to a volume.
 *
 * Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/multipathd/multipathd.yaml
 */
export class Multipathd extends NodeService {
  /**
   * Runs multipathd with a given configuration, for what the properties do not cover.
   *
   * @param text the whole text of `/etc/multipath.conf`
   * @throws when the text is empty, has an unknown section, or its braces do not match
   */
  public static fromText(text: string): NodeService {
    return new GivenMultipathd(wholeText('the text of Multipathd', text));
  }

  private readonly text: string;

  /**
   * @param props the options of `/etc/multipath.conf`
   * @throws when a regular expression is empty, has several lines or contains a double quote, when a value is not one of its type, or when
   * an option is malformed or has a property
   */
  public constructor(props: MultipathdProps = {}) {
    const defaults = [...ownDefaults(props), ...furtherLines('options of Multipathd', props.options ?? {}, MULTIPATH_DEFAULTS)];
    const nodes = props.blacklistedDeviceNodes ?? [];
    const devices = distinctDevices(props.devices ?? []);
    super(NAME, `multipathd (${[...defaults, ...nodes.map((node) => `without ${node}`), ...devices.map(({ vendor }) => `device ${vendor}`)].join(', ')})`);
    const blacklist = [
      ...nodes.map((node) => `devnode ${quotedText('blacklistedDeviceNodes of Multipathd', node)}`),
      ...filterLines('blacklist of Multipathd', props.blacklist ?? {}),
    ];
    this.text = [
      multipathSection('defaults', defaults),
      multipathSection('blacklist', blacklist),
      ...optionalSection('blacklist_exceptions', filterLines('blacklistExceptions of Multipathd', props.blacklistExceptions ?? {})),
      ...optionalSection('devices', devices.flatMap((device) => subsection('device', deviceLines(device)))),
      ...optionalSection('overrides', furtherLines('overrides of Multipathd', props.overrides ?? {}, [])),
    ].join('\n\n');
  }

  protected renderContent(): NodeServiceContent {
    return contentOf(this.text);
  }
}

/** A multipathd with a text that the program gives. */
class GivenMultipathd extends NodeService {
  public constructor(private readonly text: string) {
    super(NAME, `multipathd (a text of ${text.split('\n').length} lines)`);
  }

  protected renderContent(): NodeServiceContent {
    return contentOf(this.text);
  }
}

const NAME = 'cinder-enable-multipathd';

function contentOf(text: string): NodeServiceContent {
  return {
    labels: { service: 'cinder' },
    files: [IgnitionFile.fromText('/etc/multipath.conf', text, { mode: '0600', overwrite: false })],
    units: [new SystemdUnit(MULTIPATH_UNIT, { enabled: true })],
  };
}

function ownDefaults(props: MultipathdProps): string[] {
  return [
    `user_friendly_names ${yesNo('userFriendlyNames', props.userFriendlyNames ?? false)}`,
    `recheck_wwid ${yesNo('recheckWwid', props.recheckWwid ?? true)}`,
    `skip_kpartx ${yesNo('skipKpartx', props.skipKpartx ?? true)}`,
    `find_multipaths ${oneOf('findMultipaths of Multipathd', props.findMultipaths ?? FindMultipaths.YES, Object.values(FindMultipaths))}`,
  ];
}

function optionalSection(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [multipathSection(name, lines)];
}

function yesNo(property: string, value: boolean): string {
  return boolean(`${property} of Multipathd`, value) ? 'yes' : 'no';
}
