import { S3_URL_FORMATS } from './store-types';
import { before, since } from '../../release';
import { isTrue, type OptionReader, type ValueCheck } from '../value-check';

/** The largest `rbd_store_chunk_size`, in MiB: librbd refuses objects of more than 2^25 bytes. */
export const LARGEST_CHUNK = 32;

/** The smallest `s3_store_large_object_chunk_size`, in MiB. */
const SMALLEST_S3_CHUNK = 5;

/** What botocore takes for the name of a bucket. */
const BUCKET = /^[A-Za-z0-9._-]{1,255}$/;

/** A bucket name that can be part of a host name, and that every S3 server creates. */
const DNS_BUCKET = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/;

/**
 * Values that the driver of a store does not take although their type does, by the type of the store.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
export const STORE_VALUES: readonly ValueCheck[] = [
  {
    group: 'file',
    options: ['filesystem_store_datadirs'],
    isWrong: (value) => value !== '' && !hasPriority(value),
    problem: 'what follows its last colon is the priority, which must be a whole number: uploads to the store fail with status 410',
    fix: 'Write PATH:PRIORITY, such as /var/lib/glance/images:100.',
  },
  {
    group: 'file',
    options: ['filesystem_store_datadirs'],
    isWrong: (value) => value === '',
    problem: 'an empty value counts as a directory: uploads to the store fail with status 410',
    fix: 'Remove the line.',
  },
  {
    group: 'file',
    options: ['filesystem_store_file_perm'],
    isWrong: (value) => /^[0-7]{1,4}$/.test(value) && Number(value) > 0 && !/[4-7][0-7]{2}$/.test(value),
    problem: 'Glance itself must be able to read the files: uploads to the store fail with status 410',
    fix: 'Let the owner read: 0640.',
    replacement: () => '0640',
  },
  {
    group: 'rbd',
    options: ['rbd_store_user'],
    isWrong: (value) => value === '' || value.startsWith('client.'),
    problem: 'it is the name of a Ceph user without client., so no keyring fits: Glance does not start, or uploads to the store fail with status 410',
    fix: (value) => (value === '' ? 'Write the name of the user whose keyring is mounted, such as openstack.' : `Write ${value.replace(/^client\./, '')}`),
    replacement: (value) => value.replace(/^client\./, '') || undefined,
  },
  {
    group: 'rbd',
    options: ['rbd_store_pool'],
    isWrong: (value) => value === '' || /^\s|\s$|["'/]/.test(value),
    problem: 'Ceph has no such pool, so every upload to the store fails with status 500',
    fix: 'Write the name of the pool, such as images.',
  },
  {
    group: 'rbd',
    options: ['rbd_store_ceph_conf'],
    isWrong: (value) => value !== '' && !value.startsWith('/'),
    problem: 'a relative path is looked for in the working directory of httpd, so Glance does not start',
    fix: (value) => `Write the absolute path, such as /etc/ceph/${value.replace(/^.*\//, '')}`,
  },
  {
    group: 'rbd',
    options: ['rbd_store_chunk_size'],
    isWrong: (value) => /^\d+$/.test(value) && Number(value) > LARGEST_CHUNK,
    problem: `Ceph takes objects of at most ${LARGEST_CHUNK} MiB, so every upload to the store fails with status 500`,
    fix: 'Write a power of two from 1 to 32; 8 is the default.',
  },
  {
    group: 'swift',
    options: ['swift_store_container'],
    isWrong: (value) => value.includes('/'),
    problem: 'the name of a container has no slash, so every upload to the store fails with status 500',
    fix: 'Write a name without a slash.',
  },
  {
    group: 'swift',
    options: ['swift_store_auth_version'],
    releases: before('main'),
    isWrong: (value, config, section) => !['3', '3.0'].includes(value) && !config.get(section, 'swift_store_config_file'),
    problem: 'Keystone has version 3 only, so every upload to the store fails with status 500',
    fix: 'Write swift_store_auth_version = 3',
    replacement: () => '3',
  },
  {
    group: 's3',
    options: ['s3_store_host', 's3_store_access_key', 's3_store_secret_key', 's3_store_bucket'],
    isWrong: (value) => value === '',
    problem: 'an empty value counts as missing: uploads to the store fail with status 410',
    fix: 'Write the value.',
  },
  {
    group: 's3',
    options: ['s3_store_large_object_chunk_size'],
    isWrong: (value) => /^[+-]?\d+$/.test(value) && Number(value) < SMALLEST_S3_CHUNK,
    problem: 'S3 takes parts of at least 5 MiB: uploads to the store fail with status 410',
    fix: 'Write 5 or more; 10 is the default.',
    replacement: () => '5',
  },
  {
    group: 's3',
    options: ['s3_store_thread_pools'],
    isWrong: (value) => /^[+-]?\d+$/.test(value) && Number(value) < 1,
    problem: 'uploads to the store fail with status 410',
    fix: 'Write 1 or more; 10 is the default.',
  },
  {
    group: 's3',
    options: ['s3_store_bucket'],
    isWrong: (value, config, section) => value !== '' && (!BUCKET.test(value) || (isStrict(config, section) && !DNS_BUCKET.test(value))),
    problem: 'it must be 3 to 63 lower case letters, digits, dots and hyphens, so every upload to the store fails with status 500',
    fix: (value) => `Use a bucket with such a name${dnsName(value) === undefined ? '.' : `: ${dnsName(value)}.`}`,
  },
  {
    group: 'cinder',
    options: ['cinder_catalog_info'],
    isWrong: (value, config, section) => value.split(':').length !== 3 && !hasCinderCredentials(config, section),
    problem: 'it must have three parts, so every upload to the store fails with status 400',
    fix: 'Write TYPE:NAME:INTERFACE; the name may be empty: volumev3::internalURL',
    replacement: (value) => /^(\w+):(\w+URL)$/.exec(value)?.slice(1).join('::'),
  },
  {
    group: 'cinder',
    options: ['cinder_endpoint_template'],
    isWrong: (value, config, section) => keysOf(value).some((key) => !CONTEXT_KEYS.includes(key)) && !hasCinderCredentials(config, section),
    problem: 'a request has no such value, so every upload to the store fails with status 500',
    fix: (value) => `Write ${value.replaceAll('%(tenant)s', '%(project_id)s').replaceAll('%(user)s', '%(user_id)s')}`,
  },
  {
    group: 'cinder',
    options: ['cinder_state_transition_timeout'],
    isWrong: (value) => /^0+$/.test(value),
    problem: 'Glance waits for no volume, so every upload to the store fails with status 500',
    fix: 'Write the time in seconds; 300 is the default.',
  },
  {
    group: 'cinder',
    options: ['cinder_volume_type'],
    isWrong: (value, config, section) => value !== '' && !hasCinderCredentials(config, section),
    problem: 'Glance asks Cinder for the type at start, which needs complete credentials in the section: it does not start',
    fix: 'Set cinder_store_auth_address, cinder_store_user_name, cinder_store_password and cinder_store_project_name in the section.',
  },
  {
    group: 'vmware',
    options: ['vmware_datastores'],
    isWrong: (value) => !isDatastore(value),
    problem: 'uploads to the store fail with status 410',
    fix: 'Write DATACENTER:DATASTORE:WEIGHT, one line for each datastore; the weight, a whole number, may be left out.',
  },
  {
    group: 's3',
    options: ['s3_store_request_checksum_calculation', 's3_store_response_checksum_validation'],
    releases: since('main'),
    isWrong: (value, config, section) => !['when_required', 'when_supported'].includes(value)
      && isTrue(config.get(section, 's3_store_enable_data_integrity_protection')),
    problem: 'every upload to the store fails with status 500',
    fix: 'Write when_required or when_supported.',
  },
];

/** The values of a request that `cinder_endpoint_template` may contain. */
const CONTEXT_KEYS: readonly string[] = [
  'auth_token', 'domain_id', 'global_request_id', 'project_domain_id', 'project_id', 'request_id', 'system_scope', 'user_domain_id', 'user_id',
];

