import { hasKind, isControlPlaneField, isControlPlanePart, isJudged, kindProblem } from '../../lib/manifest/object-kind';

test('objects have kinds', () => {
  expect([{ kind: 'A' }, { kind: 1 }, {}, null, []].map(hasKind)).toEqual([true, false, false, false, false]);
  expect([{ kind: 'Secret' }, { kind: 'Deployment' }, {}].map(isJudged)).toEqual([true, false, false]);
});

test('an object without a kind can be a part of a control plane', () => {
  expect([{ spec: { glance: {} } }, { spec: { heat: {} } }, { spec: { replicas: 1 } }, { kind: 'X', spec: { glance: {} } }, { spec: [] }, 'x'].map(isControlPlanePart))
    .toEqual([true, true, false, false, false, false]);
  expect(['watcher', 'replicas'].map(isControlPlaneField)).toEqual([true, false]);
});

test.each([
  [{ kind: 'secret' }, "has the kind 'secret', which the API server rejects. Write Secret."],
  [{ apiVersion: 'glance.openstack.org/v1beta1' }, "has the apiVersion 'glance.openstack.org/v1beta1' but no kind, which the API server rejects. Add the kind, such as OpenStackControlPlane."],
  [{ kind: 'Other' }, undefined],
  [{ apiVersion: 'v1' }, undefined],
])('%j', (object, problem) => expect(kindProblem(object)).toBe(problem));
