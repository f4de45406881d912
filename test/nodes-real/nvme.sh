# The script for NVMe host ids, in a mount namespace of its own: run by run.sh under `unshare --mount`.
# shellcheck shell=bash
set -euo pipefail
work=$1 out=$2
# shellcheck source=lib.sh
source "$(dirname "$0")/lib.sh"

script=$out/nvme-host-ids/root/usr/local/bin/cinder-nvme-fix

same() { [[ $1 == "$2" ]]; }

private_folders() {
  mkdir -p "$work/nvme-etc" "$work/dmi"
  cp -a /etc/. "$work/nvme-etc"
  mount --bind "$work/nvme-etc" /etc
  rm -rf /etc/nvme
  echo 0123456789abcdef0123456789abcdef >/etc/machine-id
}

# firmware UUID: where /sys has no folder for it, this machine has no firmware UUID and that case is all there is.
firmware() {
  [[ -d /sys/class/dmi/id ]] || return
  printf '%s\n' "$1" >"$work/dmi/product_uuid"
  mountpoint --quiet /sys/class/dmi/id || mount --bind "$work/dmi" /sys/class/dmi/id
}

holds() { same "$(cat /etc/nvme/hostid) $(cat /etc/nvme/hostnqn)" "$1 nqn.2014-08.org.nvmexpress:uuid:$1"; }

private_folders
if firmware 00000000-0000-0000-0000-000000000000; then say 'firmware: a stand-in'; else say 'firmware: this machine has no UUID; /etc/machine-id alone is tried'; fi
run_script 0 "$script"
check 'no UUID in the firmware: that of the installation' holds 01234567-89ab-cdef-0123-456789abcdef
touch --date=2001-01-01 /etc/nvme/hostid /etc/nvme/hostnqn
run_script 0 "$script"
check 'second run: writes nothing' same "$(stat --format=%Y /etc/nvme/hostid /etc/nvme/hostnqn | sort --unique | wc --lines) $(date --date=@"$(stat --format=%Y /etc/nvme/hostid)" +%Y)" '1 2001'
echo 00000000-dead-beef-0000-000000000000 >/etc/nvme/hostid
run_script 0 "$script"
check 'an id that the image brought: replaced' holds 01234567-89ab-cdef-0123-456789abcdef
if firmware ABCDEF01-2345-6789-ABCD-EF0123456789; then
  run_script 0 "$script"
  check 'a UUID in the firmware: that' holds abcdef01-2345-6789-abcd-ef0123456789
else
  echo broken >/etc/machine-id
  run_script 65 "$script"
  check 'no UUID anywhere: refused' said "refused: neither the firmware nor /etc/machine-id has a UUID: 'broken'"
fi
say "NVMe: $checks checks"
