import { OptionCatalog, optionCatalog, packagedCatalog } from '../../../lib/oslo/catalog/catalog';
import { SMALL_CATALOG } from '../catalog-fixture';

const small = new OptionCatalog(SMALL_CATALOG);

describe('a service', () => {
  test('its groups', () => {
    expect(small.groups('cinder')).toEqual(['DEFAULT', 'backend_defaults']);
    expect([small.hasGroup('glance', 'SHARED'), small.hasGroup('cinder', 'shared')]).toEqual([true, false]);
  });

  test('its options', () => {
    expect(small.find('glance', 'sql', 'retries')).toMatchObject({ group: 'database', name: 'max_retries', renamed: true });
    expect(small.find('cinder', 'sql', 'retries')).toBeUndefined();
    expect(small.optionNames('glance', 'database')).toEqual(['max_retries']);
    expect(small.groupsOf('glance', 'max_retries')).toEqual(['database']);
  });
});

describe('stores', () => {
  test('types', () => {
    expect(small.storeTypes()).toEqual(['file', 'rbd']);
    expect(small.storeTypesOf('pool')).toEqual(['rbd']);
    expect(small.storeTypesOf('chunk')).toEqual(['rbd']);
  });

  test('options', () => {
    expect(small.storeOption('rbd', 'pool', 'ceph')).toEqual({ type: 'string', default: 'images', group: 'ceph', name: 'pool', renamed: false });
    expect(small.storeOption('rbd', 'chunk')).toMatchObject({ group: 'rbd', name: 'size', renamed: true });
    expect(small.storeOptionNames('rbd')).toEqual(['pool', 'size']);
  });

  test('options include those that the images of release 18 backport', () => {
    expect(optionCatalog('18.0-fr5').storeOptionNames('s3')).toContain('s3_store_cacert');
    expect(packagedCatalog('18.0-fr5').storeOptionNames('s3')).not.toContain('s3_store_cacert');
    expect(optionCatalog('18.0-fr5').storeOptionNames('rbd')).not.toContain('s3_store_cacert');
  });

  test.each(['RBD', 'toString', ''])('there is no type %p', (type) => {
    expect(small.storeOption(type, 'pool')).toBeUndefined();
    expect(small.storeOptionNames(type)).toEqual([]);
  });

  test('reserved ones', () => {
    expect(small.reservedStores()).toEqual(['os_glance_tasks_store']);
    expect(small.reservedStoreOption('os_glance_tasks_store', 'datadir')).toMatchObject({ name: 'datadir' });
    expect(small.reservedStoreOption('rbd', 'pool')).toBeUndefined();
    expect(small.reservedStoreOptionNames('os_glance_tasks_store')).toEqual(['datadir']);
  });

  test('a single one', () => {
    expect(small.singleStoreOption('stores')).toMatchObject({ group: 'glance_store', type: 'list' });
    expect(small.singleStoreOption('default_backend')).toBeUndefined();
    expect(small.singleStoreOptionNames()).toEqual(['stores', 'pool']);
  });

  test('options that need several', () => {
    expect(small.isMultiStoreOption('glance_store', 'default_backend')).toBe(true);
    expect(small.isMultiStoreOption('glance_store', 'stores')).toBe(false);
    expect(small.isMultiStoreOption('constructor', 'name')).toBe(false);
  });
});

test('back-ends', () => {
  expect(small.drivers()).toEqual(['drivers.Nfs', 'drivers.Rbd']);
  expect(small.driver('old.Rbd')).toBe('drivers.Rbd');
  expect(small.backendOption('drivers.Rbd', 'pool')).toMatchObject({ group: 'backend', name: 'pool' });
  expect(small.backendOption('drivers.Rbd', 'pool', 'ceph')).toMatchObject({ group: 'ceph' });
  expect(small.backendOption('drivers.Nfs', 'pool')).toBeUndefined();
  expect(small.sharedBackendOption(undefined, 'backend_host')).toBeUndefined();
  expect(small.backendOptionNames('drivers.Nfs')).toEqual(['volume_driver', 'share', 'backend_host']);
});

describe('the releases', () => {
  test('all of 18.0 are one', () => {
    expect(optionCatalog('18.0-fr4')).toBe(optionCatalog('18.0-fr6'));
    expect(optionCatalog('main')).not.toBe(optionCatalog('18.0-fr6'));
  });

  const releases = ['18.0-fr6', 'main'] as const;

  test.each(releases)('%s has the types of stores that Glance has', (release) => {
    expect(optionCatalog(release).storeTypes()).toEqual(['cinder', 'file', 'http', 'rbd', 's3', 'swift', 'vmware']);
    expect(optionCatalog(release).reservedStores()).toEqual(['os_glance_staging_store', 'os_glance_tasks_store']);
  });

  test.each(releases)('%s knows rbd', (release) => {
    expect(optionCatalog(release).storeOption('rbd', 'rbd_store_chunk_size', 'ceph'))
      .toEqual({ type: 'integer', default: 8, min: 1, group: 'ceph', name: 'rbd_store_chunk_size', renamed: false });
    expect(optionCatalog(release).storeTypesOf('rbd_store_pool')).toEqual(['rbd']);
  });

  test.each(releases)('%s knows which lists need brackets', (release) => {
    expect(optionCatalog(release).find('glance', 'DEFAULT', 'enabled_import_methods')).toMatchObject({ type: 'list', bounds: true });
    expect(optionCatalog(release).find('glance', 'import_filtering_opts', 'allowed_ports')).toMatchObject({ type: 'list', bounds: true, item: { type: 'integer' } });
    expect(optionCatalog(release).find('glance', 'image_format', 'disk_formats')?.bounds).toBeUndefined();
  });

  test.each(releases)('%s knows the options of libraries, those of authentication included', (release) => {
    expect(['memcached_servers', 'username', 'project_domain_name'].map((name) => optionCatalog(release).find('glance', 'keystone_authtoken', name)?.name))
      .toEqual(['memcached_servers', 'username', 'project_domain_name']);
    expect(optionCatalog(release).find('glance', 'oslo_limit', 'endpoint_id')).toBeDefined();
    expect(optionCatalog(release).find('glance', 'oslo_messaging_notifications', 'driver')).toMatchObject({ multi: true });
  });

  test.each(releases)('%s knows what Cinder\'s drivers read', (release) => {
    const lvm = 'cinder.volume.drivers.lvm.LVMVolumeDriver';
    expect(optionCatalog(release).backendOption(lvm, 'volume_group')).toMatchObject({ default: 'cinder-volumes' });
    expect(optionCatalog(release).backendOption(lvm, 'target_helper')).toMatchObject({ type: 'string', choices: expect.arrayContaining(['lioadm', 'nvmet']) });
    expect(optionCatalog(release).backendOption(lvm, 'nfs_shares_config')).toBeUndefined();
    expect(optionCatalog(release).backendOption('cinder.volume.drivers.nfs.NfsDriver', 'nfs_shares_config')).toMatchObject({ name: 'nfs_shares_config' });
  });

  test('what a release has and another one has not', () => {
    expect(['18.0-fr6', 'main'].map((release) => optionCatalog(release as 'main').storeOption('rbd', 'weight')?.type)).toEqual([undefined, 'integer']);
    expect(optionCatalog('18.0-fr6').find('cinder', 'DEFAULT', 'sql_connection')).toMatchObject({ group: 'database', name: 'connection', renamed: true });
  });

  test('secrets are marked', () => {
    expect(optionCatalog('main').storeOption('s3', 's3_store_secret_key')?.secret).toBe(true);
  });
});
