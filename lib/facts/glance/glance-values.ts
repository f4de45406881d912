import { before, since, type ReleaseRange } from '../release';
import { boundedItems, isTrue, plainItems, type OptionReader, type ValueCheck } from './value-check';

/** The plug-ins that Glance runs on imported images. */
export const IMPORT_PLUGINS: readonly string[] = ['image_conversion', 'image_decompression', 'inject_image_metadata', 'no_op'];

/** The methods by which users import images. */
export const IMPORT_METHODS: readonly string[] = ['glance-direct', 'web-download', 'copy-image', 'glance-download'];

/** The sections of the paste file that Glance's packages bring: the flavors. The empty one has no name. */
export const PASTE_FLAVORS: readonly string[] = ['caching', 'cachemanagement', 'keystone', 'keystone+caching', 'keystone+cachemanagement'];

/** The algorithms of Python's hashlib that every build of it has and that have a digest of a fixed size. */
const HASHES: readonly string[] = [
  'blake2b', 'blake2s', 'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
];

/** Further algorithms that OpenSSL gives to some builds of Python. */
const OPENSSL_HASHES: readonly string[] = ['md4', 'md5-sha1', 'ripemd160', 'sha512_224', 'sha512_256', 'sm3', 'whirlpool'];

/** The levels of Python's logging, and those of oslo.log. */
const LOG_LEVELS: readonly string[] = ['CRITICAL', 'FATAL', 'ERROR', 'WARNING', 'WARN', 'INFO', 'DEBUG', 'NOTSET', 'AUDIT', 'TRACE'];

/** The drivers of oslo.messaging by which a URL of a message bus begins. */
const TRANSPORTS: readonly string[] = ['rabbit', 'kombu', 'kafka', 'fake'];

/** The authentication plug-ins of keystoneauth1. */
const AUTH_PLUGINS: readonly string[] = [
  'admin_token', 'http_basic', 'none', 'noauth', 'password', 'token', 'v2password', 'v2token', 'v3adfspassword', 'v3applicationcredential',
  'v3fedkerb', 'v3kerberos', 'v3multifactor', 'v3oauth1', 'v3oauth2clientcredential', 'v3oauth2mtlsclientcredential', 'v3oidcaccesstoken',
  'v3oidcauthcode', 'v3oidcclientcredentials', 'v3oidcdeviceauthz', 'v3oidcpassword', 'v3password', 'v3samlpassword', 'v3token',
  'v3tokenlessauth', 'v3totp',
];

/**
 * Values that Glance's own sections do not take although their type does.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 * @see https://opendev.org/openstack/glance/src/branch/master/glance
 */
