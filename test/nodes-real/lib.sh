# Shared by the suites here: sourced, not run.
# shellcheck shell=bash
# shellcheck disable=SC2154 # Who sources it sets work.

checks=0

say() { printf '%s\n' "$*"; }

# Ends the suite, with what the last script said.
fail() {
  say "FAILED: $*"
  if [[ -s $work/said ]]; then sed 's/^/    /' "$work/said"; fi
  exit 1
}

# check WHAT COMMAND...: the command has to succeed.
check() {
  local what=$1
  shift
  "$@" || fail "$what: $*"
  checks=$((checks + 1))
  say "  ok: $what"
}

# run_script STATUS SCRIPT ARGUMENT...: runs it as the unit does, and keeps what it says.
run_script() {
  local wanted=$1 status=0
  shift
  PATH="$work/stubs:$PATH" "$@" >"$work/said" 2>&1 </dev/null || status=$?
  [[ $status -eq $wanted ]] || fail "${*##*/out/}: status $status, not $wanted"
}

# What the last script said, in part.
said() { grep --quiet --fixed-strings -- "$1" "$work/said"; }

# The command exists, or the package is installed. Says what it installs.
need() {
  local command=$1 package=$2
  if command -v "$command" >/dev/null; then return; fi
  say "installing $package for $command"
  update_once
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$package" >/dev/null 2>&1
}

update_once() {
  if [[ -n ${updated-} ]]; then return; fi
  apt-get update -qq
  updated=yes
}

# Stands for `oc` on a node: its name is node-1, its labels are the lines of the file; without the file no API server answers.
stub_oc() {
  cat >"$work/stubs/oc" <<STUB
#!/bin/bash
set -euo pipefail
[[ -f '$work/node-labels' ]] || { echo 'connection refused' >&2; exit 1; }
for argument; do
  case \$argument in
    --selector=*) selector=\${argument#--selector=} ;;
    --field-selector=metadata.name=node-1) ;;
    --field-selector=*) echo 'forbidden: another node' >&2; exit 1 ;;
  esac
done
case "\$1 \$3 \$4" in
  '--kubeconfig=/var/lib/kubelet/kubeconfig auth whoami') printf system:node:node-1 ;;
  '--kubeconfig=/var/lib/kubelet/kubeconfig get node') if grep --quiet --line-regexp --fixed-strings -- "\$selector" '$work/node-labels'; then echo node/node-1; fi ;;
  *) echo "unexpected: \$*" >&2; exit 2 ;;
esac
STUB
  chmod +x "$work/stubs/oc"
}

label_node() { printf '%s\n' "$@" >"$work/node-labels"; }
