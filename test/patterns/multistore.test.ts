import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { Release } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Multistore, MultistoreProps } from '../../lib/patterns/multistore';
import { FileStore } from '../../lib/stores/file-store';
import { HttpStore } from '../../lib/stores/http-store';
import { RbdStore } from '../../lib/stores/rbd-store';
import { difference } from '../control-plane/difference';
import { linesOf, manifestOf, testChart, testControlPlane, textOf } from '../synth/synth';

const rbd = (id: string): RbdStore => new RbdStore(id, { ceph: CephClient.fromSecretName(`${id}-files`, { cluster: id }) });
const rbdLines = (id: string): string[] => [`[${id}]`, `rbd_store_ceph_conf = /etc/ceph/${id}.conf`, 'rbd_store_pool = images', 'rbd_store_user = openstack'];

test('stores of any types share mounts, and the chosen store is the default', () => {
  const stores = [rbd('north'), rbd('south'), new FileStore('nfs', { volume: ExtraVolume.nfs({ server: 'a', path: '/b' }) }), new HttpStore('web')];
  const { controlPlane } = new Multistore(testChart(), 'glance', Object.freeze({ stores, defaultStore: 'south' }));
  expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane))).toEqual({
    'spec.extraMounts': [
      {
        name: 'v1',
        region: 'r1',
        extraVol: [{
          extraVolType: 'Ceph',
          propagation: ['Glance'],
          volumes: [{ name: 'ceph', projected: { sources: [{ secret: { name: 'north-files' } }, { secret: { name: 'south-files' } }] } }],
          mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
        }],
      },
      {
        name: 'r1',
        region: 'r1',
        extraVol: [{
          extraVolType: 'Nfs',
          propagation: ['Glance'],
          volumes: [{ name: 'nfs', nfs: { server: 'a', path: '/b' } }],
          mounts: [{ name: 'nfs', mountPath: '/var/lib/glance/images' }],
        }],
      },
    ],
    'spec.glance.template.customServiceConfig': linesOf(
      '[DEFAULT]', 'enabled_backends = north:rbd,south:rbd,nfs:file,web:http', '[glance_store]', 'default_backend = south',
      ...rbdLines('north'), ...rbdLines('south'), '[nfs]', 'filesystem_store_datadir = /var/lib/glance/images', '[web]', 'https_insecure = false'),
  });
});

test('the first store is the default unless another one is chosen', () => {
  const { controlPlane } = new Multistore(testChart(), 'glance', { stores: [rbd('a'), rbd('b')] });
  expect(textOf(controlPlane)).toContain('default_backend = a\n');
});

test('an existing default of the control plane stays', () => {
  const customServiceConfig = '[DEFAULT]\nenabled_backends = z:file\n[glance_store]\ndefault_backend = z\n[z]\n';
  const base = ControlPlaneBase.fromManifest({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', spec: { glance: { template: { customServiceConfig } } } });
  expect(textOf(new Multistore(testChart(), 'glance', { stores: [rbd('a')], base }).controlPlane)).toContain('default_backend = z\n');
  expect(textOf(new Multistore(testChart(), 'glance', { stores: [rbd('a')], base, defaultStore: 'a' }).controlPlane)).toContain('default_backend = a\n');
});

test('adds its store to an existing control plane', () => {
  const controlPlane = testControlPlane();
  expect(new Multistore(controlPlane.node.scope!, 'glance', { controlPlane, stores: [rbd('a')] }).controlPlane).toBe(controlPlane);
});

test.each<[string, MultistoreProps, string]>([
  ['no stores', { stores: [] }, '[test/glance] stores is empty: add at least one store.'],
  ['a default that is not there', { stores: [rbd('a'), rbd('b')], defaultStore: 'c' }, "[test/glance] defaultStore is 'c': use the id of one of the stores, 'a', 'b'."],
  ['an id twice', { stores: [rbd('a'), new FileStore('a')] },
    "[test/glance/control-plane/glance]: two stores have the id 'a' (types rbd and file). Give each store a unique id. Ids that differ only in case count as equal."],
])('refuses %s', (_name, props, message) => expect(() => new Multistore(testChart(), 'glance', props)).toThrow(new Error(message)));
