"""Describes an oslo.config option as plain data."""

import re

from oslo_config import types
from oslo_privsep import capabilities

import machine

_SCALARS = {
    types.String: 'string',
    types.MultiString: 'string',
    types.Boolean: 'boolean',
    types.Integer: 'integer',
    types.Float: 'float',
    types.Port: 'port',
    types.List: 'list',
    types.Dict: 'dictionary',
    types.IPAddress: 'ipAddress',
    types.HostAddress: 'hostAddress',
    types.URI: 'uri',
}

# Types that are a plain Python function, as keystoneauth's options have.
_FUNCTIONS = {str: 'text', int: 'pythonInteger', float: 'pythonFloat'}


def describe_option(opt, registered_default=None):
    """The facts of one option, without those at their default."""
    facts = describe_type(opt.type)
    _add_default(facts, opt.default if registered_default is None else registered_default)
    _add_flags(facts, opt)
    return facts


def describe_type(kind):
    """The facts of a type that decide which values it accepts."""
    if isinstance(kind, type) and kind in _FUNCTIONS:
        return {'type': _FUNCTIONS[kind]}
    if 'CapNameOrInt' in (getattr(kind, '__name__', ''), type(kind).__name__):
        return {'type': 'capability', 'choices': sorted(capabilities.CAPS_BYNAME)}
    name = _SCALARS.get(type(kind))
    if name is None or _unknown_rules(kind):
        raise ValueError(f'no words for the option type {kind!r} {_unknown_rules(kind)}: add them to describe.py and to catalog-value.ts')
    facts = {'type': name}
    _add_bounds(facts, kind, name)
    _add_text_rules(facts, kind)
    _add_nested(facts, kind)
    return facts


def _unknown_rules(kind):
    """Rules of oslo.config that no option uses yet, and that the catalog does not support."""
    rules = [name for name in ('min_length', 'max_length') if getattr(kind, name, None)]
    if getattr(kind, 'regex', None) is not None and kind.regex.flags & re.IGNORECASE:
        rules.append('ignore_case')
    checker = getattr(getattr(kind, 'ip_address', kind), 'version_checker', None)
    if checker is not None and checker.__name__ != '_check_both_versions':
        rules.append('version')
    if isinstance(kind, types.Dict) and type(kind.value_type) is not types.String:
        rules.append('value_type')
    if isinstance(kind, types.List) and isinstance(kind.item_type, (types.URI, types.List, types.Dict)):
        rules.append('item_type')
    return rules


def _add_bounds(facts, kind, name):
    if name == 'port':
        _set(facts, 'min', kind.min, types.Port.PORT_MIN)
        _set(facts, 'max', kind.max, types.Port.PORT_MAX)
    else:
        _set(facts, 'min', _bound(kind, 'min'), None)
        _set(facts, 'max', _bound(kind, 'max'), None)


def _bound(kind, name):
    """A bound that does not depend on the machine."""
    bound = getattr(kind, name, None)
    return None if machine.depends_on_machine(bound) else bound


def _add_text_rules(facts, kind):
    choices = getattr(kind, 'choices', None)
    if choices is not None:
        # Some list None, which no text is.
        facts['choices'] = [choice for choice in choices if choice is not None]
    _set(facts, 'ignoreCase', getattr(kind, 'ignore_case', False), False)
    _set(facts, 'quotes', bool(getattr(kind, 'quotes', False)), False)
    regex = getattr(kind, 'regex', None)
    if regex is not None:
        facts['regex'] = regex.pattern
    _set(facts, 'schemes', list(getattr(kind, 'schemes', None) or []), [])


def _add_nested(facts, kind):
    _set(facts, 'bounds', bool(getattr(kind, 'bounds', False)), False)
    nested = getattr(kind, 'item_type', None) or getattr(kind, 'value_type', None)
    if nested is not None:
        _set(facts, 'item', describe_type(nested), {'type': 'string'})


def _add_default(facts, default):
    if default is None:
        return
    if machine.depends_on_machine(default):
        facts['computed'] = True
    else:
        facts['default'] = _plain(default)


def _add_flags(facts, opt):
    _set(facts, 'multi', opt.multi, False)
    _set(facts, 'secret', bool(opt.secret), False)
    _set(facts, 'deprecated', bool(opt.deprecated_for_removal), False)
    if opt.deprecated_for_removal:
        _set(facts, 'deprecatedSince', opt.deprecated_since, None)
    _set(facts, 'formerNames', _former_names(opt), [])


def _former_names(opt):
    """Pairs of group and name. Without a group, the option's own group is meant."""
    pairs = []
    for old in opt.deprecated_opts:
        pair = [old.group, old.name or opt.dest]
        if (old.name or old.group) and pair not in pairs and pair != [None, opt.dest]:
            pairs.append(pair)
    return pairs


def _set(facts, name, value, usual):
    if value != usual:
        facts[name] = value


def _plain(value):
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in sorted(value.items())}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (bool, int, float, str)) else str(value)
