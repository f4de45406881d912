"""Prints, as JSON, the options of one service (`glance` or `cinder`) as the installed packages register them.

Each service needs a separate process, because both register on the same global object under the same names.
"""

import importlib
import importlib.metadata
import json
import logging
import os
import sys
import warnings

import machine

_PACKAGES = {'glance': ('glance', 'glance_store'), 'cinder': ('cinder',)}


def main(service):
    warnings.simplefilter('ignore')
    logging.disable(logging.CRITICAL)
    machine.disguise()
    facts = importlib.import_module(f'{service}_options').collect()
    facts['packages'] = {name: importlib.metadata.version(name) for name in _PACKAGES[service]}
    json.dump(facts, sys.stdout, sort_keys=True)
    sys.stdout.flush()
    # Some drivers leave threads behind that would keep the process.
    os._exit(0)


if __name__ == '__main__':
    main(sys.argv[1])
