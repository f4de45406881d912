import { patchDocument } from '../../../lib/manifest/patches/patch-document';

const PLACE = { file: 'a.yaml', index: 1, root: [] };

test.each<[unknown, string | undefined, string | undefined]>([
  [{ spec: { glance: null } }, undefined, 'OpenStackControlPlane'],
  [{ spec: { replicas: 1 } }, undefined, undefined],
  [{ spec: { replicas: 1 } }, 'OpenStackControlPlane', 'OpenStackControlPlane'],
  [{ spec: { replicas: 1 } }, 'OpenStack.*', undefined],
  [{ spec: { glance: {} } }, 'OpenStack.*', 'OpenStackControlPlane'],
  [{ kind: 'Secret' }, 'OpenStackControlPlane', 'Secret'],
  [{ kind: 'Deployment' }, undefined, undefined],
  [[{ op: 'remove', path: '/spec/glance/enabled' }], undefined, 'OpenStackControlPlane'],
  [[{ op: 'add', path: '/spec', value: { glance: {} } }], undefined, 'OpenStackControlPlane'],
  [[{ op: 'remove', path: '/spec' }], undefined, undefined],
  [[{ op: 'add', path: '/spec/replicas', value: 1 }], undefined, undefined],
  [[{ op: 'add', path: '/data/a', value: 'x' }], 'Secret', 'Secret'],
  ['text', 'Secret', undefined],
  [[1], 'Secret', undefined],
])('%j for %s is a part of %s', (value, kind, expected) => expect(patchDocument(value, PLACE, kind)?.kind).toBe(expected));
