#!/bin/bash
# Stands in for the openstack command: keeps roles and assignments in $STATE, and records every call that changes them in $STATE/changes.
set -euo pipefail
mkdir -p "$STATE"
touch "$STATE/roles" "$STATE/assignments" "$STATE/changes" "$STATE/environment"
echo "OS_CACERT=${OS_CACERT:-}" > "$STATE/environment"

action="$1 $2"
[[ $action == 'role assignment' ]] && action="$1 $2 $3"
role='' user='' project='' last=''
while (($#)); do
  case $1 in
    --role) role=$2; shift ;;
    --user) user=$2; shift ;;
    --project) project=$2; shift ;;
    --user-domain | --project-domain) [[ $2 == Default ]] || exit 9; shift ;;
    --format | --column) shift ;;
    *) last=$1 ;;
  esac
  shift
done

case $action in
  'role list') cat "$STATE/roles" ;;
  'role create')
    if grep -Fxq -- "$last" "$STATE/roles"; then echo 'Conflict (HTTP 409)' >&2; exit 1; fi
    echo "$last" >> "$STATE/roles"
    echo "create $last" >> "$STATE/changes" ;;
  'role assignment list')
    if [[ $user == missing ]]; then echo 'No user with that name' >&2; exit 1; fi
    grep -Fx -- "$role $user $project" "$STATE/assignments" || true ;;
  'role add')
    grep -Fxq -- "$last" "$STATE/roles" || exit 1
    echo "$last $user $project" >> "$STATE/assignments"
    echo "add $last $user $project" >> "$STATE/changes" ;;
  *) echo "unexpected: $action" >&2; exit 9 ;;
esac
