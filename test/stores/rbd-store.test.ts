import { Size } from 'cdk8s';
import { bound, MOUNT, mountsOf, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { Propagation } from '../../lib/mounts/propagation';
import { RbdStore, RbdStoreProps } from '../../lib/stores/rbd-store';

const ceph = CephClient.fromSecretName('ceph-conf-files');
const cephMount = { ...MOUNT, mountPath: '/etc/ceph', readOnly: true, extraVolType: 'Ceph', volume: { name: 'ceph', secret: { secretName: 'ceph-conf-files' } } };

test('only a cluster is required', () => {
  const store = new RbdStore('ceph', { ceph });
  expect([store.id, store.type]).toEqual(['ceph', 'rbd']);
  expect(sectionOf(store)).toEqual(['rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_store_pool = images', 'rbd_store_user = openstack']);
  expect(mountsOf(store)).toEqual([cephMount]);
  expect(bound(store)).toMatchObject({ customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
});

test('with all properties', () => {
  const store = new RbdStore('ceph', Object.freeze({
    ceph,
    pool: 'glance',
    user: 'glance',
    chunkSize: Size.mebibytes(1),
    sparseUpload: true,
    description: 'Fast',
    weight: 5,
    propagation: [Propagation.GLANCE_API],
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'rbd_store_ceph_conf = /etc/ceph/ceph.conf',
    'rbd_store_pool = glance',
    'rbd_store_user = glance',
    'rbd_store_chunk_size = 1',
    'rbd_thin_provisioning = true',
    'store_description = Fast',
    'weight = 5',
  ]);
});

test('its own propagation is that of its mount', () => {
  expect(mountsOf(new RbdStore('ceph', { ceph, propagation: [Propagation.GLANCE_API] }))).toEqual([{ ...cephMount, propagation: ['GlanceAPI'] }]);
});

test('sparse upload can be switched off in so many words', () => {
  expect(sectionOf(new RbdStore('ceph', { ceph, sparseUpload: false }))).toContain('rbd_thin_provisioning = false');
});

test('another user has another keyring', () => {
  const client = CephClient.fromSecretName('files', { confKey: 'conf' });
  expect(mountsOf(new RbdStore('ceph', { ceph: client, user: 'glance' }))).toEqual([{
    ...cephMount,
    volume: {
      name: 'ceph',
      secret: { secretName: 'files', items: [{ key: 'conf', path: 'ceph.conf' }, { key: 'ceph.client.glance.keyring', path: 'ceph.client.glance.keyring' }] },
    },
  }]);
});

test.each<[string, Partial<RbdStoreProps>, string]>([
  ['pool', { pool: '' }, "pool is '': use text that is not empty, on one line and without control characters."],
  ['prefix of a user', { user: 'client.glance' }, "user is 'client.glance': leave out the prefix 'client.', which the services add."],
  ['user', { user: 'client/x' }, "user is 'client/x': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
  ['chunkSize', { chunkSize: Size.kibibytes(512) }, "chunkSize is '512Ki': use at least Size.mebibytes(1)."],
  ['chunkSize', { chunkSize: Size.kibibytes(1025) },
    'chunkSize: size 1025Ki must be a whole number of MiB, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
])('refuses a wrong %s', (_property, props, message) => {
  expect(() => new RbdStore('ceph', { ceph, ...props })).toThrow(new Error(`store 'ceph': ${message}`));
});

test('refuses a wrong id before all else', () => {
  expect(() => new RbdStore('a b', { ceph, pool: '' })).toThrow(new Error("the id of a store is 'a b': use at most 63 letters, digits, '-', '_' and '.', a letter or digit first."));
});
