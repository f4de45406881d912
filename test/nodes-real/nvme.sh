# The script for NVMe host ids, in a mount namespace of its own: run by run.sh under `unshare --mount`.
# shellcheck shell=bash
set -euo pipefail
work=$1 out=$2
# shellcheck source=lib.sh
source "$(dirname "$0")/lib.sh"

script=$out/nvme-host-ids/root/usr/local/bin/cinder-nvme-fix

same() { [[ $1 == "$2" ]]; }

private_folders() {
  mkdir -p "$work/nvme-etc" "$work/class/dmi/id"
  cp -a /etc/. "$work/nvme-etc"
  mount --bind "$work/nvme-etc" /etc
  mount --bind "$work/class" /sys/class
  rm -rf /etc/nvme
}

# machine ID [UUID]: the id of the installation, and the UUID of the firmware.
machine() {
  printf '%s\n' "$1" >/etc/machine-id
  rm -f /sys/class/dmi/id/product_uuid
  if [[ -n ${2-} ]]; then printf '%s\n' "$2" >/sys/class/dmi/id/product_uuid; fi
}

# id_of ID [UUID]: runs the script on such a machine, and prints its host id.
id_of() {
  machine "$@"
  run_script 0 "$script"
  cat /etc/nvme/hostid
}

is_uuid() { [[ $1 =~ ^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$ ]]; }

differ() { [[ $1 != "$2" ]]; }

private_folders
one=0123456789abcdef0123456789abcdef
two=fedcba9876543210fedcba9876543210
shared=03000200-0400-0500-0006-000700080009
own=ABCDEF01-2345-6789-ABCD-EF0123456789

id=$(id_of "$one" "$own")
check 'a host id is a UUID' is_uuid "$id"
check 'the NQN has the same UUID' same "$(cat /etc/nvme/hostnqn)" "nqn.2014-08.org.nvmexpress:uuid:$id"
touch --date=2001-01-01 /etc/nvme/hostid /etc/nvme/hostnqn
run_script 0 "$script"
check 'second run: writes nothing' same "$(date --reference=/etc/nvme/hostid +%Y) $(date --reference=/etc/nvme/hostnqn +%Y)" '2001 2001'
echo 00000000-dead-beef-0000-000000000000 >/etc/nvme/hostid
check 'an id that the image brought: replaced by the same id as before' same "$(id_of "$one" "$own")" "$id"
check 'the case of the firmware does not count' same "$(id_of "$one" "${own,,}")" "$id"
check 'two machines that share the UUID of the firmware' differ "$(id_of "$one" "$shared")" "$(id_of "$two" "$shared")"
check 'two copies of an image' differ "$(id_of "$one" "$own")" "$(id_of "$one" "$shared")"
check 'no UUID in the firmware: that of the installation counts' differ "$(id_of "$one")" "$(id_of "$two")"
machine broken "$own"
run_script 65 "$script"
check 'no id of the installation: refused' said "refused: /etc/machine-id has no id: 'broken'"
say "NVMe: $checks checks"
