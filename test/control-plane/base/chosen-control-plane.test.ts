import { checkedControlPlane, chosenControlPlane } from '../../../lib/control-plane/base/chosen-control-plane';
import { JsonObject } from '../../../lib/json';

const controlPlane = (metadata?: object): JsonObject => ({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', ...metadata && { metadata } });

const SECRET: JsonObject = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'osp-secret' } };
const NORTH = controlPlane({ name: 'openstack', namespace: 'north' });
const SOUTH = controlPlane({ name: 'openstack', namespace: 'south' });
const OTHER = controlPlane({ name: 'other' });
const ALL = [SECRET, NORTH, SOUTH, OTHER];

test('the only control plane is chosen', () => {
  expect(chosenControlPlane({ objects: [SECRET, NORTH], problems: ['a'] }, 'a.yaml', {})).toEqual({ controlPlane: NORTH, others: [SECRET], problems: ['a'] });
  expect(chosenControlPlane({ objects: [controlPlane()], problems: [] }, 'a.yaml', {})).toEqual({ controlPlane: controlPlane(), others: [], problems: [] });
});

test.each([
  [{ name: 'other' }, OTHER],
  [{ namespace: 'south' }, SOUTH],
  [{ name: 'openstack', namespace: 'north' }, NORTH],
])('%j chooses one of several, and the others are objects of other kinds', (choice, chosen) => {
  expect(chosenControlPlane({ objects: ALL, problems: [] }, 'a.yaml', choice)).toEqual({ controlPlane: chosen, others: [SECRET], problems: [] });
});

test.each<[string, readonly JsonObject[], object, string]>([
  ['nothing', [], {}, 'a.yaml contains no OpenStackControlPlane. It contains no objects.'],
  ['other kinds', [SECRET, { kind: 'Glance' }, SECRET, { a: 1 }], {}, 'a.yaml contains no OpenStackControlPlane. It contains 2 Secret, 1 Glance and 1 object without a kind.'],
  ['several', ALL, {},
    "a.yaml contains 3 OpenStackControlPlanes: 'openstack' in namespace 'north', 'openstack' in namespace 'south' and 'other'. Choose one with the options name and namespace."],
  ['several of one name', ALL, { name: 'openstack' },
    "a.yaml contains 2 OpenStackControlPlanes: 'openstack' in namespace 'north' and 'openstack' in namespace 'south'. Choose one with the options name and namespace."],
  ['one twice', [OTHER, OTHER], {}, "a.yaml contains the OpenStackControlPlane 'other' 2 times. Keep one."],
  ['none of the name', [NORTH, controlPlane()], { name: 'other' }, "a.yaml contains no OpenStackControlPlane with name 'other'. It contains 'openstack' in namespace 'north' and undefined."],
  ['none of the name and namespace', ALL, { name: 'other', namespace: 'north' },
    "a.yaml contains no OpenStackControlPlane with name 'other' and namespace 'north'. It contains 'openstack' in namespace 'north', 'openstack' in namespace 'south' and 'other'."],
  ['another version', [{ ...OTHER, apiVersion: 'v1' }], {},
    "a.yaml has kind 'OpenStackControlPlane' and apiVersion 'v1', but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1."],
])('with %s, the error lists what the objects are', (_name, objects, choice, message) => {
  expect(() => chosenControlPlane({ objects, problems: [] }, 'a.yaml', choice)).toThrow(new Error(message));
});

test.each<[unknown, string]>([
  [[1], 'a.yaml contains [1], but a base must be one OpenStackControlPlane.'],
  [{ ...OTHER, kind: 'Glance' }, "a.yaml has kind 'Glance' and apiVersion 'core.openstack.org/v1beta1', but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1."],
  [{ ...OTHER, spec: [1] }, 'a.yaml has [1] as spec, but spec must be an object.'],
  [{ ...OTHER, spec: { a: JSON.parse('{"__proto__": 1}') as unknown } },
    "a.yaml has a field named '__proto__' at spec.a. No kind of Kubernetes has such a field, and cdk8s cannot write it. Remove it."],
])('%j is not a control plane', (value, message) => expect(() => checkedControlPlane(value, 'a.yaml')).toThrow(new Error(message)));
