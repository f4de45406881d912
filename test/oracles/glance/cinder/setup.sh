#!/bin/bash
# setup.sh WORKDIR TOOLS: installs and starts a Cinder on the Ceph and the keystone that TOOLS/setup.sh has started in WORKDIR, with one
# back-end of type RBD. API, scheduler and volume service share one process, so that no message bus is needed. TOOLS/stop.sh stops it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$1" && pwd) tools=$(cd "$2" && pwd)
venv=$work/venv/cinder dir=$work/cinder ceph="ceph -c $work/ceph/ceph.conf --connect-timeout 60"

if [[ ! -f $venv/ok ]]; then
  /usr/bin/python3 -m venv "$venv"
  VIRTUAL_ENV=$venv "$work/uv/bin/uv" pip install -q -c "$tools/constraints-26.txt" cinder==22.3.0
  touch "$venv/ok"
fi
for library in /usr/lib/python3/dist-packages/{rados,rbd}.*.so; do
  ln -sf "$library" "$venv"/lib/python3*/site-packages/
done

# Ceph keeps all in memory: its pools are new after each start.
{
  $ceph osd pool create volumes 8
  $ceph osd pool application enable volumes rbd
  $ceph auth caps client.openstack mon 'profile rbd' osd 'profile rbd pool=images, profile rbd pool=volumes'
} >>"$work/log/cinder-setup.log" 2>&1

mkdir -p "$dir"
sed -e "s|@DIR@|$dir|g" "$here/cinder.conf" >"$dir/cinder.conf"
cp "$venv/etc/cinder/api-paste.ini" "$dir/"
if [[ ! -f $dir/ok ]]; then
  "$venv/bin/cinder-manage" --config-file "$dir/cinder.conf" db sync >>"$work/log/cinder-setup.log" 2>&1
  touch "$dir/ok"
fi
"$work/venv/keystone/bin/python" "$here/endpoints.py" http://127.0.0.1:15000

if ! { [[ -f $work/run/cinder.pid ]] && kill -0 "$(cat "$work/run/cinder.pid")" 2>/dev/null; }; then
  setsid nohup "$tools/ns.sh" "$work/root" "$venv/bin/python" "$here/service.py" "$dir/cinder.conf" </dev/null >>"$work/log/cinder.log" 2>&1 &
  echo $! >"$work/run/cinder.pid"
fi
for _ in $(seq 240); do
  if curl --silent --max-time 5 --output /dev/null http://127.0.0.1:18776/; then exit; fi
  sleep .5
done
echo 'Cinder does not answer' >&2
exit 1
