#!/bin/bash
# Runs what the node services put on nodes, as root, in a temporary folder: units, scripts and Ignition configs.
#   bash test/nodes-real/run.sh [FOLDER WITH ignition-3.2.schema.json]
set -euo pipefail
cd "$(dirname "$0")/../.."
here=test/nodes-real
schema=${1:-../shared/upstream/crds/platform}/ignition-3.2.schema.json

if [[ $(id -u) -ne 0 ]]; then echo 'skipped: needs root'; exit 0; fi

work=$(mktemp --directory /tmp/nodes-real.XXXXXX)
group=nodes-real-${work##*.}
group=${group,,}
out=$work/out
by_id=/dev/disk/by-id/$group
mkdir "$work/stubs"
# shellcheck source=lib.sh
source "$here/lib.sh"
# shellcheck source=lvm.sh
source "$here/lvm.sh"

clean_up() {
  local device
  for device in $(losetup --noheadings --output=NAME,BACK-FILE | awk -v work="$work/" 'index($0, work) { print $1 }'); do
    losetup --detach "$device" || true
  done
  rm -rf "$work" "$by_id"-* "/run/$group"-* "/etc/lvm/backup/$group"* "/etc/lvm/archive/$group"*
}
trap clean_up EXIT

tools() {
  need shellcheck shellcheck
  need systemd-analyze systemd
  need vgcreate lvm2
  need mkfs.ext4 e2fsprogs
  need iptables iptables
  need nft nftables
  # Only the command: the package starts a server.
  if ! command -v exportfs >/dev/null; then
    say 'fetching exportfs out of nfs-kernel-server, without installing it'
    update_once
    (cd "$work" && apt-get download -qq -o APT::Sandbox::User=root nfs-kernel-server && dpkg-deb --extract nfs-kernel-server_*.deb package)
    ln -s "$work/package/usr/sbin/exportfs" "$work/stubs/exportfs"
  fi
}

has_loop_devices() {
  truncate --size=1M "$work/probe"
  local device
  device=$(losetup --find --show "$work/probe" 2>"$work/said") && losetup --detach "$device"
}

# Two loop devices to stand for disks, and their three persistent names in `devices`.
attach_devices() {
  local number
  mkdir --parents /dev/disk/by-id
  devices=()
  for number in 1 2; do
    truncate --size=64M "$work/device-$number"
    ln --symbolic "$(losetup --find --show "$work/device-$number")" "$by_id-$number"
    devices+=("$by_id-$number")
  done
  # A second name of the second device.
  ln --symbolic "$(realpath "$by_id-2")" "$by_id-2-again"
  devices+=("$by_id-2-again")
}

# verify UNIT: systemd-analyze says nothing of it. Its script is where the unit looks for it, in a mount namespace.
verify() {
  local root=${1%/etc/systemd/system/*} text
  # shellcheck disable=SC2016 # The inner shell's.
  if ! text=$(unshare --mount bash -c 'mount --bind "$1" /usr/local/bin && systemd-analyze verify --man=no "$2"' _ "$root/usr/local/bin" "$1" 2>&1) \
    || [[ -n $text ]]; then
    say "$text"
    return 1
  fi
}

lint() {
  case $1 in
    # The hostile text is in single quotes, which these two find suspicious.
    *-hostile/*) shellcheck --exclude=SC1003,SC2016 "$1" ;;
    *) shellcheck "$1" ;;
  esac
}

tools
if has_loop_devices; then attach_devices; else devices=(/dev/none-1 /dev/none-2 /dev/none-2-again); fi
say "rendering into $out"
npx tsx "$here/render.ts" "$out" "$work" "$group" "${devices[@]}"

say "== Ignition's JSON schema ($schema)"
if [[ -f $schema ]]; then check 'every config' npx tsx "$here/check-ignition.ts" "$schema" "$out"; else say "skipped: no $schema"; fi

say '== systemd-analyze verify'
for unit in "$out"/*/root/etc/systemd/system/*; do check "${unit#"$out"/}" verify "$unit"; done
sed --in-place=.bad 's/^RestartSec=/RestartSecs=/' "$out/lvm/root/etc/systemd/system/cinder-lvm-losetup.service"
if verify "$out/lvm/root/etc/systemd/system/cinder-lvm-losetup.service" >/dev/null; then fail 'a broken unit passes'; fi
say '  (iscsid.service and multipathd.service are the nodes'"'"' own: enabled here, not written)'

say '== shellcheck'
for script in "$out"/*/root/usr/local/bin/*; do check "${script#"$out"/}" lint "$script"; done
check 'this suite' shellcheck --external-sources --source-path=SCRIPTDIR "$here"/*.sh

stub_oc
say '== LVM scripts, on loop devices'
if [[ ${devices[0]} == /dev/none-1 ]]; then
  say "skipped: this machine has no loop devices: $(cat "$work/said")"
else
  lvm_labels
  lvm_loop_file
  lvm_loop_file_refusals
  lvm_hostile
  lvm_devices "${devices[@]}"
fi

say '== NFS scripts, in namespaces (nfs-server.service is a stub: its calls are what is checked; exportfs is the real one)'
unshare --mount --net bash "$here/nfs.sh" "$work" "$out"
say '== NVMe host ids, in a namespace'
unshare --mount bash "$here/nvme.sh" "$work" "$out"
say "done: $checks checks here, and those of NFS and NVMe"
