import { overlayWith, specOf, volumeOf } from './written';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { CephClient } from '../../lib/mounts/ceph-client';
import { linesOf } from '../synth/synth';

const ceph = CephClient.fromSecretName('ceph-conf-files');
const FSID = '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d';

function mount(files: object, propagation = ['CinderVolume'], name = 'ceph', mountPath = '/etc/ceph'): object {
  return { extraVolType: 'Ceph', propagation, volumes: [{ name, ...files }], mounts: [{ name, mountPath, readOnly: true }] };
}

test('with the least', () => {
  expect(specOf(overlayWith(new CephBackend('ceph', { ceph })))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          ceph: {
            networkAttachments: ['storage'],
            customServiceConfig: linesOf(
              '[ceph]',
              'volume_driver = cinder.volume.drivers.rbd.RBDDriver',
              'rbd_ceph_conf = /etc/ceph/ceph.conf',
              'rbd_pool = volumes',
              'rbd_user = openstack',
              'volume_backend_name = ceph',
            ),
          },
        },
      },
    },
    extraMounts: [{ name: 'v1', region: 'r1', extraVol: [mount({ secret: { secretName: 'ceph-conf-files' } })] }],
  });
});

test('with everything', () => {
  const backend = new CephBackend('ceph-ssd', {
    ceph: CephClient.fromSecretName('ceph-two', { cluster: 'two', user: 'admin', mountPath: '/etc/two' }),
    clusterFsid: FSID,
    pool: 'ssd volumes',
    user: 'cinder',
    flattenVolumeFromSnapshot: true,
    section: 'ssd',
    volumeBackendName: 'ssd',
    networkAttachments: ['storagemgmt'],
    nodeSelector: { disk: 'ssd' },
    replicas: 1,
    resourceLimits: { memory: '1Gi' },
    imageVolumeCache: false,
    bringNodeServices: false,
  });
  expect(specOf(overlayWith(backend))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          'ceph-ssd': {
            networkAttachments: ['storagemgmt'],
            nodeSelector: { disk: 'ssd' },
            replicas: 1,
            resources: { limits: { memory: '1Gi' } },
            customServiceConfig: linesOf(
              '[ssd]',
              'volume_driver = cinder.volume.drivers.rbd.RBDDriver',
              'rbd_ceph_conf = /etc/two/two.conf',
              'rbd_cluster_name = two',
              'rbd_pool = ssd volumes',
              'rbd_user = cinder',
              `rbd_secret_uuid = ${FSID}`,
              'rbd_flatten_volume_from_snapshot = true',
              'volume_backend_name = ssd',
              'image_volume_cache_enabled = false',
            ),
          },
        },
      },
    },
    extraMounts: [{
      name: 'v1', region: 'r1', extraVol: [mount({ secret: { secretName: 'ceph-two' } }, ['CinderVolume'], 'ceph', '/etc/two')],
    }],
  });
});

test('two clusters at one path are brought there together', () => {
  const two = CephClient.fromSecretName('ceph-two', { cluster: 'two' });
  expect(specOf(overlayWith(new CephBackend('one', { ceph }), new CephBackend('two', { ceph: two }))).extraMounts).toEqual([{
    name: 'v1',
    region: 'r1',
    extraVol: [mount({ projected: { sources: [{ secret: { name: 'ceph-conf-files' } }, { secret: { name: 'ceph-two' } }] } })],
  }]);
});

test('two back-ends of one cluster share its files', () => {
  const spec = specOf(overlayWith(new CephBackend('ssd', { ceph, pool: 'ssd' }), new CephBackend('hdd', { ceph, pool: 'hdd' })));
  expect(spec.extraMounts).toEqual([{ name: 'v1', region: 'r1', extraVol: [mount({ secret: { secretName: 'ceph-conf-files' } })] }]);
});

test('an id in upper case is fine', () => {
  expect(volumeOf(new CephBackend('ceph', { ceph, clusterFsid: FSID.toUpperCase() })).customServiceConfig)
    .toContain(`\nrbd_secret_uuid = ${FSID.toUpperCase()}\n`);
});

test('one error names all malformed options', () => {
  expect(() => new CephBackend('ceph', { ceph, clusterFsid: `${FSID}\n[b]`, pool: '', user: 'a/b' })).toThrow(new Error(
    "back-end 'ceph': pool is '': use text that is not empty, on one line and without control characters.\n"
    + "back-end 'ceph': user is 'a/b': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be.\n"
    + `back-end 'ceph': clusterFsid is '${FSID}\\n[b]': use the id that 'ceph fsid' prints, such as '${FSID}'.`,
  ));
});

test('a user with the prefix that Ceph adds is refused', () => {
  expect(() => new CephBackend('ceph', { ceph, clusterFsid: FSID, user: 'client.cinder' }))
    .toThrow(new Error("back-end 'ceph': user is 'client.cinder': leave out the prefix 'client.', which the services add."));
});

test.each(['', 'ceph', FSID.slice(1), `${FSID}0`, FSID.replace(/-/g, ''), FSID.replace('2', 'g')])('the id %j is refused', (clusterFsid) => {
  expect(() => new CephBackend('ceph', { ceph, clusterFsid })).toThrow(new Error(
    `back-end 'ceph': clusterFsid is '${clusterFsid}': use the id that 'ceph fsid' prints, such as '${FSID}'.`,
  ));
});
