import { isKustomization, normalized, patchesOf, resolvedPath } from '../../../lib/manifest/patches/kustomization';

const API = 'kustomize.config.k8s.io/v1beta1';

test.each<[unknown, string, boolean]>([
  [{ apiVersion: API, kind: 'Kustomization' }, 'a.yaml', true],
  [{ kind: 'Kustomization' }, 'a.yaml', true],
  [{ apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' }, 'a.yaml', true],
  [{ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' }, 'kustomization.yaml', false],
  [{ resources: [] }, 'overlay/kustomization.yml', true],
  [{ resources: [] }, 'Kustomization', true],
  [{ resources: [] }, 'my-kustomization.yaml', false],
  [{ apiVersion: API }, 'a.yaml', true],
  [{ patches: [] }, '-', true],
  [{ kind: 'Secret' }, 'kustomization.yaml', false],
  [[], 'kustomization.yaml', false],
])('%j in %s', (object, file, expected) => expect(isKustomization(object, file)).toBe(expected));

test('patches have texts, or files', () => {
  expect(patchesOf({
    patches: [{ path: 'a.yaml', target: { kind: 'OpenStackControlPlane' } }, { patch: '- op: add', target: {} }, 3, {}],
    patchesStrategicMerge: ['b.yaml', 'spec: {}', 'kind: X\nspec: {}'],
    patchesJson6902: [{ target: { kind: 'Secret' }, path: 'c.yaml' }],
    patchesOther: ['d.yaml'],
  })).toEqual([
    { path: ['patches', 0, 'path'], text: 'a.yaml', isFile: true, kind: 'OpenStackControlPlane' },
    { path: ['patches', 1, 'patch'], text: '- op: add', isFile: false },
    { path: ['patchesStrategicMerge', 0], text: 'b.yaml', isFile: true },
    { path: ['patchesStrategicMerge', 1], text: 'spec: {}', isFile: false },
    { path: ['patchesStrategicMerge', 2], text: 'kind: X\nspec: {}', isFile: false },
    { path: ['patchesJson6902', 0, 'path'], text: 'c.yaml', isFile: true, kind: 'Secret' },
  ]);
  expect(patchesOf({ patches: 'a.yaml' })).toEqual([]);
});

test.each([
  ['kustomization.yaml', 'a.yaml', 'a.yaml'],
  ['./overlay/kustomization.yaml', './a.yaml', 'overlay/a.yaml'],
  ['/x/overlay/kustomization.yaml', '../base//a.yaml', '/x/base/a.yaml'],
  ['overlay/kustomization.yaml', '../../a.yaml', '../a.yaml'],
  ['overlay/kustomization.yaml', '/a.yaml', '/a.yaml'],
])('in %s, %s is %s', (file, name, path) => expect(resolvedPath(file, name)).toBe(path));

test('a path above the root stays', () => expect(normalized('../../a/./b/../c')).toBe('../../a/c'));
