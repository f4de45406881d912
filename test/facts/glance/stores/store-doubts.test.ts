import { STORE_DOUBTS, STORE_INEFFECTIVE } from '../../../../lib/facts/glance/stores/store-doubts';
import { problemsOf } from '../checks';

type Options = Readonly<Record<string, string>>;

const fixOf = (type: string, option: string, value: string, options: Options, release: '18.0-fr6' | 'main'): string | undefined => {
  const inSection = Object.fromEntries(Object.entries(options).map(([name, other]) => [`a.${name}`, other]));
  return problemsOf([...STORE_DOUBTS, ...STORE_INEFFECTIVE], type, option, value, { options: inSection, section: 'a', release })[0]?.split(' | ').slice(1).join(' | ');
};

test.each<['18.0-fr6' | 'main', string, string, string, Options, string | undefined]>([
  ['18.0-fr6', 'file', 'filesystem_store_datadir', 'file:///a', {}, 'Write /a | /a'],
  ['18.0-fr6', 'file', 'filesystem_store_datadir', 'images', {}, 'Write an absolute path, such as /var/lib/glance/images.'],
  ['18.0-fr6', 'file', 'filesystem_store_datadir', '', {}, undefined],
  ['18.0-fr6', 'file', 'filesystem_store_datadirs', '/a:1,/b:2', {}, 'Repeat the option for each directory.'],
  ['18.0-fr6', 'rbd', 'rbd_store_chunk_size', '3', {}, 'Write 1, 2, 4, 8, 16 or 32.'],
  ['18.0-fr6', 'rbd', 'rbd_store_chunk_size', '8', {}, undefined],
  ['18.0-fr6', 'rbd', 'rados_connect_timeout', '5', {}, 'Remove it. The timeouts of ceph.conf apply.'],
  ['main', 'rbd', 'rados_connect_timeout', '5', {}, 'Write 0 for no limit, or -1 for the timeouts of ceph.conf.'],
  ['main', 'rbd', 'rados_connect_timeout', '0', {}, undefined],
  ['main', 'swift', 'swift_store_auth_address', 'keystone:5000', {}, 'Write https://keystone:5000 or http://keystone:5000'],
  ['main', 'swift', 'swift_store_auth_address', 'http://a/v2.0', {}, 'Write http://a/v3 | http://a/v3'],
  ['main', 'swift', 'swift_store_auth_address', '{{ .KeystoneInternalURL }}', {}, undefined],
  ['main', 'swift', 'swift_store_user', 'a:b', { swift_store_config_file: '/a' }, 'Remove it, or remove swift_store_config_file.'],
  ['main', 'swift', 'swift_store_user', 'a:b', {}, undefined],
  ['main', 'swift', 'swift_store_admin_tenants', 'a', {}, 'Remove it, or set swift_store_multi_tenant = true.'],
  ['main', 'swift', 'swift_store_admin_tenants', 'a', { swift_store_multi_tenant: 'true' }, undefined],
  ['main', 'swift', 'swift_store_multiple_containers_seed', '2', {}, 'Set swift_store_create_container_on_put = true, or create the containers.'],
  ['main', 'swift', 'swift_store_multiple_containers_seed', '0', {}, undefined],
  ['main', 'swift', 'swift_store_multiple_containers_seed', '2', { swift_store_create_container_on_put: 'true' }, undefined],
  ['main', 'swift', 'swift_store_application_credential_id', 'a', {}, 'Put the credential into a file that swift_store_config_file names, in a mounted Secret.'],
  ['18.0-fr6', 'swift', 'swift_store_application_credential_id', 'a', {}, undefined],
  ['main', 'swift', 'swift_store_service_type', 'object_store', {}, 'Write object-store, or remove it. | object-store'],
  ['main', 'swift', 'swift_store_service_type', 'object-store', {}, undefined],
  ['main', 's3', 's3_store_bucket', 'Glance', {}, 'Use a bucket with such a name.'],
  ['main', 's3', 's3_store_bucket', 'glance', {}, undefined],
  ['main', 's3', 's3_store_request_checksum_calculation', 'always', {}, 'Set s3_store_enable_data_integrity_protection = true, or remove it.'],
  ['main', 'cinder', 'cinder_endpoint_template', 'a', {}, undefined],
  ['main', 'http', 'https_insecure', 'true', { https_ca_certificates_file: '/a' }, 'Remove it.'],
  ['main', 'http', 'https_insecure', 'true', {}, undefined],
  ['main', 'http', 'http_proxy_information', 'http://proxy:3128', {}, 'Write http:proxy:3128 | http:proxy:3128'],
  ['main', 'file', 'filesystem_store_thread_pool_size', '4', {}, 'Set filesystem_store_timeout, or remove it.'],
  ['main', 'file', 'filesystem_store_thread_pool_size', '4', { filesystem_store_timeout: '30' }, undefined],
])('%s %s: %s = %s beside %j', (release, type, option, value, options, fix) => {
  expect(fixOf(type, option, value, options, release)).toBe(fix);
});
