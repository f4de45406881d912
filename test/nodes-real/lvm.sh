# The LVM scripts on loop devices over files of a temporary folder: sourced by run.sh.
# shellcheck shell=bash
# shellcheck disable=SC2154 # run.sh sets work, out, group and the devices.

lvm_script() { printf '%s' "$out/$1/root/usr/local/bin/"*; }

# What must stay the same: the group's id, its tags, and its extents.
group_state() { vgs --noheadings --options=vg_uuid,vg_tags,pv_count "$1" 2>/dev/null; }

has_group() { vgs "$1" >/dev/null 2>&1; }

# Every byte, those of the volumes and those that LVM keeps for itself.
contents() { sha256sum <"$1"; }

device_of() { losetup --noheadings --output=NAME --associated="$1"; }

same() { [[ $1 == "$2" ]]; }

lvm_labels() {
  local script
  script=$(lvm_script lvm-file)
  rm -f "$work/node-labels"
  run_script 75 "$script" start
  check 'no answer from the API server: waits, makes nothing' test ! -e "$work/lvm/volumes"
  label_node node-role.kubernetes.io/master
  run_script 0 "$script" start
  check 'no label: says so' said 'this node is not labelled openstack.org/cinder-lvm: nothing to do'
  check 'no label: makes nothing' test ! -e "$work/lvm/volumes"
  run_script 0 "$script" stop
  check 'no label: stop changes nothing' test ! -e "$work/lvm/volumes"
  check 'no label: stop leaves a volume group of this name to others' said "volume group $group was not activated here: nothing to do"
}

lvm_loop_file() {
  local script file=$work/lvm/volumes before written
  script=$(lvm_script lvm-file)
  label_node node-role.kubernetes.io/master openstack.org/cinder-lvm
  run_script 0 "$script" start
  check 'first run: the volume group is there' has_group "$group"
  check 'first run: the file has its size' same "$(stat --format=%s "$file")" $((64 * 1024 * 1024))
  check 'first run: only root may read the file' same "$(stat --format=%a "$file")" 600

  vgchange --addtag kept "$group" >/dev/null 2>&1
  # The first extent begins at 1 MiB.
  printf 'the bytes of a volume' | dd of="$(device_of "$file")" bs=4096 seek=512 conv=notrunc status=none
  before=$(group_state "$group")
  written=$(contents "$(device_of "$file")")

  run_script 0 "$script" start
  check 'second run: says that it is there' said "volume group $group is on /dev/loop"
  check 'second run: the same volume group' same "$(group_state "$group")" "$before"
  check 'second run: attached once' same "$(device_of "$file" | wc --lines)" 1
  check 'second run: no byte is another' same "$(contents "$(device_of "$file")")" "$written"

  losetup --detach "$(device_of "$file")"
  check 'after a power cut: no volume group' same "$(group_state "$group")" ''
  rm -f "$work/node-labels"
  run_script 0 "$script" start
  check 'next boot, the API server still silent: the same volume group' same "$(group_state "$group")" "$before"
  check 'next boot: the data is there, every byte of it' same "$(contents "$(device_of "$file")")" "$written"

  rm -f "$work/node-labels"
  run_script 0 "$script" stop
  check 'stop, with the API server silent: detached' same "$(device_of "$file")" ''
  run_script 0 "$script" stop
  check 'second stop: nothing to do' said 'was not activated here'
  label_node openstack.org/cinder-lvm
  run_script 0 "$script" start
  check 'reboot: the same volume group' same "$(group_state "$group")" "$before"
  check 'reboot: the data is there, every byte of it' same "$(contents "$(device_of "$file")")" "$written"
  run_script 0 "$script" stop
}

# lvm_refused WHAT MAKE...: MAKE puts something into the file that is none of ours.
lvm_refused() {
  local what=$1 file=$work/lvm/volumes before
  shift
  rm -f "$file"
  truncate --size=64M "$file"
  "$@" "$file" >/dev/null 2>&1
  before=$(sha256sum "$file")
  run_script 65 "$(lvm_script lvm-file)" start
  check "$what: refused" said 'refused:'
  check "$what: untouched" same "$(sha256sum "$file")" "$before"
  check "$what: not left attached" same "$(device_of "$file")" ''
}

make_other_group() {
  local device
  device=$(losetup --find --show "$1")
  vgcreate "$group-other" "$device"
  losetup --detach "$device"
}

make_bytes() { printf 'no signature, but data' | dd of="$1" bs=1M seek=32 conv=notrunc status=none; }

lvm_loop_file_refusals() {
  lvm_refused 'a loop file with a file system' mkfs.ext4 -q
  lvm_refused 'a loop file with a volume group of another name' make_other_group
  lvm_refused 'a loop file with bytes in the middle' make_bytes
  rm -f "$work/lvm/volumes"
  truncate --size=64M "$work/lvm/volumes"
  rm -f "$work/node-labels"
  run_script 75 "$(lvm_script lvm-file)" start
  check 'a loop file of zeros, the API server silent: waits' said 'waiting: the API server'
  check 'a loop file of zeros, the API server silent: no volume group' same "$(device_of "$work/lvm/volumes")" ''
  label_node openstack.org/cinder-lvm
  run_script 0 "$(lvm_script lvm-file)" start
  check 'a loop file of zeros, as an interrupted first run leaves it: the volume group is made' has_group "$group"
  run_script 0 "$(lvm_script lvm-file)" stop
}

