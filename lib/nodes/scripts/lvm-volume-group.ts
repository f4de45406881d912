import { LOGGING, NODE_LABEL } from './common';
import type { BashValues } from '../bash-script';
import { bashScript } from '../bash-script';

/** The name of a volume group, and the label of its nodes. */
export interface LvmScriptOptions {
  readonly volumeGroup: string;
  readonly nodeLabel: string;
}

/** A script that creates and activates a volume group on a loop device backed by a file. */
export function lvmLoopFileScript(options: LvmScriptOptions & { readonly loopFile: string; readonly mebibytes: number }): string {
  const values = { ...common(options), loop_file: options.loopFile, loop_file_mebibytes: String(options.mebibytes) };
  return bashScript(`Has the volume group on a loop device over a file. Usage: ${USAGE}`, values, LOGGING, NODE_LABEL, DEVICES, LOOP_FILE, MAIN);
}

/** A script that creates and activates a volume group on block devices. */
export function lvmDevicesScript(options: LvmScriptOptions & { readonly devices: readonly string[] }): string {
  const values = { ...common(options), devices: options.devices };
  return bashScript(`Has the volume group on block devices. Usage: ${USAGE}`, values, LOGGING, NODE_LABEL, DEVICES, BLOCK_DEVICES, MAIN);
}

const USAGE = 'start | stop';

function common(options: LvmScriptOptions): BashValues {
  return { volume_group: options.volumeGroup, node_label: options.nodeLabel };
}

const DEVICES = `
# Prints the volume group of a physical volume, '-' for one in no group, and nothing for anything else.
group_of() {
  local group
  group=$(pvs --noheadings --options=vg_name "$1" 2>/dev/null) || return 0
  group=\${group//[[:space:]]/}
  printf '%s' "\${group:--}"
}

# No signature of a file system, partition table or the like, and the first 16 MiB are zeros.
is_blank() {
  local signatures written
  signatures=$(wipefs --noheadings "$1") || return
  written=$(head --bytes=16M "$1" | tr --delete '\\0' | wc --bytes) || return
  [[ -z $signatures && $written -eq 0 ]]
}

# Makes the volume group on the devices, or adds to it those that are new. Looks at all of them before it writes to one.
have_group_on() {
  local device group members=() unused=()
  for device; do
    group=$(group_of "$device")
    if [[ $group == "$volume_group" ]]; then
      members+=("$device")
    elif [[ $group == - ]] || { [[ -z $group ]] && is_blank "$device"; }; then
      unused+=("$device")
    else
      refuse "$device holds data\${group:+ of volume group $group}; it is left as it is"
    fi
  done
  if ((\${#members[@]} == 0)); then
    if vgs "$volume_group" >/dev/null 2>&1; then refuse "volume group $volume_group is there on other devices"; fi
    log "making volume group $volume_group on \${unused[*]}"
    vgcreate "$volume_group" "\${unused[@]}"
  elif ((\${#unused[@]} > 0)); then
    log "adding \${unused[*]} to volume group $volume_group"
    vgextend "$volume_group" "\${unused[@]}"
  else
    log "volume group $volume_group is on \${members[*]}"
  fi
}
`;

const LOOP_FILE = `
loop_device() { losetup --noheadings --output=NAME --associated="$loop_file"; }

is_made() { [[ -s $loop_file ]]; }

have_group() {
  local device
  if ! is_made; then
    log "making $loop_file of $loop_file_mebibytes MiB"
    mkdir --parents "$(dirname "$loop_file")"
    (umask 077 && truncate --size="\${loop_file_mebibytes}M" "$loop_file")
  elif [[ $(blkid --probe --match-tag=TYPE --output=value "$loop_file") != LVM2_member ]]; then
    # All of it has to be zeros: this script was stopped before it made the volume group.
    cmp --silent --bytes="$(stat --format=%s "$loop_file")" "$loop_file" /dev/zero || refuse "$loop_file holds data; it is left as it is"
  fi
  device=$(loop_device)
  if [[ -z $device ]]; then
    device=$(losetup --find --show "$loop_file")
    log "$loop_file is attached as $device"
    # shellcheck disable=SC2064 # The device of now is meant.
    trap "[[ \\$? -eq 0 ]] || losetup --detach $device" EXIT
  fi
  have_group_on "$device"
}

release() {
  local device
  device=$(loop_device)
  if [[ -n $device ]]; then losetup --detach "$device"; fi
}
`;

const BLOCK_DEVICES = `
is_made() {
  local device
  for device in "\${devices[@]}"; do
    if [[ $(group_of "$device") == "$volume_group" ]]; then return 0; fi
  done
  return 1
}

have_group() {
  local device
  for device in "\${devices[@]}"; do
    [[ -b $device ]] || not_yet "$device is no block device"
  done
  have_group_on "\${devices[@]}"
}

release() { :; }
`;

const MAIN = `
start() {
  local node
  if ! node=$(labelled_node); then
    # What an earlier boot made is not kept from the pods by a cluster that is still starting.
    is_made || not_yet "the API server has not said whether this node is labelled $node_label"
  elif [[ -z $node ]]; then
    log "this node is not labelled $node_label: nothing to do"
    return
  fi
  have_group
  vgchange --activate=ay "$volume_group"
}

# Leaves everything attached that is still in use.
stop() {
  if vgchange --activate=n "$volume_group"; then release; fi
}

case \${1-} in
  start | stop) "$1" ;;
  *) refuse 'usage: start | stop' ;;
esac
`;
