"""Registered options: on oslo.config's global object, by imports, and in the lists that packages publish."""

import importlib
import importlib.metadata
import pkgutil
import sys

from oslo_config import cfg

from describe import describe_option

# In DEFAULT, they are read from the command line alone. [paste_deploy] has a config_file of its own.
_NOT_IN_FILES = {'config_file', 'config_dir', 'version'}
_SAMPLE_PREFIX = 'sample_'


def import_all(package_name, skip):
    """Imports every module of a package, so that each registers its options."""
    package = importlib.import_module(package_name)
    for module in pkgutil.walk_packages(package.__path__, package_name + '.', onerror=_tell):
        if not any(part in module.name.split('.') for part in skip):
            _import(module.name)


def registered_groups(conf=cfg.CONF):
    """The descriptions of all registered options, by group."""
    groups = {'DEFAULT': _infos(conf._opts, _NOT_IN_FILES)}
    for name, group in sorted(conf._groups.items()):
        merge_groups(groups, {_group_name(name): _infos(group._opts)})
    return {name: options for name, options in groups.items() if options}


def published_groups(namespaces):
    """The options from the entry points `oslo.config.opts` with these names."""
    groups = {}
    for entry in importlib.metadata.entry_points(group='oslo.config.opts'):
        if entry.name in namespaces:
            for group, options in entry.load()():
                merge_options(groups, _group_name(group), options)
    return groups


def merge_options(groups, group, options):
    """Adds options to a group. Existing options are not replaced."""
    if not group.startswith(_SAMPLE_PREFIX):
        members = groups.setdefault(group, {})
        for opt in options:
            left_out = _NOT_IN_FILES if group == 'DEFAULT' else ()
            if opt.dest not in left_out and not isinstance(opt, cfg.SubCommandOpt):
                members.setdefault(opt.dest, describe_option(opt))


def merge_groups(groups, more):
    """Adds whole groups. Existing options are not replaced."""
    for name, options in more.items():
        members = groups.setdefault(name, {})
        for option, facts in options.items():
            members.setdefault(option, facts)


def _infos(infos, left_out=()):
    return {
        name: describe_option(info['opt'], info.get('default'))
        for name, info in infos.items()
        if name not in left_out and not isinstance(info['opt'], cfg.SubCommandOpt)
    }


def _group_name(group):
    """oslo.config ignores the case of group names, except DEFAULT."""
    name = 'DEFAULT' if group is None else getattr(group, 'name', group)
    return name if name == 'DEFAULT' else name.lower()


def _import(name):
    try:
        importlib.import_module(name)
    except Exception as error:  # a module whose optional package is missing registers nothing in a deployment either
        _tell(name, error)


def _tell(name, error=None):
    print(f'not imported: {name}: {error!r}', file=sys.stderr)
