import { Chart, Testing } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { checkMetadata, ControlPlaneMetadata, mergedMetadata } from '../../lib/control-plane/control-plane-metadata';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { CephClient } from '../../lib/mounts/ceph-client';
import { CephGlance } from '../../lib/patterns/ceph-glance';
import { deepFreeze, manifestOf } from '../synth/synth';

const metadata: ControlPlaneMetadata = deepFreeze({
  namespace: 'cloud', labels: { 'app.kubernetes.io/part-of': 'openstack', 'team': 'storage' }, annotations: { 'example.com/note': 'any text, \n of many lines' },
});

test('joins the metadata of the base and of the chart', () => {
  const base = { name: 'openstack', namespace: 'openstack', labels: { team: 'base', kept: 'yes' }, annotations: { kept: 'yes' } };
  expect(mergedMetadata(deepFreeze(base), metadata)).toEqual({
    name: 'openstack',
    namespace: 'cloud',
    labels: { 'team': 'storage', 'kept': 'yes', 'app.kubernetes.io/part-of': 'openstack' },
    annotations: { 'kept': 'yes', 'example.com/note': 'any text, \n of many lines' },
  });
  expect([mergedMetadata(base, {}), mergedMetadata(undefined, {})]).toEqual([base, {}]);
});

test.each<[string, OpenStackControlPlane]>([
  ['a whole one', new OpenStackControlPlane(chart(), 'control-plane', { metadata, name: 'cloud' })],
  ['a patch', new OpenStackControlPlane(chart(), 'control-plane', { metadata, name: 'cloud', base: ControlPlaneBase.none() })],
])('is written into %s', (_what, controlPlane) => {
  expect(manifestOf(controlPlane).metadata).toEqual({ ...metadata, labels: { ...metadata.labels, chart: 'test' }, name: 'cloud' });
});

test('of a ready-made is that of its control plane', () => {
  const { controlPlane } = new CephGlance(chart(), 'glance', { ceph: CephClient.fromSecretName('ceph-conf-files'), metadata: { namespace: 'cloud' } });
  expect(manifestOf(controlPlane).metadata).toEqual({ name: 'openstack', namespace: 'cloud', labels: { chart: 'test' } });
  expect(() => new CephGlance(chart(), 'glance', { ceph: CephClient.fromSecretName('ceph-conf-files'), metadata, controlPlane }))
    .toThrow('[test/glance] controlPlane is combined with metadata: pass metadata to the control plane instead.');
});

test.each<[object, string]>([
  [{ namespace: 'Cloud' }, "metadata.namespace is 'Cloud': use at most 63 lower case letters"],
  [{ labels: { 'a b': 'c' } }, "a key of metadata.labels is 'a b': use"],
  [{ labels: { a: 'b c' } }, "metadata.labels['a'] is 'b c': use text of at most 63"],
  [{ labels: { a: true } }, "metadata.labels['a'] is true: use text of at most 63"],
  [{ annotations: { 'a b': 'c' } }, "a key of metadata.annotations is 'a b': use"],
  [{ annotations: { a: 1 } }, "metadata.annotations['a'] is 1: use text."],
])('refuses %j', (given, message) => {
  expect(() => checkMetadata('[test]', given)).toThrow(`[test]: ${message}`);
  expect(() => new OpenStackControlPlane(chart(), 'control-plane', { metadata: given })).toThrow(`[test/control-plane]: ${message}`);
});

function chart(): Chart {
  return new Chart(Testing.app(), 'test', { namespace: 'of-the-chart', labels: { chart: 'test' } });
}
