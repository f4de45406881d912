import { before, since } from '../release';
import { IMPORT_METHODS } from './glance-values';
import { boundedItems, isTrue, plainItems, type OptionReader, type ValueCheck } from './value-check';
import { trimmedEnd } from '../text/text-ends';

/** The drivers of notifications that oslo.messaging has. */
const NOTIFICATION_DRIVERS: readonly string[] = ['messaging', 'messagingv2', 'routing', 'log', 'noop', 'test'];

const LOG_FORMATS: readonly string[] = [
  'logging_context_format_string', 'logging_debug_format_suffix', 'logging_default_format_string', 'logging_exception_prefix',
  'logging_user_identity_format',
];

/** The fields of log records: those of Python, of oslo.log, and of a request. */
const LOG_FIELDS: readonly string[] = [
  'args', 'asctime', 'created', 'exc_info', 'exc_text', 'filename', 'funcName', 'levelname', 'levelno', 'lineno', 'message', 'module', 'msecs',
  'msg', 'name', 'pathname', 'process', 'processName', 'relativeCreated', 'stack_info', 'taskName', 'thread', 'threadName',
  'color', 'reset_color', 'error_summary', 'hostname', 'instance', 'instance_uuid', 'resource', 'resource_uuid', 'binary', 'project', 'version',
  'auth_token', 'domain', 'domain_id', 'domain_name', 'global_request_id', 'is_admin', 'is_admin_project', 'project_domain',
  'project_domain_id', 'project_domain_name', 'project_id', 'project_name', 'read_only', 'redacted_auth_token', 'request_id', 'roles',
  'service_project_id', 'service_user_id', 'show_deleted', 'system_scope', 'tenant', 'user', 'user_domain', 'user_domain_id',
  'user_domain_name', 'user_id', 'user_identity', 'user_name',
];

/**
 * Values with which Glance works, but not as their author means, by the sections of Glance.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 * @see https://docs.openstack.org/glance/latest/admin/interoperable-image-import.html
 */
