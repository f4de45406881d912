import { objectKey } from '../../../lib/facts/kubernetes/object-key';

const secret = { apiVersion: 'v1', kind: 'Secret', namespace: 'openstack', name: 'osp-secret' };

test.each([
  [{ ...secret, namespace: 'other' }],
  [{ ...secret, name: 'other' }],
  [{ ...secret, kind: 'ConfigMap' }],
  [{ ...secret, apiVersion: 'example.com/v1' }],
  [{ ...secret, namespace: undefined }],
])('%j is another object', (other) => expect(objectKey(other)).not.toBe(objectKey(secret)));

test('the version of the API does not count, nor does the way in which a namespace is absent', () => {
  const glance = { apiVersion: 'glance.openstack.org/v1beta1', kind: 'Glance', name: 'glance' };
  expect(objectKey({ ...glance, apiVersion: 'glance.openstack.org/v1', namespace: '' })).toBe(objectKey(glance));
  expect(objectKey({ kind: 'Secret', name: 'a' })).toBe(objectKey({ apiVersion: 'v1', kind: 'Secret', name: 'a' }));
});
