import { LOGGING, NODE_LABEL } from './common';
import type { BashValues } from '../bash-script';
import { bashScript } from '../bash-script';

/** The name of the unit, the directory, the network, and where the server listens. */
export interface NfsScriptOptions {
  readonly name: string;
  readonly directory: string;
  readonly network: string;
  readonly isIpv6: boolean;
  readonly ports: readonly number[];
  readonly listenConfig: string;
  readonly address?: string;
  readonly interfaceName?: string;

  /** The label of the nodes, and the file that only those nodes have. Undefined for every node. */
  readonly labelled?: LabelledExport;
}

/** An export of nodes with a label. */
export interface LabelledExport {
  readonly nodeLabel: string;
  readonly exportsFile: string;
  readonly exportsLine: string;
}

/** A script that prepares the directory, the ports and the server, and exports the directory. */
export function nfsExportScript(options: NfsScriptOptions): string {
  const { labelled } = options;
  const values = {
    directory: options.directory,
    listen_config: options.listenConfig,
    ...listenValues(options),
    ...portValues(options),
    ...(labelled && { node_label: labelled.nodeLabel, exports_file: labelled.exportsFile, exports_line: labelled.exportsLine }),
  };
  const [ifLabelled, exportsFile] = labelled ? [[NODE_LABEL, ONLY_LABELLED], [EXPORTS_FILE]] : [[], []];
  return bashScript('Exports a directory by NFS.', values, LOGGING, ...ifLabelled, NEEDED, DIRECTORY, listen(options), ...ports(options), ...exportsFile, SERVER);
}

function listenValues(options: NfsScriptOptions): BashValues {
  if (options.interfaceName !== undefined) {
    return { interface: options.interfaceName, family: options.isIpv6 ? '-6' : '-4' };
  }
  return options.address === undefined ? {} : { address: options.address };
}

function portValues({ name, network, isIpv6, ports: numbers }: NfsScriptOptions): BashValues {
  return numbers.length === 0 ? {} : { name, network, ports: numbers.map(String), ip_family: isIpv6 ? 'ip6' : 'ip' };
}

function listen(options: NfsScriptOptions): string {
  if (options.interfaceName !== undefined) {
    return INTERFACE;
  }
  return options.address === undefined ? "host=''" : 'host="host=$address"';
}

function ports(options: NfsScriptOptions): string[] {
  return options.ports.length === 0 ? [] : [PORTS];
}

const NEEDED = `
command -v exportfs >/dev/null || refuse 'this node has no NFS server: exportfs is missing. Use an image of the nodes with nfs-utils, or another server.'
`;

const ONLY_LABELLED = `
node=$(labelled_node) || not_yet "the API server has not told whether this node is labelled $node_label"
if [[ -z $node ]]; then
  log "this node is not labelled $node_label: nothing to export"
  if [[ -e $exports_file ]]; then
    log "removing $exports_file, which is left from a label that is gone"
    rm "$exports_file"
    exportfs -ra
  fi
  exit 0
fi
`;

const EXPORTS_FILE = `
if [[ ! -f $exports_file || $(<"$exports_file") != "$exports_line" ]]; then
  mkdir --parents "$(dirname "$exports_file")"
  printf '%s\\n' "$exports_line" >"$exports_file"
fi
`;

const DIRECTORY = `
if [[ ! -e $directory ]]; then
  log "making $directory"
  (umask 022 && mkdir --parents "$directory")
fi
[[ -d $directory ]] || refuse "$directory is no directory; it is left as it is"
`;

const INTERFACE = `
address=$(ip "$family" -oneline address show dev "$interface" scope global | awk 'NR == 1 { sub("/.*", "", $4); print $4 }') || true
[[ -n $address ]] || not_yet "interface $interface has no address"
host="host=$address"
`;

const PORTS = `
# Prints the chains that filter packets to this node, as 'FAMILY TABLE CHAIN'.
input_chains() {
  nft list chains | awk -v ip_family="$ip_family" '
    $1 == "table" { in_family = $2 == ip_family || $2 == "inet"; table = $2 " " $3 }
    $1 == "chain" { chain = $2 }
    in_family && /type filter hook input/ { print table, chain }'
}

# A rule of one port and one protocol, which iptables can show too.
open_port() {
  local of=$1 table=$2 chain=$3 protocol=$4 port=$5
  local comment="\\"$name: $protocol $port from $network\\""
  if [[ $(nft list chain "$of" "$table" "$chain") != *"comment $comment"* ]]; then
    log "opening $protocol port $port to $network in the chain $of $table $chain"
    nft insert rule "$of" "$table" "$chain" "$ip_family" saddr "$network" "$protocol" dport "$port" counter accept comment "$comment"
  fi
}

command -v nft >/dev/null || refuse "nft is missing, so ports \${ports[*]} cannot be opened"
chains=$(input_chains)
if [[ -z $chains ]]; then log 'no firewall filters packets to this node'; fi
while read -r of table chain; do
  if [[ -z $chain ]]; then continue; fi
  for port in "\${ports[@]}"; do
    open_port "$of" "$table" "$chain" tcp "$port"
    open_port "$of" "$table" "$chain" udp "$port"
  done
done <<<"$chains"
`;

const SERVER = `
wanted="[nfsd]\${host:+
$host}"
how=start
if [[ ! -f $listen_config || $(<"$listen_config") != "$wanted" ]]; then
  log "the server listens on \${host:-every address}"
  mkdir --parents "$(dirname "$listen_config")"
  printf '%s\\n' "$wanted" >"$listen_config"
  how=restart
fi
systemctl "$how" nfs-server.service
exportfs -ra
log "$directory is exported"
`;