export const DOUBTFUL_VALUES: readonly ValueCheck[] = [
  {
    group: 'DEFAULT',
    options: ['enabled_import_methods'],
    releases: before('main'),
    isWrong: (value) => isPartlyKnown(boundedItems(value), IMPORT_METHODS),
    problem: 'Glance does not offer a method that it does not know',
    fix: `Use ${IMPORT_METHODS.slice(0, -1).join(', ')} or glance-download.`,
  },
  {
    group: 'DEFAULT',
    options: ['image_cache_driver'],
    isWrong: (value) => value.toLowerCase() === 'xattr',
    problem: 'the images of Glance do not contain the Python package xattr, so Glance uses the driver sqlite instead',
    fix: 'Write image_cache_driver = sqlite',
    replacement: () => 'sqlite',
  },
  {
    group: 'DEFAULT',
    options: LOG_FORMATS,
    isWrong: (value) => Array.from(value.matchAll(/%\((\w+)\)/g), ([, name]) => name).some((name) => !LOG_FIELDS.includes(name)),
    problem: 'a log record has no such field, so messages are lost',
    fix: 'Use the fields of Python\'s logging and of oslo.log, such as message, levelname, name and request_id.',
  },
  {
    group: 'image_conversion',
    options: ['output_format'],
    isWrong: (value, config) => {
      const formats = plainItems(config.get('image_format', 'disk_formats') ?? '');
      return formats.length > 0 && !formats.includes(value);
    },
    problem: 'images get this disk format although disk_formats in [image_format] does not contain it, so users cannot create such images themselves',
    fix: (value) => `Add ${value} to disk_formats.`,
  },
  {
    group: 'DEFAULT',
    options: ['public_endpoint'],
    isWrong: (value) => value !== '' && !/^https?:\/\//.test(value),
    problem: 'links in responses have no scheme, so clients cannot follow them',
    fix: (value) => `Write https://${value}, or remove it: the operator enables headers of the proxy that say the address.`,
    replacement: (value) => `https://${value}`,
  },
  {
    group: 'DEFAULT',
    options: ['delayed_delete'],
    isWrong: (value) => isTrue(value),
    problem: 'the data of deleted images stays until a scrubber runs, and the operator deploys none',
    fix: 'Remove it, or run glance-scrubber yourself.',
  },
  {
    group: 'cors',
    options: ['allowed_origin'],
    isWrong: (value) => plainItems(value).some((origin) => /^[^[].*\/$/.test(origin)),
    problem: 'an origin with a final slash matches no browser: it gets no CORS header',
    fix: (value) => `Write ${withoutEnds(value)}`,
    replacement: (value) => withoutEnds(value),
  },
  {
    group: 'cors',
    options: ['allow_methods'],
    isWrong: (value) => /[a-z]/.test(value),
    problem: 'methods are compared in upper case, so browsers get no CORS header',
    fix: (value) => `Write ${value.toUpperCase()}`,
    replacement: (value) => value.toUpperCase(),
  },
  {
    group: 'oslo_messaging_notifications',
    options: ['driver'],
    isWrong: (value) => !NOTIFICATION_DRIVERS.includes(value),
    problem: 'oslo.messaging has no such driver, so Glance sends no notifications',
    fix: (value) => (value.includes(',') ? 'Repeat the option for each driver: it takes one name in each line.'
      : `Use ${NOTIFICATION_DRIVERS.slice(0, -1).join(', ')} or test.`),
  },
  {
    group: 'oslo_messaging_notifications',
    options: ['driver'],
    releases: since('18.0-fr5'),
    isWrong: (value, config) => ['messaging', 'messagingv2', 'routing'].includes(value)
      && !['DEFAULT', 'oslo_messaging_notifications'].some((group) => config.get(group, 'transport_url')),
    problem: 'the operator sets no transport_url, so each notification is lost after a delay',
    fix: 'Set transport_url in [oslo_messaging_notifications] from a Secret, or remove driver.',
  },
  {
    group: 'inject_metadata_properties',
    options: ['ignore_user_roles'],
    isWrong: (value) => /["']/.test(value),
    problem: 'the quotes become part of the roles, so everyone gets the properties',
    fix: (value) => `Write ${value.replace(/["']/g, '')}`,
    replacement: (value) => value.replace(/["']/g, ''),
  },
  {
    group: 'inject_metadata_properties',
    options: ['inject'],
    isWrong: (value) => /["'{}]/.test(value),
    problem: 'quotes and braces become part of the names and values of the properties',
    fix: (value) => `Write ${value.replace(/["'{}]/g, '')}`,
    replacement: (value) => value.replace(/["'{}]/g, ''),
  },
  {
    group: 'inject_metadata_properties',
    options: ['inject'],
    isWrong: (_, config) => config.get('inject_metadata_properties', 'ignore_user_roles') === undefined,
    problem: 'ignore_user_roles is not set, and its default admin keeps images of administrators without the properties',
    fix: 'Set ignore_user_roles in [inject_metadata_properties]: admin if that is meant.',
  },
  ...([['disallowed_schemes', 'allowed_schemes'], ['disallowed_ports', 'allowed_ports']] as const).map(([option, allowed]): ValueCheck => ({
    group: 'import_filtering_opts',
    options: [option],
    isWrong: (value, config) => boundedItems(value).length > 0 && !isEmptied(config, allowed),
    problem: `it is ignored as long as ${allowed} is not empty, and ${allowed} has a default: nothing is blocked`,
    fix: `Write ${allowed} = [] in [import_filtering_opts] too.`,
  })),
  {
    group: 'import_filtering_opts',
    options: ['disallowed_hosts'],
    isWrong: (value, config) => boundedItems(value).length > 0 && boundedItems(config.get('import_filtering_opts', 'allowed_hosts') ?? '').length > 0,
    problem: 'it is ignored beside allowed_hosts',
    fix: 'Remove one of the two.',
  },
];

/** Whether a list has unknown names beside known ones. */
function isPartlyKnown(names: readonly string[], known: readonly string[]): boolean {
  return names.some((name) => known.includes(name)) && names.some((name) => !known.includes(name));
}

function isEmptied(config: OptionReader, option: string): boolean {
  const value = config.get('import_filtering_opts', option);
  return value !== undefined && boundedItems(value).length === 0;
}

function withoutEnds(origins: string): string {
  return plainItems(origins).map((origin) => trimmedEnd(origin.replace(/^[['"]+/, ''), '/]\'"')).join(',');
}
