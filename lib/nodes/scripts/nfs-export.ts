import { LOGGING, NODE_LABEL } from './common';
import type { BashValues } from '../bash-script';
import { bashScript } from '../bash-script';

/** The directory, the network, and where the server listens. */
export interface NfsScriptOptions {
  readonly directory: string;
  readonly network: string;
  readonly isIpv6: boolean;
  readonly ports: readonly number[];
  readonly listenConfig: string;
  readonly address?: string;
  readonly interfaceName?: string;
  readonly nodeLabel?: string;
}

/** A script that prepares the directory, the ports and the server, and exports the directory. */
export function nfsExportScript(options: NfsScriptOptions): string {
  const values = {
    directory: options.directory,
    listen_config: options.listenConfig,
    ...listenValues(options),
    ...portValues(options),
    ...(options.nodeLabel !== undefined && { node_label: options.nodeLabel }),
  };
  const labelled = options.nodeLabel === undefined ? [] : [NODE_LABEL, ONLY_LABELLED];
  return bashScript('Exports a directory by NFS.', values, LOGGING, ...labelled, DIRECTORY, listen(options), ...ports(options), SERVER);
}

function listenValues(options: NfsScriptOptions): BashValues {
  if (options.interfaceName !== undefined) {
    return { interface: options.interfaceName, family: options.isIpv6 ? '-6' : '-4' };
  }
  return options.address === undefined ? {} : { address: options.address };
}

function portValues(options: NfsScriptOptions): BashValues {
  const values = { network: options.network, ports: options.ports.map(String), firewall: options.isIpv6 ? 'ip6tables' : 'iptables' };
  return options.ports.length === 0 ? {} : values;
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

const ONLY_LABELLED = `
node=$(labelled_node) || not_yet "the API server has not said whether this node is labelled $node_label"
if [[ -z $node ]]; then
  log "this node is not labelled $node_label: nothing to do"
  exit 0
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
for port in "\${ports[@]}"; do
  for protocol in tcp udp; do
    rule=(INPUT --source "$network" --protocol "$protocol" --dport "$port" --jump ACCEPT)
    if ! "$firewall" --wait --check "\${rule[@]}" 2>/dev/null; then
      log "opening $protocol port $port to $network"
      "$firewall" --wait --insert "\${rule[@]}"
    fi
  done
done
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
