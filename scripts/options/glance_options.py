"""Options of Glance and of glance_store."""

import sys

from oslo_config import cfg

import registered
from auth_plugins import add_auth_options

_NAMESPACES = {
    'glance', 'glance.api', 'glance.cache', 'glance.manage', 'glance.scrubber',
    'keystonemiddleware.audit', 'keystonemiddleware.auth_token', 'castellan.config', 'os_brick', 'os_brick.lightos', 'osprofiler',
    'oslo.concurrency', 'oslo.db', 'oslo.db.concurrency', 'oslo.limit', 'oslo.log', 'oslo.messaging', 'oslo.middleware',
    'oslo.policy', 'oslo.reports',
}
_SINGLE_STORE_GROUP = 'glance_store'


def collect():
    """The groups of glance-api, the options of each store type, and those of Glance's reserved stores."""
    from glance.common import config, wsgi_app
    from glance import notifier
    import glance_store
    from glance_store import multi_backend

    registered.import_all('glance_store._drivers', skip=())
    registered.import_all('glance', skip=('tests', 'cmd', 'db_migration', 'alembic_migrations'))
    config.set_config_defaults()
    notifier.set_defaults()

    types = _store_types(multi_backend)
    conf = cfg.CONF
    conf([], project='glance', default_config_files=[])
    before = registered.registered_groups()
    conf.set_override('enabled_backends', {_section(name): name for name in types})
    glance_store.register_store_opts(conf, reserved_stores=dict(wsgi_app.RESERVED_STORES))
    for name in types:
        multi_backend._load_multi_store(conf, name, backend=_section(name))

    groups = registered.registered_groups()
    stores = {name: groups.pop(_section(name)) for name in types}
    reserved = {name: groups.pop(name) for name in wsgi_app.RESERVED_STORES}
    multi = _added(before, groups)
    registered.merge_groups(groups, registered.published_groups(_NAMESPACES))
    add_auth_options(groups)
    return {'glance': groups, 'stores': stores, 'reservedStores': reserved, 'multiStore': multi, 'singleStore': _single_store(groups)}


def _store_types(multi_backend):
    """The types that `enabled_backends` accepts: the short names of drivers that can be loaded and configured."""
    from stevedore import extension

    names = sorted(extension.ExtensionManager('glance_store.drivers').names())
    types = [name for name in names if '.' not in name and name != 'no_conf']
    missing = [name for name in types if multi_backend._load_multi_store(None, name, invoke_load=False) is None]
    if missing:
        sys.exit(f'store drivers that cannot be loaded: {missing}')
    return types


def _added(before, after):
    """The names of the options that are registered only if `enabled_backends` is set."""
    added = {group: sorted(set(options) - set(before.get(group, {}))) for group, options in after.items()}
    return {group: names for group, names in added.items() if names}


def _section(store_type):
    return f'section-of-type-{store_type}'


def _single_store(groups):
    """The additional options of `[glance_store]` if `enabled_backends` is not set."""
    single = {}
    for group, options in registered.published_groups({'glance.store'}).items():
        assert group == _SINGLE_STORE_GROUP, group
        single.update(options)
    return {name: facts for name, facts in single.items() if name not in groups[_SINGLE_STORE_GROUP]}
