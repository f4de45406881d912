import { hasCinderCredentials, STORE_VALUES } from '../../../../lib/facts/glance/stores/store-values';
import { configuration, problemsOf } from '../checks';

type Options = Readonly<Record<string, string>>;

const fixOf = (type: string, option: string, value: string, options: Options = {}, release: '18.0-fr6' | 'main' = '18.0-fr6'): string | undefined => {
  const inSection = Object.fromEntries(Object.entries(options).map(([name, other]) => [`a.${name}`, other]));
  return problemsOf(STORE_VALUES, type, option, value, { options: inSection, section: 'a', release })[0]?.split(' | ').slice(1).join(' | ');
};

test.each<[string, string, string, Options, string | undefined]>([
  ['file', 'filesystem_store_datadirs', '/a:high', {}, 'Write PATH:PRIORITY, such as /var/lib/glance/images:100.'],
  ['file', 'filesystem_store_datadirs', '', {}, 'Remove the line.'],
  ['file', 'filesystem_store_datadirs', '/a : 100', {}, undefined],
  ['file', 'filesystem_store_datadirs', '/a:', {}, undefined],
  ['file', 'filesystem_store_datadirs', '/a', {}, undefined],
  ['file', 'filesystem_store_file_perm', '040', {}, 'Let the owner read: 0640. | 0640'],
  ['file', 'filesystem_store_file_perm', '0640', {}, undefined],
  ['file', 'filesystem_store_file_perm', '0', {}, undefined],
  ['rbd', 'rbd_store_user', 'client.openstack', {}, 'Write openstack | openstack'],
  ['rbd', 'rbd_store_user', '', {}, 'Write the name of the user whose keyring is mounted, such as openstack.'],
  ['rbd', 'rbd_store_user', 'openstack', {}, undefined],
  ['rbd', 'rbd_store_pool', '', {}, 'Write the name of the pool, such as images.'],
  ['rbd', 'rbd_store_pool', 'images', {}, undefined],
  ['rbd', 'rbd_store_ceph_conf', 'ceph.conf', {}, 'Write the absolute path, such as /etc/ceph/ceph.conf'],
  ['rbd', 'rbd_store_ceph_conf', '', {}, undefined],
  ['rbd', 'rbd_store_chunk_size', '64', {}, 'Write a power of two from 1 to 32; 8 is the default.'],
  ['rbd', 'rbd_store_chunk_size', '32', {}, undefined],
  ['swift', 'swift_store_container', 'a/b', {}, 'Write a name without a slash.'],
  ['swift', 'swift_store_container', 'a', {}, undefined],
  ['swift', 'swift_store_auth_version', 'v3', {}, 'Write swift_store_auth_version = 3 | 3'],
  ['swift', 'swift_store_auth_version', '3', {}, undefined],
  ['swift', 'swift_store_auth_version', '2', { swift_store_config_file: '/a' }, undefined],
  ['s3', 's3_store_bucket', '', {}, 'Write the value.'],
  ['s3', 's3_store_bucket', 'a/b', {}, 'Use a bucket with such a name.'],
  ['s3', 's3_store_bucket', 'Glance_Images', { s3_store_create_bucket_on_put: 'True' }, 'Use a bucket with such a name: glance-images.'],
  ['s3', 's3_store_bucket', 'Glance_Images', {}, undefined],
  ['s3', 's3_store_bucket', 'glance', { s3_store_bucket_url_format: 'virtual' }, undefined],
  ['s3', 's3_store_large_object_chunk_size', '4', {}, 'Write 5 or more; 10 is the default. | 5'],
  ['s3', 's3_store_large_object_chunk_size', '5', {}, undefined],
  ['s3', 's3_store_thread_pools', '0', {}, 'Write 1 or more; 10 is the default.'],
  ['s3', 's3_store_thread_pools', '1', {}, undefined],
  ['cinder', 'cinder_catalog_info', 'volumev3:internalURL', {}, 'Write TYPE:NAME:INTERFACE; the name may be empty: volumev3::internalURL | volumev3::internalURL'],
  ['cinder', 'cinder_catalog_info', 'volumev3', {}, 'Write TYPE:NAME:INTERFACE; the name may be empty: volumev3::internalURL'],
  ['cinder', 'cinder_catalog_info', 'volumev3::internalURL', {}, undefined],
  ['cinder', 'cinder_endpoint_template', 'http://a/%(tenant)s', {}, 'Write http://a/%(project_id)s'],
  ['cinder', 'cinder_endpoint_template', 'http://a/%(project_id)s', {}, undefined],
  ['cinder', 'cinder_state_transition_timeout', '0', {}, 'Write the time in seconds; 300 is the default.'],
  ['cinder', 'cinder_state_transition_timeout', '10', {}, undefined],
  ['cinder', 'cinder_volume_type', 'fast', {},
    'Set cinder_store_auth_address, cinder_store_user_name, cinder_store_password and cinder_store_project_name in the section.'],
  ['cinder', 'cinder_volume_type', '', {}, undefined],
  ['vmware', 'vmware_datastores', 'a', {}, 'Write DATACENTER:DATASTORE:WEIGHT, one line for each datastore; the weight, a whole number, may be left out.'],
  ['vmware', 'vmware_datastores', 'a:b:heavy', {}, 'Write DATACENTER:DATASTORE:WEIGHT, one line for each datastore; the weight, a whole number, may be left out.'],
  ['vmware', 'vmware_datastores', 'a:b', {}, undefined],
  ['vmware', 'vmware_datastores', 'a:b:10', {}, undefined],
])('%s: %s = %s beside %j', (type, option, value, options, fix) => {
  expect(fixOf(type, option, value, options)).toBe(fix);
});

test('checksums of S3 are read on main, with the protection', () => {
  const on = { s3_store_enable_data_integrity_protection: 'true' };
  expect(fixOf('s3', 's3_store_request_checksum_calculation', 'always', on, 'main')).toBe('Write when_required or when_supported.');
  expect(fixOf('s3', 's3_store_request_checksum_calculation', 'always', {}, 'main')).toBeUndefined();
  expect(fixOf('s3', 's3_store_request_checksum_calculation', 'when_required', on, 'main')).toBeUndefined();
});

test('the credentials of a Cinder store are a user or an application credential, each complete', () => {
  const user = { 'a.cinder_store_auth_address': 'b', 'a.cinder_store_user_name': 'c', 'a.cinder_store_password': 'd' };
  expect(hasCinderCredentials(configuration(user), 'a')).toBe(false);
  expect(hasCinderCredentials(configuration({ ...user, 'a.cinder_store_project_name': 'e' }), 'a')).toBe(true);
  expect(hasCinderCredentials(configuration({
    'a.cinder_store_auth_address': 'b', 'a.cinder_store_application_credential_id': 'c', 'a.cinder_store_application_credential_secret': 'd',
  }), 'a')).toBe(true);
});
