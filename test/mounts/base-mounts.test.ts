import { baseMounts } from '../../lib/mounts/base-mounts';
import { Propagation } from '../../lib/mounts/propagation';
import { deepFreeze } from '../synth/synth';

test('every mount has its volume and its pods', () => {
  expect(baseMounts(deepFreeze({
    extraMounts: [
      {
        name: 'v1',
        extraVol: [
          {
            extraVolType: 'Ceph',
            propagation: ['Glance', 'CinderVolume'],
            volumes: [{ name: 'ceph', secret: { secretName: 'files' } }, { name: 'nfs', nfs: { server: 'a', path: '/b' } }],
            mounts: [{ name: 'nfs', mountPath: '/mnt//nfs/', subPath: 'sub' }, { name: 'ceph', mountPath: '/etc/ceph', readOnly: true, subPath: '' }],
          },
          { volumes: [{ name: 'all', emptyDir: {} }], mounts: [{ name: 'all', mountPath: '/all', readOnly: false }] },
        ],
      },
      { extraVol: [{ propagation: ['default'], volumes: [{ name: 'one', emptyDir: {} }], mounts: [{ name: 'one', mountPath: '/one' }] }] },
    ],
  }))).toEqual([
    {
      volumeName: 'nfs',
      source: { nfs: { server: 'a', path: '/b' } },
      mountPath: '/mnt/nfs',
      readOnly: false,
      subPath: 'sub',
      propagation: [Propagation.GLANCE, Propagation.CINDER_VOLUME],
    },
    {
      volumeName: 'ceph',
      source: { secret: { secretName: 'files' } },
      mountPath: '/etc/ceph',
      readOnly: true,
      propagation: [Propagation.GLANCE, Propagation.CINDER_VOLUME],
    },
    { volumeName: 'all', source: { emptyDir: {} }, mountPath: '/all', readOnly: false, propagation: [] },
    { volumeName: 'one', source: { emptyDir: {} }, mountPath: '/one', readOnly: false, propagation: [Propagation.of('default')] },
  ]);
});

test('services have their own mounts, which follow those of the control plane', () => {
  const entry = (name: string) => ({ extraVol: [{ propagation: ['az1'], volumes: [{ name, emptyDir: {} }], mounts: [{ name, mountPath: `/${name}` }] }] });
  const of = (name: string, service?: string) => (
    { volumeName: name, source: { emptyDir: {} }, mountPath: `/${name}`, readOnly: false, propagation: [Propagation.of('az1')], ...(service && { service }) });
  expect(baseMounts(deepFreeze({
    cinder: { template: { extraMounts: [entry('c')] } }, glance: { template: { extraMounts: [entry('b')] } }, extraMounts: [entry('a')], swift: { template: { extraMounts: [entry('d')] } },
  }))).toEqual([of('a'), of('b', 'glance'), of('c', 'cinder')]);
});

test('entries that the API server rejects are skipped', () => {
  expect(baseMounts(deepFreeze({
    extraMounts: [
      null, 'a', {}, { extraVol: 'a' }, { extraVol: [null, {}, { volumes: 'a', mounts: [{ name: 'a', mountPath: '/a' }] }] },
      { extraVol: [{ volumes: [{ name: 'a' }, { name: 5 }, null], mounts: [null, { name: 'b', mountPath: '/b' }, { name: 'a' }, { name: 5, mountPath: '/c' }] }] },
      { extraVol: [{ propagation: [5, '', 'Glance'], volumes: [{ name: 'a' }], mounts: [{ name: 'a', mountPath: '/a', subPath: 5 }] }] },
      { extraVol: [{ propagation: 'Glance', volumes: [{ name: 'a' }], mounts: [{ name: 'a', mountPath: '/b' }] }] },
    ],
  }))).toEqual([
    { volumeName: 'a', source: {}, mountPath: '/a', readOnly: false, propagation: [Propagation.GLANCE] },
    { volumeName: 'a', source: {}, mountPath: '/b', readOnly: false, propagation: [] },
  ]);
});
