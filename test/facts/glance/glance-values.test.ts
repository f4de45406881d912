import { problemsOf, configuration } from './checks';
import { GLANCE_VALUES, hasCache, runsPlugin } from '../../../lib/facts/glance/glance-values';

describe('values that Glance takes', () => {
  test.each([
    ['DEFAULT', 'user_storage_quota', ['0', '500GB', '1B', '7TB', '1073741824']],
    ['DEFAULT', 'hashing_algorithm', ['sha512', 'md5', 'blake2b', 'sha3_256', 'sm3']],
    ['DEFAULT', 'metadata_encryption_key', ['', '0123456789abcdef', 'é'.repeat(8)]],
    ['DEFAULT', 'default_log_levels', ['', 'glance=INFO,urllib3=WARN', 'a=10', 'a=TRACE']],
    ['DEFAULT', 'use_journal', ['false', '0', 'no']],
    ['DEFAULT', 'syslog_log_facility', ['nonsense', 'LOG_USER']],
    ['DEFAULT', 'transport_url', ['', 'rabbit://a:b@c:5672/', 'rabbit+tls://c', 'amqp://c']],
    ['oslo_messaging_notifications', 'transport_url', ['kafka://c:9092']],
    ['key_manager', 'backend', ['barbican', 'vault', 'castellan.key_manager.barbican_key_manager.BarbicanKeyManager']],
    ['keystone_authtoken', 'auth_type', ['password', 'v3applicationcredential']],
    ['keystone_authtoken', 'memcache_security_strategy', ['None']],
    ['task', 'task_executor', ['taskflow', 'eventlet']],
    ['paste_deploy', 'flavor', ['keystone', 'keystone+caching', 'keystone+cachemanagement']],
    ['image_import_opts', 'image_import_plugins', ['[]', "['no_op']", '[image_decompression, "image_conversion"]']],
    ['image_format', 'disk_formats', ['raw, qcow2', 'raw,,iso']],
    ['import_filtering_opts', 'allowed_schemes', ['[http]']],
    ['import_filtering_opts', 'allowed_hosts', ['[example.com]']],
    ['os_glance_staging_store', 'filesystem_store_datadir', ['/var/lib/glance/staging']],
  ])('%s %s', (group, option, values) => {
    expect(values.map((value) => problemsOf(GLANCE_VALUES, group, option, value))).toEqual(values.map(() => []));
  });
});

const QUOTA = 'every upload fails with status 500 | Write digits, directly followed by B, KB, MB, GB, TB or nothing: 500GB.';
const BUS = 'it does not begin with a transport that oslo.messaging has, so Glance does not start, even without a notification driver'
  + ' | Write rabbit://USER:PASSWORD@HOST:PORT/VHOST, or leave it to the operator: notificationsBus names a RabbitMQ cluster.';
const FLAVOR = 'Write keystone or keystone+cachemanagement, or remove it: the operator sets it.';

