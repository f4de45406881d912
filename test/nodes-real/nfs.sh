# The NFS scripts in a mount namespace of their own: run by run.sh under `unshare --mount --net`.
# shellcheck shell=bash
set -euo pipefail
work=$1 out=$2
# shellcheck source=lib.sh
source "$(dirname "$0")/lib.sh"

state=$work/nfs-state
calls=$state/calls

# A copy of /etc and an empty /var/lib/nfs: what the script writes is gone with the namespace.
private_folders() {
  mkdir -p "$state/etc" "$state/nfs"
  cp -a /etc/. "$state/etc"
  mount --bind "$state/etc" /etc
  mkdir -p "$state/lib/nfs"
  mount --bind "$state/lib" /var/lib
  touch /etc/exports "$calls" /var/lib/nfs/etab
}

stub_server() {
  printf '#!/bin/bash\necho "systemctl $*" >>%q\n' "$calls" >"$work/stubs/systemctl"
  chmod +x "$work/stubs/systemctl"
}

# A real firewall where the kernel has one, else one that keeps rules in a file.
firewall() {
  if iptables --wait --list INPUT >/dev/null 2>&1 && ip6tables --wait --list INPUT >/dev/null 2>&1; then
    say 'firewall: the real iptables, in a network namespace'
    rules() { iptables-save; ip6tables-save; }
    return
  fi
  say 'firewall: a stub that keeps its rules in a file, since iptables does not work here'
  for name in iptables ip6tables; do
    cat >"$work/stubs/$name" <<STUB
#!/bin/bash
set -euo pipefail
[[ \$1 == --wait ]]
verb=\$2; shift 2
[[ "\$1 \$2 \$4 \$6 \$8 \$9" == 'INPUT --source --protocol --dport --jump ACCEPT' ]] || { echo "bad rule: \$*" >&2; exit 2; }
case \$verb in
  --check) grep --quiet --line-regexp --fixed-strings -- "$name \$*" '$state/rules' ;;
  --insert) printf '%s\n' "$name \$*" >>'$state/rules' ;;
  *) exit 2 ;;
esac
STUB
    chmod +x "$work/stubs/$name"
  done
  touch "$state/rules"
  rules() { cat "$state/rules"; }
}

rule_count() { rules | grep --count -- '--dport'; }

same() { [[ $1 == "$2" ]]; }

# nfs_case NAME: has the files of a case on the node, and sets `script`.
nfs_case() {
  rm -rf /etc/exports.d /etc/nfs.conf.d
  cp -a "$out/$1/root/etc/exports.d" /etc/exports.d
  : >"$calls"
  script=$out/$1/root/usr/local/bin/glance-nfs-export
}

exported() { cut --fields=1 /var/lib/nfs/etab; }

nfs_address() {
  local rules_before
  nfs_case nfs-address
  rm -f "$work/node-labels"
  run_script 75 "$script"
  check 'no answer from the API server: waits, makes nothing' test ! -e "$work/nfs"
  label_node other
  run_script 0 "$script"
  check 'no label: makes nothing' test ! -e "$work/nfs"
  label_node openstack.org/nfs
  run_script 0 "$script"
  check 'first run: the directory is there' same "$(stat --format=%a "$work/nfs")" 755
  check 'first run: the server listens on the address' same "$(cat /etc/nfs.conf.d/glance-nfs-export.conf)" $'[nfsd]\nhost=172.18.0.5'
  check 'first run: the server is started anew' same "$(cat "$calls")" 'systemctl restart nfs-server.service'
  check 'first run: three ports are open, for TCP and UDP' same "$(rule_count)" 6
  check 'first run: exported' same "$(exported)" "$work/nfs"
  check 'first run: to the network, with its options' grep --quiet '172.18.0.0/24(rw,sync,.*no_root_squash' /var/lib/nfs/etab

  echo kept >"$work/nfs/image"
  chmod 0700 "$work/nfs"
  rules_before=$(rules | grep -- --dport)
  : >"$calls"
  run_script 0 "$script"
  check 'second run: no rule is added' same "$(rules | grep -- --dport)" "$rules_before"
  check 'second run: the server is not started anew' same "$(cat "$calls")" 'systemctl start nfs-server.service'
  check 'second run: the directory keeps its mode and files' same "$(stat --format=%a "$work/nfs") $(cat "$work/nfs/image")" '700 kept'

  : >/var/lib/nfs/etab
  run_script 0 "$script"
  check 'reboot: exported again, with its files' same "$(exported) $(cat "$work/nfs/image")" "$work/nfs kept"
}

nfs_interface() {
  nfs_case nfs-interface
  run_script 75 "$script"
  check 'no interface: waits' said 'waiting: interface storage has no address'
  cat >"$work/stubs/ip" <<'STUB'
#!/bin/bash
[[ $* == '-6 -oneline address show dev storage scope global' ]] || exit 2
echo '7: storage    inet6 fd00:18::5/64 scope global \       valid_lft forever preferred_lft forever'
echo '7: storage    inet6 fd00:18::6/64 scope global \       valid_lft forever preferred_lft forever'
STUB
  chmod +x "$work/stubs/ip"
  run_script 0 "$script"
  check 'an interface: the server listens on its first address' same "$(cat /etc/nfs.conf.d/glance-nfs-export.conf)" $'[nfsd]\nhost=fd00:18::5'
  check 'an IPv6 network: exported' grep --quiet 'fd00:18::/64(ro' /var/lib/nfs/etab
}

nfs_hostile() {
  local before
  nfs_case nfs-hostile
  before=$(rule_count)
  run_script 0 "$script"
  check 'a hostile directory: one export, to the network alone' same "$(wc --lines </var/lib/nfs/etab) $(cut --fields=2 /var/lib/nfs/etab | cut --delimiter='(' --fields=1)" '1 172.18.0.0/24'
  check 'no ports: the firewall is left alone' same "$(rule_count)" "$before"
  check 'a hostile directory: nothing of it ran' test ! -e "$work/owned"
  check 'no address: the server listens on every one' same "$(cat /etc/nfs.conf.d/glance-nfs-export.conf)" '[nfsd]'

  nfs_case nfs-address
  rm -rf "$work/nfs"
  echo data >"$work/nfs"
  run_script 65 "$script"
  check 'a file in the place of the directory: refused and untouched' same "$(cat "$work/nfs")" data
}

private_folders
stub_server
firewall
nfs_address
nfs_interface
nfs_hostile
say "NFS: $checks checks"
