"""What the real oslo.config, glance_store and Cinder's drivers say of configuration texts.

    python judge.py glance|cinder < cases > verdicts

Reads `{"text": …}` or, for Cinder, `{"text": …, "backends": {section: driver}}`, one JSON object a line. Writes one object a line:
`{"parse": …}` when the text as a whole is refused, `{"start": …}` when `enabled_backends` is; else `{"options": {section: {option:
verdict}}}` with `unknown` (no option of that name is registered there), `refused` (its type says no), `reference` (a `$` leads
nowhere or in a circle), `shadowed` (the same option is given by another name, which counts) or `taken`.
"""

import importlib
import importlib.metadata
import json
import logging
import multiprocessing
import os
import pkgutil
import sys
import tempfile
import warnings

warnings.simplefilter('ignore')
logging.disable(logging.CRITICAL)
sys.argv = sys.argv[:2]

# The number of processors bounds some options.
multiprocessing.cpu_count = os.cpu_count = lambda: 10**9

from keystoneauth1 import loading  # noqa: E402
from oslo_config import cfg  # noqa: E402

CONF = cfg.CONF
LIBRARIES = {
    'glance': (
        'glance', 'glance.api', 'glance.cache', 'glance.scrubber', 'keystonemiddleware.audit', 'keystonemiddleware.auth_token',
        'castellan.config', 'os_brick', 'os_brick.lightos', 'osprofiler', 'oslo.concurrency', 'oslo.db', 'oslo.db.concurrency', 'oslo.limit',
        'oslo.log', 'oslo.messaging', 'oslo.middleware', 'oslo.policy', 'oslo.reports',
    ),
    'cinder': (
        'cinder', 'keystonemiddleware.audit', 'keystonemiddleware.auth_token', 'castellan.config', 'os_brick', 'os_brick.lightos', 'osprofiler',
        'oslo.concurrency', 'oslo.db', 'oslo.db.concurrency', 'oslo.log', 'oslo.messaging', 'oslo.middleware', 'oslo.policy', 'oslo.privsep',
        'oslo.reports', 'oslo.service.periodic_task', 'oslo.service.service', 'oslo.service.sslutils', 'oslo.service.wsgi',
        'oslo.versionedobjects',
    ),
}


def main(service):
    judge = {'glance': Glance, 'cinder': Cinder}[service]()
    register_libraries(LIBRARIES[service])
    read_from_file_alone()
    permanent = {name: dict(group._opts) for name, group in CONF._groups.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'case.conf')
        for line in sys.stdin:
            case = json.loads(line)
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(case['text'])
            print(json.dumps(verdict_of(judge, case, path)))
            forget(permanent)
    sys.stdout.flush()
    os._exit(0)


def verdict_of(judge, case, path):
    judge.prepare(case)
    try:
        CONF([], project='judge', default_config_files=[path], default_config_dirs=[])
    except cfg.ConfigFileParseError as error:
        return {'parse': str(error)}
    try:
        judge.register(case)
    except (ValueError, cfg.Error) as error:
        return {'start': str(error)}
    return {'options': option_verdicts()}


def option_verdicts():
    readers = names_of_options()
    verdicts = {}
    for section, options in CONF._namespace._normalized[0].items():
        for name in options:
            verdicts.setdefault(section, {})[name] = verdict(readers.get((section, name), []), section, name)
    return verdicts


def verdict(readers, section, name):
    """The option that is read by this name; its current name comes first."""
    if not readers:
        return 'unknown'
    group, dest, names = min(readers, key=lambda reader: reader[2].index((section, name)))
    if any(is_given(other) for other in names[:names.index((section, name))]):
        return 'shadowed'
    try:
        CONF._do_get(dest, group)
    except (cfg.NoSuchOptError, cfg.NoSuchGroupError, cfg.TemplateSubstitutionError, RecursionError):
        return 'reference'
    except (ValueError, cfg.ConfigFileValueError):
        return 'refused'
    return 'taken'


def is_given(name):
    return name[1] in CONF._namespace._normalized[0].get(name[0], {})


def names_of_options():
    """For each group and name in a file, the options that are read from there."""
    readers = {}
    groups = [(None, CONF._opts)] + [(CONF._groups[name], CONF._groups[name]._opts) for name in CONF._groups]
    for group, infos in groups:
        group_name = 'DEFAULT' if group is None else group.name
        for dest, info in infos.items():
            names = [(normal(group_name), dest)]
            for old in info['opt'].deprecated_opts:
                if old.name or old.group:
                    names.append((normal(old.group or group_name), old.name or dest))
            for name in names:
                readers.setdefault(name, []).append((group, dest, names))
    return readers


