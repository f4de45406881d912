import { scriptFile, scriptPath } from './bash-script';
import { IgnitionFile } from './ignition-file';
import { labelSelector } from './label';
import { nodePath } from './node-path';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { nfsExportScript } from './scripts/nfs-export';
import { SystemdUnit } from './systemd-unit';
import { oneshotUnit, runAgain, unitWord } from './unit-text';
import { distinct, ipAddress, optional, port } from '../check';
import { isIpv6, isNetwork } from '../facts/address';
import { quoted } from '../facts/text/quoting';

/** Properties of `NfsExport`. */
export interface NfsExportProps {
  /**
   * The absolute path of the directory. It is created if it is missing. An existing directory keeps its owner, mode and files.
   * The operating system of the nodes allows new directories under `/var`.
   */
  readonly directory: string;

  /** The network whose hosts may mount the directory, such as `172.18.0.0/24` or `fd00:18::/64`, or a single address. */
  readonly network: string;

  /**
   * The network interface whose first global address the server listens on. Do not set it together with `address`.
   *
   * @default - every address
   */
  readonly interfaceName?: string;

  /**
   * The address of the node that the server listens on. Do not set it together with `interfaceName`.
   *
   * @default - every address
   */
  readonly address?: string;

  /**
   * The options of the export, as in exports(5).
   *
   * @default ['rw', 'sync', 'no_subtree_check', 'no_root_squash']
   */
  readonly options?: string[];

  /**
   * The ports that the firewall of the node opens to the network, for TCP and UDP. NFS 4 needs 2049; NFS 3 also needs 111 and
   * 20048. An empty list does not change the firewall.
   *
   * The unit inserts rules of nftables (`nft`) into every chain that filters packets to the node, also into those of iptables. Where no
   * chain does, all ports are open.
   *
   * @default [2049]
   */
  readonly ports?: number[];

  /**
   * The label of the nodes that export the directory: a key, or `key=value`.
   *
   * @default - every node of the pool
   */
  readonly nodeLabel?: string;

  /**
   * The name of the unit, of its script and files and, after `99-<pool>-`, of the object. Two exports in one pool need two names.
   *
   * @default 'glance-nfs-export'
   */
  readonly name?: string;
}

/**
 * Exports a directory from the NFS server of a node, for trials without an NFS server.
 *
 * Its unit runs at each boot. It creates the directory, opens the ports, starts the server and exports the directory. With
 * `nodeLabel`, only the nodes with that label do so, and only they get a file in `/etc/exports.d`; the unit reads the label with the
 * credentials of the kubelet. `journalctl -u glance-nfs-export` on the node shows its log.
 *
 * The image of the nodes must have an NFS server (`nfs-server.service` and `exportfs` of the package nfs-utils), which an image with only
 * the NFS client lacks. The unit says so and stops.
 *
 * Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/config/samples/backends/nfs/create_export.sh
 */
export class NfsExport extends NodeService {
  private readonly files: IgnitionFile[];
  private readonly directory: string;

  /**
   * @param props the directory, the network, and where the server listens
   * @throws when a value is not valid, or both an interface and an address are set
   */
  public constructor(props: NfsExportProps) {
    const directory = nodePath('directory of NfsExport', props.directory);
    const network = networkOf(props.network);
    super(props.name ?? 'glance-nfs-export', `NFS export of ${directory} to ${network}`);
    const options = distinct('options of NfsExport', props.options ?? ['rw', 'sync', 'no_subtree_check', 'no_root_squash']).map(exportOption);
    this.directory = directory;
    const exportsFile = `/etc/exports.d/${this.name}.exports`;
    const exportsLine = `${exportsWord(directory)} ${network}(${options.join(',')})`;
    // Ignition writes to every node of the pool, so the script writes what belongs to nodes with the label only.
    const labelled = optional(props.nodeLabel, (label) => ({ nodeLabel: labelSelector('nodeLabel of NfsExport', label), exportsFile, exportsLine }));
    const script = nfsExportScript({
      name: this.name, directory, network, ...listen(props), ports: portsOf(props), listenConfig: `/etc/nfs.conf.d/${this.name}.conf`, labelled,
    });
    this.files = [...labelled ? [] : [IgnitionFile.fromText(exportsFile, `${exportsLine}\n`)], scriptFile(this.name, script)];
  }

  /** @internal */
  public _doesTheSameAs(other: NodeService): boolean {
    return other instanceof NfsExport && other.directory === this.directory;
  }

  protected renderContent(): NodeServiceContent {
    return {
      labels: { component: 'nfs-export', service: 'glance' },
      files: this.files,
      units: [new SystemdUnit(`${this.name}.service`, { enabled: true, contents: this.unit() })],
    };
  }

  private unit(): string {
    return oneshotUnit('NFS export', [
      ['Wants', 'network-online.target'],
      ['After', 'network-online.target nftables.service'],
      ['RequiresMountsFor', unitWord(this.directory)],
    ], [['ExecStart', scriptPath(this.name)], ...runAgain()]);
  }
}

function listen(props: NfsExportProps): { isIpv6: boolean; address?: string; interfaceName?: string } {
  const { address, interfaceName } = props;
  if (address !== undefined && interfaceName !== undefined) {
    throw new Error(`NfsExport has address ${quoted(address)} and interfaceName ${quoted(interfaceName)}: set only one of them.`);
  }
  return {
    isIpv6: isIpv6(props.network.split('/')[0]),
    ...(address !== undefined && { address: ipAddress('address of NfsExport', address) }),
    ...(interfaceName !== undefined && { interfaceName: interfaceOf(interfaceName) }),
  };
}

function portsOf(props: NfsExportProps): readonly number[] {
  const ports = props.ports ?? [2049];
  return ports.length === 0 ? [] : distinct('ports of NfsExport', ports).map((value) => port('ports of NfsExport', value));
}

function networkOf(value: string): string {
  if (!isNetwork(value)) {
    throw new Error(`network of NfsExport is ${quoted(value)}: use a network such as '172.18.0.0/24' or 'fd00:18::/64', or an address.`);
  }
  return value;
}

// The kernel accepts at most 15 bytes, without spaces and '/'.
function interfaceOf(value: string): string {
  if (!/^[A-Za-z0-9_.][A-Za-z0-9_.:@-]{0,14}$/.test(value) || value === '.' || value === '..') {
    throw new Error(`interfaceName of NfsExport is ${quoted(value)}: use at most 15 letters, digits and '_.:@-', such as 'enp6s0.21'.`);
  }
  return value;
}

function exportOption(value: string): string {
  if (!/^[a-z_]+(=[A-Za-z0-9_.:@/-]+)?$/.test(value)) {
    throw new Error(`options of NfsExport contains ${quoted(value)}: use an option of exports(5), such as 'rw' or 'anonuid=65534'.`);
  }
  return value;
}

// exports(5): a backslash and three octal digits encode a byte.
function exportsWord(path: string): string {
  return encodeURIComponent(path).replace(/%2F/g, '/').replace(/%([0-9A-F]{2})|[!'()*~]/g, (character, hex?: string) => {
    const code = hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16);
    return `\\${code.toString(8).padStart(3, '0')}`;
  });
}
