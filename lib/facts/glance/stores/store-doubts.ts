import { hasCinderCredentials, LARGEST_CHUNK } from './store-values';
import { before, since } from '../../release';
import { isTrue, type ValueCheck } from '../value-check';

/** An option of rbd stores that some releases register but never read, so that any value is as good as another. */
export const UNREAD_RBD_OPTION = { name: 'rados_connect_timeout', releases: before('main') } as const;

/**
 * Values with which a store works, but not as their author means, by the type of the store.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
export const STORE_DOUBTS: readonly ValueCheck[] = [
  {
    group: 'file',
    options: ['filesystem_store_datadir', 'filesystem_store_datadirs'],
    isWrong: (value) => value !== '' && !value.startsWith('/'),
    problem: 'a relative path is looked for in the working directory of httpd, which is lost with the pod',
    fix: (value) => (/^file:/.test(value) ? `Write ${value.replace(/^file:\/*/, '/')}` : 'Write an absolute path, such as /var/lib/glance/images.'),
    replacement: (value) => (/^file:/.test(value) ? value.replace(/^file:\/*/, '/') : undefined),
  },
  {
    group: 'file',
    options: ['filesystem_store_datadirs'],
    isWrong: (value) => value.includes(','),
    problem: 'it takes one directory, so the comma becomes part of its name',
    fix: 'Repeat the option for each directory.',
  },
  {
    group: 'rbd',
    options: ['rbd_store_chunk_size'],
    isWrong: (value) => /^\d+$/.test(value) && Number(value) > 0 && Number(value) <= LARGEST_CHUNK && !Number.isInteger(Math.log2(Number(value))),
    problem: 'objects have a power of two as their size, so Ceph makes them smaller than the parts that Glance writes',
    fix: 'Write 1, 2, 4, 8, 16 or 32.',
  },
  {
    group: 'rbd',
    options: ['rados_connect_timeout'],
    releases: since('main'),
    isWrong: (value) => /^\d+$/.test(value) && Number(value) > 0,
    problem: 'it also limits operations on data, so uploads and downloads that wait longer fail',
    fix: 'Write 0 for no limit, or -1 for the timeouts of ceph.conf.',
  },
  {
    group: 'swift',
    options: ['swift_store_auth_address'],
    isWrong: (value) => value !== '' && !/^https?:\/\/|^\{\{/.test(value),
    problem: 'without a scheme it is taken for an https address, and uploads hang if the server speaks http',
    fix: (value) => `Write https://${value} or http://${value}`,
    judgesPlaceholders: true,
  },
  {
    group: 'swift',
    options: ['swift_store_auth_address'],
    isWrong: (value) => /\/v[12](\.0)?\/?$/.test(value),
    problem: 'it names an old version of the Keystone API, which Keystone does not have',
    fix: (value) => `Write ${value.replace(/v[12](\.0)?\/?$/, 'v3')}`,
    replacement: (value) => value.replace(/v[12](\.0)?\/?$/, 'v3'),
    judgesPlaceholders: true,
  },
  {
    group: 'swift',
    options: ['swift_store_multiple_containers_seed'],
    isWrong: (value, config, section) => /^0*[1-9]\d*$/.test(value) && !isTrue(config.get(section, 'swift_store_create_container_on_put'))
      && !isTrue(config.get(section, 'swift_store_multi_tenant')),
    problem: 'each image goes to one of several containers, all of which must exist without swift_store_create_container_on_put',
    fix: 'Set swift_store_create_container_on_put = true, or create the containers.',
  },
  {
    group: 'swift',
    options: ['swift_store_application_credential_id'],
    releases: since('main'),
    isWrong: (_, config, section) => !config.get(section, 'swift_store_config_file'),
    problem: 'deleting an image fails with status 500 if the credential is in the section and not in swift_store_config_file',
    fix: 'Put the credential into a file that swift_store_config_file names, in a mounted Secret.',
    judgesPlaceholders: true,
  },
  {
    group: 'swift',
    options: ['swift_store_service_type'],
    isWrong: (value) => value !== 'object-store',
    problem: 'the catalog of OpenStack lists Swift and RGW as object-store: with another type uploads to the store fail',
    fix: 'Write object-store, or remove it.',
    replacement: () => 'object-store',
  },
  {
    group: 's3',
    options: ['s3_store_bucket'],
    isWrong: (value) => /^[A-Za-z0-9._-]{1,255}$/.test(value) && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
    problem: 'S3 servers create buckets with 3 to 63 lower case letters, digits, dots and hyphens only',
    fix: 'Use a bucket with such a name.',
  },
  {
    group: 'http',
    options: ['https_insecure'],
    isWrong: (_, config, section) => Boolean(config.get(section, 'https_ca_certificates_file')),
    problem: 'it is ignored beside https_ca_certificates_file, with which certificates are verified',
    fix: 'Remove it.',
  },
  {
    group: 'http',
    options: ['http_proxy_information'],
    isWrong: (value) => value.includes('//'),
    problem: 'it takes SCHEME:HOST:PORT, so the slashes become part of the host',
    fix: (value) => `Write ${value.replaceAll('//', '')}`,
    replacement: (value) => value.replaceAll('//', ''),
  },
  {
    group: 'file',
    options: ['filesystem_store_thread_pool_size', 'filesystem_store_threadpool_threshold'],
    releases: since('main'),
    isWrong: (_, config, section) => !Number(config.get(section, 'filesystem_store_timeout') ?? 0),
    problem: 'it has no effect without filesystem_store_timeout',
    fix: 'Set filesystem_store_timeout, or remove it.',
  },
];

/**
 * Options of a store that its driver does not read beside another option, or in a release, by the type of the store.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers
 */
export const STORE_INEFFECTIVE: readonly ValueCheck[] = [
  {
    group: 'rbd',
    options: [UNREAD_RBD_OPTION.name],
    releases: UNREAD_RBD_OPTION.releases,
    isWrong: () => true,
    problem: 'this release does not read it',
    fix: 'Remove it. The timeouts of ceph.conf apply.',
  },
  {
    group: 'swift',
    options: ['swift_store_user', 'swift_store_key', 'swift_store_auth_address'],
    isWrong: (_, config, section) => Boolean(config.get(section, 'swift_store_config_file')),
    problem: 'it is ignored beside swift_store_config_file',
    fix: 'Remove it, or remove swift_store_config_file.',
    judgesPlaceholders: true,
  },
  {
    group: 'swift',
    options: ['swift_store_admin_tenants'],
    isWrong: (_, config, section) => !isTrue(config.get(section, 'swift_store_multi_tenant')),
    problem: 'it has no effect without swift_store_multi_tenant',
    fix: 'Remove it, or set swift_store_multi_tenant = true.',
  },
  {
    group: 's3',
    options: ['s3_store_request_checksum_calculation', 's3_store_response_checksum_validation'],
    releases: since('main'),
    isWrong: (_, config, section) => !isTrue(config.get(section, 's3_store_enable_data_integrity_protection')),
    problem: 'it has no effect without s3_store_enable_data_integrity_protection',
    fix: 'Set s3_store_enable_data_integrity_protection = true, or remove it.',
  },
  {
    group: 'cinder',
    options: ['cinder_endpoint_template'],
    isWrong: (_, config, section) => hasCinderCredentials(config, section),
    problem: 'it is ignored beside complete credentials: Glance uses the public endpoint of volumev3',
    fix: 'Remove it.',
  },
];
