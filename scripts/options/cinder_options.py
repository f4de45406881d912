"""Options of Cinder, and of its back-ends by driver."""

import inspect
import sys
import types as python_types

from oslo_config import cfg

import registered
from auth_plugins import add_auth_options
from describe import describe_option

_NAMESPACES = {
    'cinder', 'keystonemiddleware.audit', 'keystonemiddleware.auth_token', 'castellan.config', 'os_brick', 'os_brick.lightos', 'osprofiler',
    'oslo.concurrency', 'oslo.db', 'oslo.db.concurrency', 'oslo.log', 'oslo.messaging', 'oslo.middleware', 'oslo.policy', 'oslo.privsep',
    'oslo.reports', 'oslo.service.periodic_task', 'oslo.service.service', 'oslo.service.sslutils', 'oslo.service.wsgi',
    'oslo.versionedobjects',
}
_SHARED_GROUP = 'backend_defaults'
_HOST_GROUP = 'backend'
_DRIVERS = 'cinder.volume.drivers'


def collect():
    """The groups of Cinder's services, and the options that each driver reads from a back-end's section."""
    import cinder.opts  # noqa: F401 (it registers)
    from cinder import interface
    from cinder.common import config
    from cinder.volume import manager

    registered.import_all(_DRIVERS, skip=('tests',))
    config.set_external_library_defaults()
    groups = registered.registered_groups()
    registered.merge_groups(groups, registered.published_groups(_NAMESPACES))
    add_auth_options(groups)

    classes = sorted(interface._volume_register, key=_path)
    common = _common_options()
    own = {_path(driver): _driver_options(driver) for driver in classes}
    host = groups.pop(_HOST_GROUP)
    names = sorted({*common, *host})
    return {
        'cinder': groups,
        'backendOptions': _beyond_shared(groups[_SHARED_GROUP], [common, *own.values()]),
        'backendHost': host,
        'backendCommon': names,
        'drivers': {path: sorted(set(opts) - set(names)) for path, opts in own.items()},
        'driverAliases': dict(sorted(manager.MAPPING.items())),
    }


def _beyond_shared(shared, sources):
    """Options that are missing from the shared section, or differ there, until a driver registers them."""
    found = {}
    for opt in (opt for options in sources for opt in options.values()):
        facts = describe_option(opt)
        if shared.get(opt.dest) != facts:
            found.setdefault(opt.dest, facts)
    return found


def _common_options():
    """The options that the volume manager and the base class of all drivers register."""
    from cinder.volume import driver, manager

    recorder = _Recorder()
    recorder.append_config_values(manager.volume_backend_opts)
    _Bare = type('_Bare', (driver.VolumeDriver,), {})
    _Bare.__abstractmethods__ = frozenset()
    _Bare(configuration=recorder, host='host', db=None)
    return recorder.options


class _Recorder:
    """A fake configuration of a back-end that records the registered options."""

    def __init__(self):
        self.options = {}

    def append_config_values(self, options):
        self.options.update((opt.dest, opt) for opt in options)

    def safe_get(self, name):
        return None

    def __getattr__(self, name):
        return None


def _driver_options(driver):
    """The options that the driver declares, and those that the modules of its classes define."""
    options = {opt.dest: opt for opt in driver.get_driver_options()}
    modules = {}
    for base in inspect.getmro(driver):
        _reach(sys.modules[base.__module__], modules)
    for module in modules.values():
        for value in vars(module).values():
            if isinstance(value, list) and value and all(isinstance(opt, cfg.Opt) for opt in value):
                options.update((opt.dest, opt) for opt in value)
    return options


def _reach(module, reached):
    """Follows the imports between the modules of drivers, because many define their options outside of the driver's module."""
    if module.__name__ in reached or not module.__name__.startswith(_DRIVERS + '.'):
        return
    reached[module.__name__] = module
    for value in list(vars(module).values()):
        source = value if isinstance(value, python_types.ModuleType) else sys.modules.get(getattr(value, '__module__', None) or '')
        if source is not None:
            _reach(source, reached)


def _path(driver):
    return f'{driver.__module__}.{driver.__name__}'
