import type { Path } from '../../../lib/facts/text/field-path';
import { isJsonPatch, jsonPatch, patchedPaths } from '../../../lib/manifest/patches/json-patch';

test('a JSON patch is a list of operations', () => {
  expect([[{ op: 'remove', path: '/a' }], [], [{ op: 'remove' }], [1], { op: 'add', path: '/a' }, undefined].map(isJsonPatch)).toEqual([true, false, false, false, false, false]);
});

test('pointers have escaped signs', () => {
  expect(patchedPaths([{ op: 'remove', path: '/a~1b/c~0d/~01/0' }, { op: 'remove', path: '' }])).toEqual([['a/b', 'c~d', '~1', '0'], []]);
});

const PATCH = [
  { op: 'test', path: '/spec/secret', value: 'osp-secret' },
  { op: 'add', path: '/spec/extraMounts/-', value: { name: 'a' } },
  { op: 'add', path: '/spec/extraMounts/-', value: { name: 'b' } },
  { op: 'add', path: '/spec/extraMounts/4/name', value: 'c' },
  { op: 'replace', path: '/spec/extraMounts/4/region', value: 'r' },
  { op: 'remove', path: '/spec/cinder' },
  { op: 'move', from: '/spec/a', path: '/spec/b' },
  { op: 'add', path: '/spec/glance', value: { template: { glanceAPIs: { default: { type: 'split' } } } } },
  { op: 'replace', path: '/spec/glance/template/glanceAPIs/default/type', value: 'edge' },
  { op: 'add', path: '/metadata/annotations/core.openstack.org~1x', value: 'true' },
  { op: 'add', path: '/spec/__proto__/polluted', value: 1 },
];

test('a part has the values at their paths', () => {
  const { object } = jsonPatch(PATCH);
  expect(JSON.parse(JSON.stringify(object))).toEqual(JSON.parse(`{
    "metadata": { "annotations": { "core.openstack.org/x": "true" } },
    "spec": {
      "extraMounts": [{ "name": "a" }, { "name": "b" }, { "name": "c", "region": "r" }],
      "glance": { "template": { "glanceAPIs": { "default": { "type": "edge" } } } },
      "__proto__": { "polluted": 1 }
    }
  }`));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(PATCH[7].value).toEqual({ template: { glanceAPIs: { default: { type: 'split' } } } });
});

test.each<[Path, Path]>([
  [['spec', 'extraMounts', 1, 'name'], [2, 'value', 'name']],
  [['spec', 'extraMounts', 2, 'region'], [4, 'value']],
  [['spec', 'extraMounts', 2], [3, 'path']],
  [['spec', 'glance', 'template', 'glanceAPIs', 'default', 'type'], [8, 'value']],
  [['spec', 'glance', 'template', 'glanceAPIs', 'default'], [7, 'value', 'template', 'glanceAPIs', 'default']],
  [['spec'], [1, 'path']],
  [[], [1, 'path']],
  [['spec', 'other'], []],
])('%j is at %j', (path, place) => expect(jsonPatch(PATCH).patch.locate(path)).toEqual(place));

test('an operation can replace the whole object, or put a field where a text was', () => {
  expect(jsonPatch([{ op: 'replace', path: '', value: { a: 'x' } }, { op: 'add', path: '/a/b', value: 1 }]).object).toEqual({ a: { b: 1 } });
  expect(jsonPatch([{ op: 'replace', path: '', value: 1 }]).object).toEqual({});
  expect(jsonPatch([{ op: 'replace', path: '', value: { a: 'x' } }]).patch.locate(['a'])).toEqual([0, 'value', 'a']);
});
