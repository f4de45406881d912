import { LOGGING } from './common';
import { bashScript } from '../bash-script';

/** A script that gives the node unique NVMe host ids, the same at every boot. */
export function nvmeHostIdsScript(): string {
  return bashScript('Gives the node NVMe host ids of its own.', {}, LOGGING, BODY);
}

const BODY = `
# The machine's UUID; where the firmware has none, or one that many machines share, the one that the installation was given.
system_uuid() {
  local uuid=''
  if [[ -r /sys/class/dmi/id/product_uuid ]]; then uuid=$(</sys/class/dmi/id/product_uuid); fi
  case \${uuid,,} in
    '' | 00000000-0000-0000-0000-000000000000 | ffffffff-ffff-ffff-ffff-ffffffffffff)
      sed --regexp-extended 's/^(.{8})(.{4})(.{4})(.{4})/\\1-\\2-\\3-\\4-/' /etc/machine-id ;;
    *) printf '%s\\n' "\${uuid,,}" ;;
  esac
}

have_line() {
  local file=$1 line=$2
  if [[ -f $file && $(<"$file") == "$line" ]]; then
    log "$file is $line"
  else
    log "$file becomes $line"
    printf '%s\\n' "$line" >"$file"
  fi
}

uuid=$(system_uuid)
[[ $uuid =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] || refuse "neither the firmware nor /etc/machine-id has a UUID: '$uuid'"
mkdir --parents /etc/nvme
have_line /etc/nvme/hostid "$uuid"
have_line /etc/nvme/hostnqn "nqn.2014-08.org.nvmexpress:uuid:$uuid"
`;