lvm_hostile() {
  run_script 0 "$(lvm_script lvm-hostile)" start
  check 'a hostile path: the volume group is there' has_group "$group-hostile"
  run_script 0 "$(lvm_script lvm-hostile)" start
  check 'a hostile path: attached once' said "volume group $group-hostile is on /dev/loop"
  run_script 0 "$(lvm_script lvm-hostile)" stop
  check 'a hostile path: nothing of it ran' test ! -e "$work/owned"
}

# failing COMMAND: a stub of it that fails, until `working COMMAND`.
failing() { printf '#!/bin/bash\necho "%s: input/output error" >&2\nexit 5\n' "$1" >"$work/stubs/$1" && chmod +x "$work/stubs/$1"; }

working() { rm "$work/stubs/$1"; }

pv_count() { vgs --noheadings --options=pv_count "$group-devices" 2>/dev/null | tr -d ' '; }

lvm_devices() {
  local first=$1 second=$2 again=$3 before sum
  rm -f "$work/node-labels"
  run_script 75 "$(lvm_script lvm-devices)" start
  check 'devices, no answer from the API server: waits' said 'waiting:'
  label_node storage=lvm openstack.org/cinder-lvm
  mkfs.ext4 -q "$second"
  sum=$(sha256sum "$second")

  run_script 0 "$(lvm_script lvm-devices)" start
  check 'a device: the volume group is there' has_group "$group-devices"
  before=$(group_state "$group-devices")
  run_script 0 "$(lvm_script lvm-devices)" start
  check 'a device, second run: the same volume group' same "$(group_state "$group-devices")" "$before"

  run_script 65 "$(lvm_script lvm-devices-more)" start
  check 'a second device with a file system: refused' said "refused: $second holds data"
  check 'a second device with a file system: untouched' same "$(sha256sum "$second")" "$sum"
  check 'a second device with a file system: the volume group as before' same "$(group_state "$group-devices")" "$before"

  wipefs --all --quiet "$second"
  sum=$(sha256sum "$second")
  run_script 65 "$(lvm_script lvm-devices-more)" start
  check 'a device whose signature alone is wiped: refused and untouched' same "$(sha256sum "$second")" "$sum"

  dd if=/dev/zero of="$second" bs=1M count=64 status=none
  sum=$(sha256sum "$second")
  run_script 65 "$(lvm_script lvm-devices-other)" start
  check 'the volume group is on other devices: refused' said "refused: volume group $group-devices exists on other devices"

  lvm_failures "$before" "$second"
  rm -f "$work/node-labels"
  run_script 75 "$(lvm_script lvm-devices-more)" start
  check 'a new blank device, the API server silent: waits' said "waiting: the API server has to confirm the label storage=lvm before $second joins"
  check 'a new blank device, the API server silent: untouched' same "$(sha256sum "$second")" "$sum"
  check 'a new blank device, the API server silent: the volume group as before' same "$(group_state "$group-devices")" "$before"

  label_node storage=lvm
  run_script 0 "$(lvm_script lvm-devices-twice)" start
  check 'one device under two names: says so' said "$again is the same device as $second"
  check 'one device under two names: added once' same "$(pv_count)" 2
  run_script 0 "$(lvm_script lvm-devices-more)" start
  check 'two devices: the same volume group' same "$(pv_count)" 2

  label_node other
  rm "/run/$group-devices.activated"
  failing vgchange
  run_script 0 "$(lvm_script lvm-devices-more)" stop
  check 'a volume group that another program activated: stop does not touch it' same "$(cat "$work/said")" "volume group $group-devices was not activated here: nothing to do"
  working vgchange

  label_node openstack.org/cinder-lvm
  losetup --detach "$(realpath "$first")"
  run_script 75 "$(lvm_script lvm-devices-hostile)" start
  check 'a device that is not there: waits' said 'is not a block device'
  check 'a hostile device name: nothing of it ran' test ! -e "$work/owned"
  losetup "$(realpath "$first")" "$work/device-1"
  rm -f "$work/node-labels"
  run_script 0 "$(lvm_script lvm-devices-more)" start
  check 'devices after a reboot, the API server still silent: the same volume group' said "volume group $group-devices is on $first $second"
}

# What fails for now has a status after which systemd runs the script again.
lvm_failures() {
  local before=$1 second=$2
  failing pvs
  run_script 75 "$(lvm_script lvm-devices)" start
  check 'pvs fails on its own member: waits' said 'waiting: LVM cannot read its physical volume'
  rm -f "$work/node-labels"
  run_script 75 "$(lvm_script lvm-devices)" start
  check 'pvs fails, the API server silent: waits' said 'waiting: LVM cannot read its physical volume'
  label_node storage=lvm
  working pvs
  failing vgs
  run_script 75 "$(lvm_script lvm-devices-other)" start
  check 'vgs fails: waits' said 'waiting: LVM cannot list the volume groups'
  working vgs
  failing wipefs
  run_script 75 "$(lvm_script lvm-devices-more)" start
  check 'wipefs fails: waits' said 'waiting: cannot read the signatures on'
  working wipefs
  failing head
  run_script 75 "$(lvm_script lvm-devices-more)" start
  check 'a device cannot be read: waits' said "waiting: cannot read $second"
  working head
  check 'failures: the volume group as before' same "$(group_state "$group-devices")" "$before"
}
