import { problemsOf } from './checks';
import { DOUBTFUL_VALUES } from '../../../lib/facts/glance/doubtful-values';

const first = (group: string, option: string, value: string, options: Readonly<Record<string, string>> = {}, release: '18.0-fr6' | 'main' = '18.0-fr6'): string | undefined =>
  problemsOf(DOUBTFUL_VALUES, group, option, value, { options, release })[0]?.split(' | ').slice(1).join(' | ');

test.each<[string, string, string, string | undefined]>([
  ['DEFAULT', 'enabled_import_methods', '[web-download,glance_direct]', 'Use glance-direct, web-download, copy-image or glance-download.'],
  ['DEFAULT', 'enabled_import_methods', '[web-download]', undefined],
  ['DEFAULT', 'enabled_import_methods', '[]', undefined],
  ['DEFAULT', 'image_cache_driver', 'xattr', 'Write image_cache_driver = sqlite | sqlite'],
  ['DEFAULT', 'image_cache_driver', 'sqlite', undefined],
  ['DEFAULT', 'logging_default_format_string', '%(nonsense)s', "Use the fields of Python's logging and of oslo.log, such as message, levelname, name and request_id."],
  ['DEFAULT', 'logging_default_format_string', '%(asctime)s %(message)s', undefined],
  ['DEFAULT', 'public_endpoint', 'glance.example.com',
    'Write https://glance.example.com, or remove it: the operator enables headers of the proxy that say the address. | https://glance.example.com'],
  ['DEFAULT', 'public_endpoint', 'http://a', undefined],
  ['DEFAULT', 'public_endpoint', '', undefined],
  ['DEFAULT', 'delayed_delete', 'True', 'Remove it, or run glance-scrubber yourself.'],
  ['DEFAULT', 'delayed_delete', 'False', undefined],
  ['cors', 'allowed_origin', 'https://a/,https://b', 'Write https://a,https://b | https://a,https://b'],
  ['cors', 'allowed_origin', '*', undefined],
  ['cors', 'allow_methods', 'get', 'Write GET | GET'],
  ['cors', 'allow_methods', 'GET,PUT', undefined],
  ['oslo_messaging_notifications', 'driver', 'log,noop', 'Repeat the option for each driver: it takes one name in each line.'],
  ['oslo_messaging_notifications', 'driver', 'messagingv3', 'Use messaging, messagingv2, routing, log, noop or test.'],
  ['oslo_messaging_notifications', 'driver', 'messagingv2', 'Set transport_url in [oslo_messaging_notifications] from a Secret, or remove driver.'],
  ['oslo_messaging_notifications', 'driver', 'noop', undefined],
  ['inject_metadata_properties', 'ignore_user_roles', '"admin","member"', 'Write admin,member | admin,member'],
  ['inject_metadata_properties', 'ignore_user_roles', 'admin', undefined],
  ['image_conversion', 'output_format', 'raw', undefined],
  ['import_filtering_opts', 'disallowed_ports', '[22]', 'Write allowed_ports = [] in [import_filtering_opts] too.'],
  ['import_filtering_opts', 'disallowed_ports', '[]', undefined],
  ['import_filtering_opts', 'disallowed_hosts', '[a]', undefined],
])('%s %s = %s', (group, option, value, fix) => {
  expect(first(group, option, value)).toBe(fix);
});

test.each<[string, string, string, Readonly<Record<string, string>>, string | undefined]>([
  ['oslo_messaging_notifications', 'driver', 'messagingv2', { 'DEFAULT.transport_url': 'rabbit://a' }, undefined],
  ['inject_metadata_properties', 'inject', 'a:b', {}, 'Set ignore_user_roles in [inject_metadata_properties]: admin if that is meant.'],
  ['inject_metadata_properties', 'inject', 'a:b', { 'inject_metadata_properties.ignore_user_roles': 'admin' }, undefined],
  ['inject_metadata_properties', 'inject', '{"a":"b"}', { 'inject_metadata_properties.ignore_user_roles': 'admin' }, 'Write a:b | a:b'],
  ['image_conversion', 'output_format', 'raw', { 'image_format.disk_formats': 'qcow2,iso' }, 'Add raw to disk_formats.'],
  ['image_conversion', 'output_format', 'raw', { 'image_format.disk_formats': 'raw,iso' }, undefined],
  ['import_filtering_opts', 'disallowed_ports', '[22]', { 'import_filtering_opts.allowed_ports': '[]' }, undefined],
  ['import_filtering_opts', 'disallowed_hosts', '[a]', { 'import_filtering_opts.allowed_hosts': '[b]' }, 'Remove one of the two.'],
])('%s %s = %s beside %j', (group, option, value, options, fix) => {
  expect(first(group, option, value, options)).toBe(fix);
});