describe('values that Glance does not take', () => {
  test.each([
    ['DEFAULT', 'user_storage_quota', '500 GB', [`${QUOTA} | 500GB`]],
    ['DEFAULT', 'user_storage_quota', '500GiB', [`${QUOTA} | 500GB`]],
    ['DEFAULT', 'user_storage_quota', '5g', [`${QUOTA} | 5GB`]],
    ['DEFAULT', 'user_storage_quota', '5b', [`${QUOTA} | 5`]],
    ['DEFAULT', 'user_storage_quota', '1.5TB', [QUOTA]],
    ['DEFAULT', 'user_storage_quota', '', [QUOTA]],
    ['DEFAULT', 'hashing_algorithm', 'SHA-512', ["every upload fails with status 500 | Write the name of an algorithm of Python's hashlib in lower case: sha512. | sha512"]],
    ['DEFAULT', 'hashing_algorithm', 'shake_256', ["every upload fails with status 500 | Write the name of an algorithm of Python's hashlib in lower case, such as sha512."]],
    ['DEFAULT', 'metadata_encryption_key', 'thirteen char', ['every upload fails with status 400, because AES keys have 16, 24 or 32 bytes | Use a key of 16, 24 or 32 bytes.']],
    ['DEFAULT', 'default_log_levels', 'glance=LOUD', ['Glance does not start | Write LOGGER=LEVEL for each item, with one of the levels CRITICAL, FATAL, ERROR, WARNING, WARN, INFO, DEBUG.']],
    ['DEFAULT', 'default_log_levels', 'INFO', ['Glance does not start | Write LOGGER=LEVEL for each item, with one of the levels CRITICAL, FATAL, ERROR, WARNING, WARN, INFO, DEBUG.']],
    ['DEFAULT', 'use_journal', 'True', ['Glance does not start without the Python bindings of systemd, and a container has no journal | Remove it: the pods write their log to a file that a container of its own prints.']],
    ['DEFAULT', 'transport_url', 'rabbitmq:5672', [BUS]],
    ['oslo_messaging_notifications', 'transport_url', 'zmq://host', [BUS]],
    ['key_manager', 'backend', 'barbicann', ['Glance does not start | Write barbican, vault or the path of a Python class.']],
    ['keystone_authtoken', 'auth_type', 'pasword', ['keystoneauth1 has no such plug-in, so Glance does not start | Write password or v3applicationcredential, or remove it: the operator sets it.']],
    ['oslo_limit', 'auth_type', 'pasword', ['keystoneauth1 has no such plug-in, so requests that need it fail with status 500 | Write password or v3applicationcredential, or remove it: the operator sets it.']],
    ['keystone_authtoken', 'memcache_security_strategy', 'MAC', ['it needs memcache_secret_key, so Glance does not start | Set memcache_secret_key in [keystone_authtoken], from a Secret.']],
    ['task', 'task_executor', 'Taskflow', ['every import fails with status 500 | Write taskflow. | taskflow']],
    ['paste_deploy', 'flavor', 'Keystone', [`the paste file has no such pipeline, so Glance does not start | ${FLAVOR} | keystone`]],
    ['paste_deploy', 'flavor', 'keystone+cache', [`the paste file has no such pipeline, so Glance does not start | ${FLAVOR}`]],
    ['paste_deploy', 'flavor', '', [`nobody is authenticated: every request is anonymous, and creating an image fails with status 403 | ${FLAVOR}`]],
    ['paste_deploy', 'flavor', 'caching', [`nobody is authenticated: every request is anonymous, and creating an image fails with status 403 | ${FLAVOR}`]],
    ['image_import_opts', 'image_import_plugins', '[image-conversion]', ['Glance has no such plug-in, so imports go on without it | Use image_conversion, image_decompression, inject_image_metadata or no_op.']],
    ['image_import_opts', 'image_import_plugins', "['image_conversion', 'image_decompression']", ['plug-ins run in this order, so every import of a compressed image fails: it reaches image_conversion compressed | Write image_decompression before image_conversion.']],
    ['image_format', 'disk_formats', 'raw","qcow2', ['the quotes become part of the names, so images of these formats cannot be created | Write raw,qcow2 | raw,qcow2']],
    ['image_format', 'disk_formats', 'raw qcow2, iso', ['a blank does not separate names, so images of these formats cannot be created | Write raw,qcow2,iso | raw,qcow2,iso']],
    ['import_filtering_opts', 'allowed_schemes', '[HTTP]', ['the scheme of a URL is compared in lower case, so no URL passes | Write [http] | [http]']],
    ['import_filtering_opts', 'allowed_hosts', '[Example.com]', ['the host of a URL is compared in lower case, so no URL of these hosts passes | Write [example.com] | [example.com]']],
    ['os_glance_staging_store', 'filesystem_store_datadirs', '/a:1', ['the operator sets filesystem_store_datadir, and both together fail: imports and deletions of images answer 500 | Write filesystem_store_datadir = PATH.']],
    ['os_glance_staging_store', 'filesystem_store_datadir', 'file:///var/lib/glance/a', ['it is not a path, so every import fails | Write /var/lib/glance/a | /var/lib/glance/a']],
    ['os_glance_staging_store', 'filesystem_store_datadir', '', ['it is not a path, so every import fails | Remove it: the operator sets it.']],
  ])('%s %s = %s', (group, option, value, problems) => {
    expect(problemsOf(GLANCE_VALUES, group, option, value)).toEqual(problems);
  });

  test('depend on other options', () => {
    expect(problemsOf(GLANCE_VALUES, 'DEFAULT', 'syslog_log_facility', 'nonsense', { options: { 'DEFAULT.use_syslog': 'true' } }))
      .toEqual(['Glance does not start | Write the name of a syslog facility, such as LOG_USER or LOG_LOCAL0.']);
    expect(problemsOf(GLANCE_VALUES, 'DEFAULT', 'syslog_log_facility', 'local0', { options: { 'DEFAULT.use_syslog': 'true' } })).toEqual([]);
    expect(problemsOf(GLANCE_VALUES, 'keystone_authtoken', 'memcache_security_strategy', 'MAC', { options: { 'keystone_authtoken.memcache_secret_key': 'x' } })).toEqual([]);
  });

  test('depend on the release', () => {
    expect(problemsOf(GLANCE_VALUES, 'DEFAULT', 'transport_url', 'amqp://host', { release: 'main' })).toEqual([BUS]);
    expect(problemsOf(GLANCE_VALUES, 'task', 'task_executor', 'Taskflow', { release: 'main' })).toEqual([]);
  });
});

test('a flavor with cach in its name caches', () => {
  expect(['keystone+caching', 'keystone+cachemanagement', 'keystone'].map(hasCache)).toEqual([true, true, false]);
});

test('a plug-in runs if the list names it', () => {
  expect(runsPlugin(configuration({ 'image_import_opts.image_import_plugins': "['image_conversion']" }), 'image_conversion')).toBe(true);
  expect(runsPlugin(configuration(), 'image_conversion')).toBe(false);
});
