import { Size } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { Release } from '../../lib/facts/release';
import { ApiLayout } from '../../lib/glance/api-layout';
import { Propagation } from '../../lib/mounts/propagation';
import { NfsGlance } from '../../lib/patterns/nfs-glance';
import { difference } from '../control-plane/difference';
import { glanceOf, linesOf, manifestOf, testChart, testControlPlane, textOf } from '../synth/synth';

const nfs = Object.freeze({ server: '172.18.0.5', path: '/var/nfs' });

test('only an export is required', () => {
  const { controlPlane, store } = new NfsGlance(testChart(), 'glance', nfs);
  expect([store.id, store.type]).toEqual(['default_backend', 'file']);
  expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane))).toEqual({
    'spec.extraMounts': [{
      name: 'r1',
      region: 'r1',
      extraVol: [{
        extraVolType: 'Nfs',
        propagation: ['Glance'],
        volumes: [{ name: 'nfs', nfs: { server: '172.18.0.5', path: '/var/nfs' } }],
        mounts: [{ name: 'nfs', mountPath: '/var/lib/glance/images' }],
      }],
    }],
    'spec.glance.template.customServiceConfig': linesOf(
      '[DEFAULT]',
      'enabled_backends = default_backend:file',
      '[glance_store]',
      'default_backend = default_backend',
      '[default_backend]',
      'filesystem_store_datadir = /var/lib/glance/images',
    ),
    'spec.glance.template.glanceAPIs.default.type': 'single',
  });
});

test('with every property of the store', () => {
  const { controlPlane } = new NfsGlance(testChart(), 'glance', Object.freeze({
    ...nfs,
    directory: '/mnt/images',
    api: 'north',
    storeId: 'nfs',
    description: 'Slow',
    weight: 1,
    propagation: [Propagation.GLANCE_API],
    filePermissions: '0640',
    chunkSize: Size.kibibytes(128),
    sparseUpload: true,
    metadataFile: '/etc/glance/location.json',
    base: ControlPlaneBase.none(),
    release: Release.MAIN,
  }));
  expect(textOf(controlPlane)).toBe(linesOf('[DEFAULT]', 'enabled_backends = nfs:file', '[glance_store]', 'default_backend = nfs', '[nfs]',
    'filesystem_store_datadir = /mnt/images', 'filesystem_store_file_perm = 640', 'filesystem_store_chunk_size = 131072',
    'filesystem_thin_provisioning = true', 'filesystem_store_metadata_file = /etc/glance/location.json', 'store_description = Slow', 'weight = 1'));
  expect(manifestOf(controlPlane)).toMatchObject({
    spec: {
      glance: { template: { glanceAPIs: { north: { type: 'single' } } } },
      extraMounts: [{ extraVol: [{ propagation: ['GlanceAPI'], mounts: [{ name: 'nfs', mountPath: '/mnt/images' }] }] }],
    },
  });
});

test('the layout in glance takes precedence', () => {
  const { controlPlane } = new NfsGlance(testChart(), 'glance', { ...nfs, base: ControlPlaneBase.none(), glance: { apis: { default: { layout: ApiLayout.EDGE } } } });
  expect(manifestOf(controlPlane)).toMatchObject({ spec: { glance: { template: { glanceAPIs: { default: { type: 'edge' } } } } } });
});

describe('over an existing base', () => {
  const swift = linesOf('[DEFAULT]', 'enabled_backends = swift:swift', '[glance_store]', 'default_backend = swift');
  const base = (): ControlPlaneBase => ControlPlaneBase.fromManifest({
    apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', spec: { glance: { template: { customServiceConfig: swift, glanceAPIs: { default: { type: 'split' } } } } },
  });
  const images = linesOf('filesystem_store_datadir = /var/lib/glance/images');

  test('the layout of an instance stays', () => {
    const { controlPlane } = new NfsGlance(testChart(), 'glance', { ...nfs, base: base(), storeId: 'nfs' });
    expect(glanceOf(controlPlane)).toEqual({ template: { customServiceConfig: `${swift.replace(':swift', ':swift,nfs:file')}[nfs]\n${images}`, glanceAPIs: { default: { type: 'split' } } } });
  });

  test('a new instance has the store for itself', () => {
    const { controlPlane } = new NfsGlance(testChart(), 'glance', { ...nfs, base: base(), storeId: 'nfs', api: 'files' });
    expect(glanceOf(controlPlane)).toMatchObject({
      template: {
        customServiceConfig: swift,
        glanceAPIs: {
          default: { type: 'split' },
          files: { type: 'single', customServiceConfig: linesOf('[DEFAULT]', 'enabled_backends = nfs:file', '[glance_store]', 'default_backend = nfs', '[nfs]') + images },
        },
        extraMounts: [{ extraVol: [{ propagation: ['files'] }] }],
      },
    });
  });
});

test('adds its store to an existing control plane', () => {
  const controlPlane = testControlPlane();
  expect(new NfsGlance(controlPlane.node.scope!, 'glance', { ...nfs, controlPlane }).controlPlane).toBe(controlPlane);
  expect(textOf(controlPlane)).toContain('enabled_backends = default_backend:file\n');
});

test.each([
  [{ ...nfs, server: 'a b' }, "server is 'a b': use a host name, an IPv4 address, or an IPv6 address without brackets."],
  [{ ...nfs, path: 'nfs' }, "path is 'nfs': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ ...nfs, api: 'A' }, "the name of an API instance is 'A': use at most 39 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."],
])('refuses %j', (props, message) => expect(() => new NfsGlance(testChart(), 'glance', props)).toThrow(new Error(message)));
