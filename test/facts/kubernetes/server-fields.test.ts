import { lastApplied, withoutServerFields } from '../../../lib/facts/kubernetes/server-fields';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

test('what the API server and kubectl write is left out', () => {
  expect(withoutServerFields({
    kind: 'OpenStackControlPlane',
    metadata: {
      name: 'openstack',
      labels: { a: 'b' },
      annotations: { [LAST_APPLIED]: '{}', own: 'kept' },
      managedFields: [],
      resourceVersion: '5',
      uid: 'u',
      creationTimestamp: '2026-01-01T00:00:00Z',
      generation: 3,
      deletionTimestamp: '2026-01-02T00:00:00Z',
      deletionGracePeriodSeconds: 0,
    },
    spec: { status: 'kept' },
    status: { conditions: [] },
  })).toEqual({
    kind: 'OpenStackControlPlane',
    metadata: { name: 'openstack', labels: { a: 'b' }, annotations: { own: 'kept' } },
    spec: { status: 'kept' },
  });
});

test('annotations that become empty are left out, others stay', () => {
  expect(withoutServerFields({ metadata: { annotations: { [LAST_APPLIED]: '{}' } } })).toEqual({ metadata: {} });
  expect(withoutServerFields({ metadata: { annotations: {} } })).toEqual({ metadata: { annotations: {} } });
});

test.each([[{}], [{ metadata: null }], [{ metadata: 'text', spec: {} }], [{ metadata: { annotations: null } }]])('%j stays as it is', (manifest) => {
  expect(withoutServerFields(manifest)).toEqual(manifest);
});

test('the manifest that was applied', () => {
  const applied = (text: unknown) => lastApplied({ metadata: { annotations: { [LAST_APPLIED]: text } } });
  expect(['{"a":1}', '{', '[]', 1].map(applied)).toEqual([{ a: 1 }, undefined, undefined, undefined]);
  expect([{}, { metadata: null }, { metadata: { annotations: [] } }].map(lastApplied)).toEqual([undefined, undefined, undefined]);
});
