import { before } from '../release';
import { trimmedEnd } from '../text-ends';
import { boundedItems, isTrue, plainItems, type OptionReader, type ValueCheck } from './value-check';

/** The methods by which users import images. */
export const IMPORT_METHODS: readonly string[] = ['glance-direct', 'web-download', 'copy-image', 'glance-download'];

/** The drivers of notifications that oslo.messaging has. */
const NOTIFICATION_DRIVERS: readonly string[] = ['messaging', 'messagingv2', 'routing', 'log', 'noop', 'test'];

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
    isWrong: (value) => /^\[.*\]$/s.test(value) && boundedItems(value).some((name) => !IMPORT_METHODS.includes(name)),
    problem: 'Glance does not offer a method that it does not know',
    fix: `Use ${IMPORT_METHODS.slice(0, -1).join(', ')} or glance-download.`,
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
  {
    group: 'image_format',
    options: ['container_formats'],
    isWrong: (value) => !/["'[\]]/.test(value) && !plainItems(value).includes('bare'),
    problem: 'most clients create images with the container format bare, which Glance then refuses with status 400',
    fix: 'Add bare.',
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

function isEmptied(config: OptionReader, option: string): boolean {
  const value = config.get('import_filtering_opts', option);
  return value !== undefined && boundedItems(value).length === 0;
}

function withoutEnds(origins: string): string {
  return plainItems(origins).map((origin) => trimmedEnd(origin.replace(/^[['"]+/, ''), '/]\'"')).join(',');
}
