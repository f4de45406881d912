import { Testing } from 'cdk8s';
import { CephClient, CinderStore, Release, SiteStorage } from '../../lib';
import { Propagation } from '../../lib/mounts/propagation';

const client = CephClient.fromSecretName('ceph-conf-files-az1', { cluster: 'az1', user: 'glance' });

function optionsOf(storage: SiteStorage): unknown {
  const { options } = storage._store('az1').bind(Testing.chart(), { release: Release.RHOSO_18_0_FR6, propagation: [Propagation.GLANCE] });
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, value.lines().join()]));
}

describe('SiteStorage', () => {
  test('Ceph: a store with the name of the site', () => {
    const store = SiteStorage.ceph(client)._store('az1');
    expect([store.id, store.type]).toEqual(['az1', 'rbd']);
    expect(optionsOf(SiteStorage.ceph(client))).toMatchObject({ rbd_store_pool: expect.stringContaining('images') });
  });

  test('Ceph: another id and another pool', () => {
    expect(SiteStorage.ceph(client, { storeId: 'ceph-az1' })._store('az1').id).toBe('ceph-az1');
    expect(optionsOf(SiteStorage.ceph(client, { imagePool: 'pictures' }))).toMatchObject({ rbd_store_pool: expect.stringContaining('pictures') });
  });

  test.each([
    [{ volumes: false, volumePool: 'disks' }, 'volumePool is set, but volumes is false: remove it, or set volumes to true.'],
    [{ volumes: false, volumePool: 'disks', clusterFsid: 'x' }, 'volumePool and clusterFsid are set, but volumes is false: remove them, or set volumes to true.'],
  ])('refuses %j', (options, message) => {
    expect(() => SiteStorage.ceph(client, options)).toThrow(message);
  });

  test('a given store', () => {
    const store = new CinderStore('az1', { volumeType: 'az1' });
    expect(SiteStorage.store(store)._store('other')).toBe(store);
  });
});