function keysOf(template: string): string[] {
  return Array.from(template.matchAll(/%\((\w+)\)/g), ([, key]) => key);
}

/** Whether a Cinder store of a configuration has all options of one kind of credentials. */
export function hasCinderCredentials(config: OptionReader, section: string): boolean {
  return [CINDER_USER, CINDER_APPLICATION].some((options) => options.every((option) => config.get(section, option)));
}

/** The options by which a Cinder store authenticates as a user. */
export const CINDER_USER: readonly string[] = [
  'cinder_store_auth_address', 'cinder_store_user_name', 'cinder_store_password', 'cinder_store_project_name',
];

/** The options by which a Cinder store authenticates with an application credential. */
export const CINDER_APPLICATION: readonly string[] = [
  'cinder_store_auth_address', 'cinder_store_application_credential_id', 'cinder_store_application_credential_secret',
];

/** Directory and priority: what follows the last colon, which may be empty. */
function hasPriority(value: string): boolean {
  const colon = value.lastIndexOf(':');
  return colon < 0 || /^([+-]?\d+)?$/.test(value.slice(colon + 1).trim());
}

/** Whether a server must create the bucket, or its name becomes part of a host name. */
function isStrict(config: OptionReader, section: string): boolean {
  return config.get(section, 's3_store_bucket_url_format') === S3_URL_FORMATS[1] || isTrue(config.get(section, 's3_store_create_bucket_on_put'));
}

function dnsName(value: string): string | undefined {
  const name = value.toLowerCase().replaceAll('_', '-');
  return DNS_BUCKET.test(name) ? name : undefined;
}

function isDatastore(value: string): boolean {
  const parts = value.split(':').map((part) => part.trim());
  const weight = parts.length > 2 ? parts.at(-1)! : '0';
  return parts.length > 1 && parts.every((part) => part !== '') && /^\d+$/.test(weight);
}