def normal(section):
    return section if section == 'DEFAULT' else section.lower()


def forget(permanent):
    """Takes away the sections of stores and back-ends of the last text."""
    for name in list(CONF._groups):
        if name not in permanent:
            del CONF._groups[name]
        else:
            opts = CONF._groups[name]._opts
            for dest in [dest for dest in opts if dest not in permanent[name]]:
                del opts[dest]


def read_from_file_alone():
    """Neither an option of the command line, which would be judged first, nor a missing one may end the process."""
    CONF._cli_opts.clear()
    CONF._check_required_opts = lambda namespace=None: None
    # With fatal_deprecations a former name would end it too.
    cfg._report_deprecation = lambda *facts: None


def register_libraries(namespaces):
    for entry in importlib.metadata.entry_points(group='oslo.config.opts'):
        if entry.name in namespaces:
            for group, options in entry.load()():
                name = getattr(group, 'name', group)
                register(options, None if name in (None, 'DEFAULT') else name.lower())
    for name, group in list(CONF._groups.items()):
        if 'auth_type' in group._opts:
            for plugin in sorted(loading.get_available_plugin_names()):
                register(loading.get_auth_plugin_conf_options(plugin), name)


def register(options, group):
    if group is not None and (group == 'backend' or group.startswith('sample_')):
        return
    for opt in options:
        try:
            CONF.register_opt(opt, group=group)
        except (cfg.DuplicateOptError, cfg.ArgsAlreadyParsedError):
            pass


def import_all(package):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.', onerror=lambda name: None):
        if not {'tests', 'cmd', 'hacking', 'db_migration', 'alembic_migrations'} & set(module.name.split('.')):
            try:
                importlib.import_module(module.name)
            except Exception:  # optional packages, and entry points that start at once
                pass


class Glance:
    """glance-api as its WSGI application starts it, without the network."""

    def __init__(self):
        from glance.common import config, wsgi_app
        from glance import notifier
        import glance
        import glance_store
        from glance_store import driver, multi_backend

        for package in (glance, glance_store):
            import_all(package)
        config.set_config_defaults()
        notifier.set_defaults()
        self.reserved = dict(wsgi_app.RESERVED_STORES)
        self.register_store_opts = glance_store.register_store_opts
        self.load = multi_backend._load_multi_store
        self.common = driver.Store.MULTI_BACKEND_OPTIONS
        self.shared_group = getattr(driver, 'SHARED_CONF_GROUP', None)
        self.driver_options = multi_backend._list_driver_opts
        self.single = importlib.import_module('glance_store.backend')._list_opts

    def prepare(self, case):
        """Which stores there are is known once the text is read."""

    def register(self, case):
        backends = dict(CONF.enabled_backends or {})
        if not backends:
            for group, options in self.single():
                register(options, group)
            return
        self.register_store_opts(CONF, reserved_stores=self.reserved)
        for section, store_type in backends.items():
            if section not in self.reserved:
                self.load_store(store_type, section)

    def load_store(self, store_type, section):
        try:
            self.load(CONF, store_type, backend=section)
        except Exception:  # values that the store reads at once and refuses, before it registers what all stores have
            CONF.register_opts(self.common, group=section)
            if self.shared_group:
                register(next(options for name, options in self.driver_options().items() if store_type in name), self.shared_group)


class Cinder:
    """cinder-volume as far as its drivers come without a back-end behind them."""

    def __init__(self):
        import cinder.opts  # noqa: F401
        from cinder.common import config
        from cinder.volume import configuration, manager
        from cinder.volume import drivers
        from oslo_utils import importutils

        import_all(drivers)
        config.set_external_library_defaults()
        self.backend_options = manager.volume_backend_opts
        self.configuration = configuration.Configuration
        self.import_class = importutils.import_class

    def prepare(self, case):
        """Before the text is read, lest a bad value stops a driver half-way."""
        CONF([], project='judge', default_config_files=[], default_config_dirs=[])
        for section, path in case['backends'].items():
            settings = self.configuration(self.backend_options, config_group=section)
            CONF.register_opt(cfg.StrOpt('backend_host'), group=section)
            driver = self.import_class(path)
            driver(configuration=settings, db=None, host='host@' + section, execute=None, cluster_name=None, active_backend_id=None)
            # Some are registered by another class that the driver makes when a value asks for it.
            settings.append_config_values(driver.get_driver_options())

    def register(self, case):
        """All is registered by then."""


if __name__ == '__main__':
    main(sys.argv[1])
