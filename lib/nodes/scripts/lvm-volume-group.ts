import { LOGGING, NODE_LABEL } from './common';
import type { BashValues } from '../bash-script';
import { bashScript } from '../bash-script';

/** The names of a unit and of its volume group, and the label of the nodes. */
export interface LvmScriptOptions {
  /** The name of the unit. */
  readonly name: string;
  readonly volumeGroup: string;
  readonly nodeLabel: string;
}

/** A script that creates and activates a volume group on a loop device backed by a file. */
export function lvmLoopFileScript(options: LvmScriptOptions & { readonly loopFile: string; readonly mebibytes: number }): string {
  const values = { ...common(options), loop_file: options.loopFile, loop_file_mebibytes: String(options.mebibytes) };
  return bashScript(`Provides the volume group on a loop device over a file. Usage: ${USAGE}`, values, LOGGING, NODE_LABEL, DEVICES, LOOP_FILE, MAIN);
}

/** A script that creates and activates a volume group on block devices. */
export function lvmDevicesScript(options: LvmScriptOptions & { readonly devices: readonly string[] }): string {
  const values = { ...common(options), devices: options.devices };
  return bashScript(`Provides the volume group on block devices. Usage: ${USAGE}`, values, LOGGING, NODE_LABEL, DEVICES, BLOCK_DEVICES, MAIN);
}

const USAGE = 'start | stop';

function common(options: LvmScriptOptions): BashValues {
  return { volume_group: options.volumeGroup, node_label: options.nodeLabel, activated_mark: `/run/${options.name}.activated` };
}

const DEVICES = `
# Without an answer of the API server, nothing on a device changes. These devices wait for the answer.
may_change=yes
waiting=()

# Prints the signatures on a device or file, such as LVM2_member.
signatures_of() {
  wipefs --noheadings --output=TYPE "$1" || not_yet "cannot read the signatures on $1"
}

# Prints the volume group of a physical volume, '-' for one in no group, and nothing for anything else.
group_of() {
  local signatures group
  signatures=$(signatures_of "$1") || exit
  if [[ $signatures == *LVM2_member* ]]; then
    group=$(pvs --noheadings --options=vg_name "$1") || not_yet "LVM cannot read its physical volume $1"
    group=\${group//[[:space:]]/}
    printf '%s' "\${group:--}"
  fi
}

# No signature of a file system, partition table or the like, and the first 16 MiB are zeros.
is_blank() {
  local signatures written
  signatures=$(signatures_of "$1") || exit
  written=$(head --bytes=16M "$1" | tr --delete '\\0' | wc --bytes) || not_yet "cannot read $1"
  [[ -z $signatures && $written -eq 0 ]]
}

# Fails if LVM knows no volume group of this name.
group_exists() {
  local groups
  groups=$(vgs --noheadings --options=vg_name) || not_yet 'LVM cannot list the volume groups'
  grep --quiet --line-regexp --fixed-strings -- "$volume_group" <<<"\${groups//[[:blank:]]/}"
}

# Creates the volume group on the devices, or adds the new ones to it. Looks at all of them before it writes to one.
provide_group_on() {
  local device group members=() unused=()
  for device; do
    group=$(group_of "$device") || exit
    if [[ $group == "$volume_group" ]]; then
      members+=("$device")
    elif [[ $group == - ]] || { [[ -z $group ]] && is_blank "$device"; }; then
      unused+=("$device")
    else
      refuse "$device holds data\${group:+ of volume group $group} and is not changed"
    fi
  done
  if ((\${#members[@]} > 0)); then log "volume group $volume_group is on \${members[*]}"; fi
  if ((\${#unused[@]} == 0)); then return; fi
  if [[ $may_change == no ]]; then
    waiting=("\${unused[@]}")
  elif ((\${#members[@]} > 0)); then
    log "adding \${unused[*]} to volume group $volume_group"
    vgextend "$volume_group" "\${unused[@]}"
  elif group_exists; then
    refuse "volume group $volume_group exists on other devices"
  else
    log "creating volume group $volume_group on \${unused[*]}"
    vgcreate "$volume_group" "\${unused[@]}"
  fi
}
`;

const LOOP_FILE = `
loop_device() { losetup --noheadings --output=NAME --associated="$loop_file"; }

is_made() {
  local signatures
  [[ -s $loop_file ]] || return
  signatures=$(signatures_of "$loop_file") || exit
  [[ $signatures == *LVM2_member* ]]
}

# All of an unused file is zeros: this script was stopped before it created the volume group.
refuse_data() {
  local status=0
  cmp --silent --bytes="$(stat --format=%s "$loop_file")" "$loop_file" /dev/zero || status=$?
  case $status in
    0) ;;
    1) refuse "$loop_file holds data and is not changed" ;;
    *) not_yet "cannot read $loop_file" ;;
  esac
}

provide_group() {
  local device
  if [[ ! -s $loop_file ]]; then
    log "creating $loop_file of $loop_file_mebibytes MiB"
    mkdir --parents "$(dirname "$loop_file")"
    (umask 077 && truncate --size="\${loop_file_mebibytes}M" "$loop_file")
  elif ! is_made; then
    refuse_data
  fi
  device=$(loop_device)
  if [[ -z $device ]]; then
    device=$(losetup --find --show "$loop_file")
    log "$loop_file is attached as $device"
    # shellcheck disable=SC2064 # The present device is meant.
    trap "[[ \\$? -eq 0 ]] || losetup --detach $device" EXIT
  fi
  provide_group_on "$device"
}

release() {
  local device
  device=$(loop_device)
  if [[ -n $device ]]; then losetup --detach "$device"; fi
}
`;

const BLOCK_DEVICES = `
is_made() {
  local name group
  for name in "\${devices[@]}"; do
    if [[ -b $name ]]; then
      group=$(group_of "$name") || exit
      if [[ $group == "$volume_group" ]]; then return; fi
    fi
  done
  return 1
}

# One device can have several names.
provide_group() {
  local name device found=()
  local -A name_of=()
  for name in "\${devices[@]}"; do
    [[ -b $name ]] || not_yet "$name is not a block device"
    device=$(readlink --canonicalize "$name")
    if [[ -n \${name_of[$device]-} ]]; then
      log "$name is the same device as \${name_of[$device]}"
    else
      name_of[$device]=$name
      found+=("$name")
    fi
  done
  provide_group_on "\${found[@]}"
}

release() { :; }
`;

const MAIN = `
start() {
  local node
  if ! node=$(labelled_node); then
    is_made || not_yet "the API server has not told whether this node is labelled $node_label"
    may_change=no
  elif [[ -z $node ]]; then
    log "this node is not labelled $node_label: nothing to do"
    return
  fi
  provide_group
  vgchange --activate=ay "$volume_group"
  touch "$activated_mark"
  ((\${#waiting[@]} == 0)) || not_yet "the API server has to confirm the label $node_label before \${waiting[*]} joins volume group $volume_group"
}

# Leaves everything attached that is still in use, and a volume group that another program activated.
stop() {
  if [[ ! -e $activated_mark ]]; then
    log "volume group $volume_group was not activated here: nothing to do"
  elif vgchange --activate=n "$volume_group"; then
    release
    rm "$activated_mark"
  fi
}

case \${1-} in
  start | stop) "$1" ;;
  *) refuse 'usage: start | stop' ;;
esac
`;
