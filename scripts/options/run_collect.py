"""Runs collect.py in a release's environment, for all services in parallel."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

_COLLECT = pathlib.Path(__file__).resolve().parent / 'collect.py'
_SERVICES = ('glance', 'cinder')


def collect_release(release, python):
    """All facts of a release."""
    # Some modules write logs where they are imported.
    with tempfile.TemporaryDirectory() as folder:
        processes = {service: _start(python, service, folder) for service in _SERVICES}
        facts = {service: _finish(release, service, process) for service, process in processes.items()}
    merged = {'release': release, 'packages': {}, 'groups': {}}
    for service, part in facts.items():
        merged['packages'].update(part.pop('packages'))
        merged['groups'][service] = part.pop(service)
        merged.update(part)
    return merged


def _start(python, service, folder):
    environment = {**os.environ, 'PYTHONDONTWRITEBYTECODE': '1', 'PYTHONHASHSEED': '0', 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}
    return subprocess.Popen([python, _COLLECT, service], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _finish(release, service, process):
    output, messages = process.communicate()
    if process.returncode != 0:
        sys.exit(f'{service} of {release} could not be asked for its options:\n{messages}')
    return json.loads(output)
