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

# The firewall of a node: a table of iptables, one of nftables that drops everything, and chains that do not filter input.
firewall() {
  if ! iptables --wait --append INPUT --protocol icmp --jump ACCEPT 2>"$work/said"; then
    say "firewall: a stub that keeps its rules in a file, because nftables does not work here: $(cat "$work/said")"
    stub_firewall
    return
  fi
  has_firewall=yes
  nft --file - <<'RULES'
table inet node { chain incoming { type filter hook input priority 1; policy drop; ct state established accept; }; chain other { tcp dport 22 accept; }; }
table inet nat { chain incoming { type nat hook input priority 100; policy accept; }; }
table ip6 six { chain incoming { type filter hook input priority 0; policy accept; }; }
RULES
}

stub_firewall() {
  touch "$state/rules"
  cat >"$work/stubs/nft" <<STUB
#!/bin/bash
case "\$1 \$2" in
  'list chains') for chain in 'ip filter INPUT' 'inet node incoming' 'ip6 six incoming'; do
    printf 'table %s %s {\n chain %s {\n  type filter hook input priority 0; policy accept;\n' \$chain
  done ;;
  'list chain') grep "^\$3 \$4 \$5" '$state/rules' ;;
  'insert rule') printf '%s\n' "\${*:3}" >>'$state/rules' ;;
  *) exit 2 ;;
esac
STUB
  chmod +x "$work/stubs/nft"
}

# The rules that open a port, each after the name of its chain.
rules() {
  if [[ -n ${has_firewall-} ]]; then
    nft list ruleset | awk '$1 == "table" { table = $2 " " $3 } $1 == "chain" { chain = $2 } /glance-nfs-export/ { print table, chain, $0 }'
  else
    cat "$state/rules"
  fi
}

rule_count() { rules | grep --count "^${1-}" || true; }

# What only a real firewall shows.
real_firewall() {
  if [[ -z ${has_firewall-} ]]; then return; fi
  check 'first run: the ports are open before what drops' same "$(nft list chain inet node incoming | grep --count --before-context=9 'ct state established')" 1
  check 'first run: iptables shows them too' same "$(iptables --list-rules INPUT | grep --count -- '-s 172.18.0.0/24 -p \(tcp\|udp\).*--dport \(2049\|111\|20048\) .*-j ACCEPT')" 6
}

same() { [[ $1 == "$2" ]]; }

# nfs_case NAME: has the files of a case on the node, and sets `script`.
nfs_case() {
  rm -rf /etc/exports.d /etc/nfs.conf.d
  if [[ -d $out/$1/root/etc/exports.d ]]; then cp -a "$out/$1/root/etc/exports.d" /etc/exports.d; fi
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
  check 'no label: no file of exports' test ! -e /etc/exports.d
  check 'no label: no port is open' same "$(rule_count)" 0
  label_node openstack.org/nfs
  run_script 0 "$script"
  check 'first run: the directory is there' same "$(stat --format=%a "$work/nfs")" 755
  check 'first run: the server listens on the address' same "$(cat /etc/nfs.conf.d/glance-nfs-export.conf)" $'[nfsd]\nhost=172.18.0.5'
  check 'first run: the server is started anew' same "$(cat "$calls")" 'systemctl restart nfs-server.service'
  check 'first run: three ports are open in the table of iptables, for TCP and UDP' same "$(rule_count 'ip filter INPUT')" 6
  check 'first run: and in the table of nftables' same "$(rule_count 'inet node incoming')" 6
  check 'first run: and nowhere else' same "$(rule_count)" 12
  real_firewall
  check 'first run: exported' same "$(exported)" "$work/nfs"
  check 'first run: to the network, with its options' grep --quiet '172.18.0.0/24(rw,sync,.*no_root_squash' /var/lib/nfs/etab

  echo kept >"$work/nfs/image"
  chmod 0700 "$work/nfs"
  rules_before=$(rules)
  : >"$calls"
  run_script 0 "$script"
  check 'second run: no rule is added' same "$(rules)" "$rules_before"
  check 'second run: the server is not started anew' same "$(cat "$calls")" 'systemctl start nfs-server.service'
  check 'second run: the directory keeps its mode and files' same "$(stat --format=%a "$work/nfs") $(cat "$work/nfs/image")" '700 kept'

  : >/var/lib/nfs/etab
  run_script 0 "$script"
  check 'reboot: exported again, with its files' same "$(exported) $(cat "$work/nfs/image")" "$work/nfs kept"

  label_node other
  run_script 0 "$script"
  check 'the label is gone: not exported' same "$(exported)$(ls /etc/exports.d)" ''
  check 'the label is gone: the files stay' same "$(cat "$work/nfs/image")" kept
  label_node openstack.org/nfs
  nfs_missing
}

# without COMMAND...: a folder with links to all commands of the node but these.
without() {
  rm -rf "$work/some" && mkdir "$work/some"
  find /usr/local/bin /usr/bin /usr/sbin /bin /sbin "$work/stubs" -maxdepth 1 ! -type d -exec ln --symbolic --force --target-directory="$work/some" {} +
  (cd "$work/some" && rm -f "$@")
}

nfs_missing() {
  local status=0
  without exportfs
  PATH="$work/some" "$script" >"$work/said" 2>&1 </dev/null || status=$?
  check 'no NFS server on the node: refused' same "$status $(grep --count 'refused: this node has no NFS server: exportfs is missing' "$work/said")" '65 1'
  without nft
  status=0
  PATH="$work/some" "$script" >"$work/said" 2>&1 </dev/null || status=$?
  check 'no nft on the node: refused' same "$status $(cat "$work/said")" '65 refused: nft is missing, so ports 2049 111 20048 cannot be opened'
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
  check 'an IPv6 network: its port is open' same "$(rule_count 'ip6 six incoming') $(rule_count 'inet node incoming')" '2 8'
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