export const GLANCE_VALUES: readonly ValueCheck[] = [
  {
    group: 'DEFAULT',
    options: ['user_storage_quota'],
    isWrong: (value) => !/^\d+(B|KB|MB|GB|TB)?$/.test(value),
    problem: 'every upload fails with status 500',
    fix: 'Write digits, directly followed by B, KB, MB, GB, TB or nothing: 500GB.',
    replacement: (value) => quota(value),
  },
  {
    group: 'DEFAULT',
    options: ['hashing_algorithm'],
    isWrong: (value) => ![...HASHES, ...OPENSSL_HASHES].includes(value),
    problem: 'every upload fails with status 500',
    fix: (value) => `Write the name of an algorithm of Python's hashlib in lower case${hash(value) === undefined ? ', such as sha512' : `: ${hash(value)}`}.`,
    replacement: (value) => hash(value),
  },
  {
    group: 'DEFAULT',
    options: ['metadata_encryption_key'],
    isWrong: (value) => value !== '' && ![16, 24, 32].includes(new TextEncoder().encode(value).length),
    problem: 'every upload fails with status 400, because AES keys have 16, 24 or 32 bytes',
    fix: 'Use a key of 16, 24 or 32 bytes.',
  },
  {
    group: 'DEFAULT',
    options: ['default_log_levels'],
    isWrong: (value) => plainItems(value).some((item) => !isLogLevel(item.slice(item.indexOf('=') + 1)) || !item.includes('=')),
    problem: 'Glance does not start',
    fix: `Write LOGGER=LEVEL for each item, with one of the levels ${LOG_LEVELS.slice(0, 7).join(', ')}.`,
  },
  {
    group: 'DEFAULT',
    options: ['use_journal'],
    isWrong: (value) => isTrue(value),
    problem: 'Glance does not start without the Python bindings of systemd, and a container has no journal',
    fix: 'Remove it: the pods write their log to a file that a container of its own prints.',
  },
  {
    group: 'DEFAULT',
    options: ['syslog_log_facility'],
    isWrong: (value, config) => isTrue(config.get('DEFAULT', 'use_syslog')) && !isFacility(value),
    problem: 'Glance does not start',
    fix: 'Write the name of a syslog facility, such as LOG_USER or LOG_LOCAL0.',
  },
  ...['DEFAULT', 'oslo_messaging_notifications'].flatMap((group): ValueCheck[] => [
    transportCheck(group, TRANSPORTS, since('main')),
    transportCheck(group, [...TRANSPORTS, 'amqp'], before('main')),
  ]),
  {
    group: 'key_manager',
    options: ['backend'],
    isWrong: (value) => !['barbican', 'vault'].includes(value) && !value.includes('.'),
    problem: 'Glance does not start',
    fix: 'Write barbican, vault or the path of a Python class.',
  },
  ...['keystone_authtoken', 'service_user', 'oslo_limit', 'barbican_service_user'].map((group): ValueCheck => ({
    group,
    options: ['auth_type'],
    isWrong: (value) => !AUTH_PLUGINS.includes(value),
    problem: group === 'keystone_authtoken' ? 'keystoneauth1 has no such plug-in, so Glance does not start'
      : 'keystoneauth1 has no such plug-in, so requests that need it fail with status 500',
    fix: 'Write password or v3applicationcredential, or remove it: the operator sets it.',
  })),
  {
    group: 'keystone_authtoken',
    options: ['memcache_security_strategy'],
    isWrong: (value, config) => ['MAC', 'ENCRYPT'].includes(value.toUpperCase()) && !config.get('keystone_authtoken', 'memcache_secret_key'),
    problem: 'it needs memcache_secret_key, so Glance does not start',
    fix: 'Set memcache_secret_key in [keystone_authtoken], from a Secret.',
  },
  {
    group: 'task',
    options: ['task_executor'],
    releases: before('main'),
    isWrong: (value) => !['taskflow', 'eventlet'].includes(value),
    problem: 'every import fails with status 500',
    fix: 'Write taskflow.',
    replacement: () => 'taskflow',
  },
  {
    group: 'paste_deploy',
    options: ['flavor'],
    isWrong: (value) => value !== '' && !PASTE_FLAVORS.includes(value),
    problem: 'the paste file has no such pipeline, so Glance does not start',
    fix: 'Write keystone or keystone+cachemanagement, or remove it: the operator sets it.',
    replacement: (value) => PASTE_FLAVORS.find((flavor) => flavor === value.toLowerCase()),
  },
  {
    group: 'paste_deploy',
    options: ['flavor'],
    isWrong: (value) => value === '' || (PASTE_FLAVORS.includes(value) && !value.startsWith('keystone')),
    problem: 'nobody is authenticated: every request is anonymous, and creating an image fails with status 403',
    fix: 'Write keystone or keystone+cachemanagement, or remove it: the operator sets it.',
  },
  {
    group: 'image_import_opts',
    options: ['image_import_plugins'],
    isWrong: (value) => boundedItems(value).some((name) => !IMPORT_PLUGINS.includes(name)),
    problem: 'Glance has no such plug-in, so imports go on without it',
    fix: `Use ${IMPORT_PLUGINS.slice(0, -1).join(', ')} or no_op.`,
  },
  {
    group: 'image_import_opts',
    options: ['image_import_plugins'],
    isWrong: (value) => isBefore(boundedItems(value), 'image_conversion', 'image_decompression'),
    problem: 'plug-ins run in this order, so every import of a compressed image fails: it reaches image_conversion compressed',
    fix: 'Write image_decompression before image_conversion.',
  },
  {
    group: 'image_format',
    options: ['container_formats'],
    isWrong: (value) => !/["'[\]]/.test(value) && !plainItems(value).includes('bare'),
    problem: 'clients create images with the container format bare, which Glance then refuses with status 400',
    fix: (value) => `Write bare,${value}`,
    replacement: (value) => `bare,${value}`,
  },
  {
    group: 'image_format',
    options: ['disk_formats', 'container_formats'],
    isWrong: (value) => /["']/.test(value),
    problem: 'the quotes become part of the names, so images of these formats cannot be created',
    fix: (value) => `Write ${value.replace(/["']/g, '')}`,
    replacement: (value) => value.replace(/["']/g, ''),
  },
  {
    group: 'image_format',
    options: ['disk_formats', 'container_formats'],
    isWrong: (value) => !/["']/.test(value) && plainItems(value).some((item) => /\s/.test(item)),
    problem: 'a blank does not separate names, so images of these formats cannot be created',
    fix: (value) => `Write ${commaSeparated(value)}`,
    replacement: commaSeparated,
  },
  {
    group: 'DEFAULT',
    options: ['enabled_import_methods'],
    releases: before('main'),
    isWrong: (value) => /^\[.*\]$/s.test(value) && boundedItems(value).length > 0 && !boundedItems(value).some((name) => IMPORT_METHODS.includes(name)),
    problem: 'Glance offers none of these methods, so every import fails with status 400',
    fix: `Use ${IMPORT_METHODS.slice(0, -1).join(', ')} or glance-download, in lower case.`,
  },
  {
    group: 'DEFAULT',
    options: ['worker_self_reference_url'],
    releases: since('main'),
    isWrong: (value, config) => value === '' && hasCache(config.get('paste_deploy', 'flavor') ?? '')
      && (config.get('DEFAULT', 'image_cache_driver') ?? 'centralized_db').toLowerCase() === 'centralized_db',
    problem: 'the image cache in the database needs it, so Glance does not start',
    fix: 'Remove it: the operator writes it for each pod.',
  },
  {
    group: 'healthcheck',
    options: ['allowed_source_ranges'],
    releases: since('main'),
    isWrong: (value) => plainItems(value).some((range) => !isNetwork(range)),
    problem: 'it contains an item that is not a network, so Glance does not start',
    fix: 'Write networks, separated by commas: 10.0.0.0/8,fd00::/8',
  },
  {
    group: 'import_filtering_opts',
    options: ['allowed_schemes'],
    isWrong: (value) => /[A-Z]/.test(value),
    problem: 'the scheme of a URL is compared in lower case, so no URL passes',
    fix: (value) => `Write ${value.toLowerCase()}`,
    replacement: (value) => value.toLowerCase(),
  },
  {
    group: 'import_filtering_opts',
    options: ['allowed_hosts'],
    isWrong: (value) => /[A-Z]/.test(value),
    problem: 'the host of a URL is compared in lower case, so no URL of these hosts passes',
    fix: (value) => `Write ${value.toLowerCase()}`,
    replacement: (value) => value.toLowerCase(),
  },
  {
    group: 'os_glance_staging_store',
    options: ['filesystem_store_datadirs'],
    isWrong: () => true,
    problem: 'the operator sets filesystem_store_datadir, and both together fail: imports and deletions of images answer 500',
    fix: 'Write filesystem_store_datadir = PATH.',
  },
  {
    group: 'os_glance_staging_store',
    options: ['filesystem_store_datadir'],
    isWrong: (value) => value === '' || value.startsWith('file:'),
    problem: 'it is not a path, so every import fails',
    fix: (value) => (value === '' ? 'Remove it: the operator sets it.' : `Write ${pathOf(value)}`),
    replacement: (value) => (value === '' ? undefined : pathOf(value)),
  },
];

/** Whether a configuration can cache images: whether the paste flavor contains one of the two caching filters. */
export function hasCache(flavor: string): boolean {
  return flavor.includes('cach');
}

/** Values of options of imports are read only by the plug-in that they belong to. */
export function runsPlugin(config: OptionReader, plugin: string): boolean {
  return boundedItems(config.get('image_import_opts', 'image_import_plugins') ?? '').includes(plugin);
}

function quota(value: string): string | undefined {
  const [, digits, unit] = /^(\d+)\s*([kmgt]?)i?b?$/i.exec(value) ?? [];
  return digits === undefined ? undefined : `${digits}${unit === '' ? '' : `${unit.toUpperCase()}B`}`;
}

function hash(value: string): string | undefined {
  const plain = value.toLowerCase().replace(/^(sha|md|blake)-/, '$1').replace(/-/g, '_');
  return HASHES.find((name) => name === plain);
}

function isNetwork(range: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$|^[0-9a-f:]*:[0-9a-f:.]*(\/\d{1,3})?$/i.test(range);
}

function isLogLevel(level: string): boolean {
  return /^\d+$/.test(level) || LOG_LEVELS.includes(level);
}

/** Syslog facilities as oslo.log reads them: the constant of Python's `syslog`, or its name without the prefix. */
function isFacility(value: string): boolean {
  return /^(LOG_)?(AUTH|AUTHPRIV|CRON|DAEMON|FTP|KERN|LPR|MAIL|NEWS|SYSLOG|USER|UUCP|LOCAL[0-7])$/i.test(value);
}

function transportCheck(group: string, transports: readonly string[], releases: ReleaseRange): ValueCheck {
  return {
    group,
    options: ['transport_url'],
    releases,
    isWrong: (value) => !isTransport(value, transports),
    problem: 'it does not begin with a transport that oslo.messaging has, so Glance does not start, even without a notification driver',
    fix: 'Write rabbit://USER:PASSWORD@HOST:PORT/VHOST, or leave it to the operator: notificationsBus names a RabbitMQ cluster.',
  };
}

function isTransport(value: string, transports: readonly string[]): boolean {
  const [, scheme] = /^([a-z0-9]+)(?:\+[a-z]+)?:\/\//i.exec(value) ?? [];
  return value === '' || (scheme !== undefined && transports.includes(scheme));
}

function isBefore(items: readonly string[], first: string, second: string): boolean {
  return items.includes(first) && items.includes(second) && items.indexOf(first) < items.lastIndexOf(second);
}

function pathOf(url: string): string {
  return url.replace(/^file:\/*/, '/');
}

/** The items of a list that blanks or commas separate. */
function commaSeparated(value: string): string {
  return value.trim().split(/[\s,]+/).join(',');
}
