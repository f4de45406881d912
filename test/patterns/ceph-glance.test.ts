import { Size } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { Release } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { Propagation } from '../../lib/mounts/propagation';
import { CephGlance } from '../../lib/patterns/ceph-glance';
import { difference } from '../control-plane/difference';
import { linesOf, manifestOf, testChart, testControlPlane, textOf } from '../synth/synth';

const ceph = CephClient.fromSecretName('ceph-conf-files');

test('only a cluster is required', () => {
  const { controlPlane, store } = new CephGlance(testChart(), 'glance', { ceph });
  expect([store.id, store.type]).toEqual(['default_backend', 'rbd']);
  expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane))).toEqual({
    'spec.extraMounts': [{
      name: 'v1',
      region: 'r1',
      extraVol: [{
        extraVolType: 'Ceph',
        propagation: ['Glance'],
        volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }],
        mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
      }],
    }],
    'spec.glance.template.customServiceConfig': linesOf(
      '[DEFAULT]',
      'enabled_backends = default_backend:rbd',
      '[glance_store]',
      'default_backend = default_backend',
      '[default_backend]',
      'rbd_store_ceph_conf = /etc/ceph/ceph.conf',
      'rbd_store_pool = images',
      'rbd_store_user = openstack',
    ),
  });
});

test('with every property of the store', () => {
  const { controlPlane } = new CephGlance(testChart(), 'glance', Object.freeze({
    ceph,
    storeId: 'ceph-1',
    pool: 'glance',
    user: 'glance',
    chunkSize: Size.mebibytes(4),
    sparseUpload: true,
    description: 'Fast',
    weight: 2,
    propagation: [Propagation.GLANCE_API],
    base: ControlPlaneBase.none(),
    release: Release.MAIN,
    glance: { keystoneEndpoint: 'default' },
  }));
  expect(textOf(controlPlane)).toBe(linesOf(
    '[DEFAULT]', 'enabled_backends = ceph-1:rbd', '[glance_store]', 'default_backend = ceph-1', '[ceph-1]', 'rbd_store_ceph_conf = /etc/ceph/ceph.conf',
    'rbd_store_pool = glance', 'rbd_store_user = glance', 'rbd_store_chunk_size = 4', 'rbd_thin_provisioning = true', 'store_description = Fast', 'weight = 2'));
  expect(manifestOf(controlPlane)).toMatchObject({ spec: { glance: { template: { keystoneEndpoint: 'default' } }, extraMounts: [{ extraVol: [{ propagation: ['GlanceAPI'] }] }] } });
});

test('adds its store to an existing control plane', () => {
  const controlPlane = testControlPlane();
  const scope = controlPlane.node.scope!;
  expect(new CephGlance(scope, 'one', { controlPlane, ceph, storeId: 'one' }).controlPlane).toBe(controlPlane);
  expect(new CephGlance(scope, 'two', { controlPlane, ceph, storeId: 'two', pool: 'more' }).controlPlane).toBe(controlPlane);
  expect(textOf(controlPlane)).toContain('enabled_backends = one:rbd,two:rbd\n[glance_store]\ndefault_backend = one\n');
});
