"""The text of a file of options: JSON with one option or one driver per line."""

import json

# The number of levels that are written with one entry per line.
_DEPTHS = {
    'groups': 3,
    'stores': 2,
    'reservedStores': 2,
    'multiStore': 1,
    'singleStore': 1,
    'backendOptions': 1,
    'backendHost': 1,
    'drivers': 1,
    'driverAliases': 1,
}


def write_facts(facts):
    """Deterministic JSON: everything is sorted, except the top level."""
    lines = [f'{json.dumps(name)}:{_write(value, _DEPTHS.get(name, 0))}' for name, value in facts.items()]
    return '{\n' + ',\n'.join(lines) + '\n}\n'


def _write(value, depth):
    if depth == 0 or not value:
        return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    members = [f'{json.dumps(name)}:{_write(member, depth - 1)}' for name, member in sorted(value.items())]
    return '{\n' + ',\n'.join(members) + '\n}'
