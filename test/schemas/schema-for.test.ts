import { RELEASES } from '../../lib/facts/release';
import { schemaFor } from '../../lib/schemas/schema-for';

describe.each([...RELEASES])('%s', (release) => {
  test.each([
    ['OpenStackControlPlane', 'core.openstack.org/v1beta1', true],
    ['Glance', 'glance.openstack.org/v1beta1', true],
    ['Cinder', 'cinder.openstack.org/v1beta1', true],
    ['KeystoneApplicationCredential', 'keystone.openstack.org/v1beta1', true],
    ['KeystoneEndpoint', 'keystone.openstack.org/v1beta1', true],
    ['KeystoneService', 'keystone.openstack.org/v1beta1', true],
    ['MachineConfig', 'machineconfiguration.openshift.io/v1', false],
    ['NetworkAttachmentDefinition', 'k8s.cni.cncf.io/v1', true],
    ['Topology', 'topology.openstack.org/v1beta1', true],
  ])('knows %s', (kind, apiVersion, namespaced) => {
    expect(schemaFor(release, kind)).toMatchObject({ kind, apiVersion, namespaced });
  });
});

test('a kind is loaded once, a kind of the platform once for all releases', () => {
  expect(schemaFor('main', 'Glance')).toBe(schemaFor('main', 'Glance'));
  expect(schemaFor('main', 'Glance')).not.toBe(schemaFor('18.0-fr6', 'Glance'));
  expect(schemaFor('main', 'MachineConfig')).toBe(schemaFor('18.0-fr6', 'MachineConfig'));
});

test('releases differ in their fields', () => {
  const path = ['spec', 'applicationCredential'];
  const knowing = RELEASES.filter((release) => schemaFor(release, 'OpenStackControlPlane')!.at(path) !== undefined);
  expect(knowing).toEqual(['18.0-fr5', '18.0-fr6', 'main']);
});

test.each([
  ['main', 'Nova'], ['main', 'glance'], ['main', 'toString'], ['main', ''],
  ['17.1', 'Glance'], ['17.1', 'MachineConfig'], ['platform', 'MachineConfig'], ['constructor', 'Glance'],
])('knows nothing of release %j and kind %j', (release, kind) => {
  expect(schemaFor(release, kind)).toBeUndefined();
});
