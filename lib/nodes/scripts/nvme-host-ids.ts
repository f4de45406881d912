import { LOGGING } from './common';
import { bashScript } from '../bash-script';

/** A script that gives the node unique NVMe host ids, the same at every boot. */
export function nvmeHostIdsScript(): string {
  return bashScript('Gives the node unique NVMe host ids.', {}, LOGGING, BODY);
}

const BODY = `
# Firmware can give many machines one UUID, and copies of an image can share the id of an installation: both together are unique.
host_uuid() {
  local firmware='' installation
  if [[ -r /sys/class/dmi/id/product_uuid ]]; then firmware=$(</sys/class/dmi/id/product_uuid); fi
  installation=$(</etc/machine-id)
  [[ $installation =~ ^[0-9a-f]{32}$ ]] || refuse "/etc/machine-id has no id: '$installation'"
  # A UUID of version 8, whose bits an application chooses.
  sha256sum <<<"\${firmware,,} $installation" | sed --regexp-extended 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\\1-\\2-8\\3-8\\4-\\5/'
}

provide_line() {
  local file=$1 line=$2
  if [[ -f $file && $(<"$file") == "$line" ]]; then
    log "$file is $line"
  else
    log "$file becomes $line"
    printf '%s\\n' "$line" >"$file"
  fi
}

uuid=$(host_uuid)
mkdir --parents /etc/nvme
provide_line /etc/nvme/hostid "$uuid"
provide_line /etc/nvme/hostnqn "nqn.2014-08.org.nvmexpress:uuid:$uuid"
`;
