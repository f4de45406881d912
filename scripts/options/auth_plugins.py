"""Options of keystoneauth's plug-ins. `auth_type` of the same section selects the plug-in."""

from keystoneauth1 import loading

from registered import merge_options


def add_auth_options(groups):
    """Adds the options of every plug-in to each section that loads one."""
    for group in [name for name, options in groups.items() if 'auth_type' in options]:
        for plugin in sorted(loading.get_available_plugin_names()):
            merge_options(groups, group, loading.get_auth_plugin_conf_options(plugin))
