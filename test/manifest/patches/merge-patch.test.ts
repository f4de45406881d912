import type { Path } from '../../../lib/facts/text/field-path';
import type { JsonObject } from '../../../lib/json';
import { hasDirective, mergePatch } from '../../../lib/manifest/patches/merge-patch';

test.each<[JsonObject, JsonObject]>([
  [{ a: null, b: { c: null, d: 1 } }, { b: { d: 1 } }],
  [{ a: { $patch: 'delete' }, b: { $patch: 'replace', c: 1 }, $retainKeys: ['b'] }, { b: { c: 1 } }],
  [{ list: [{ name: 'a', $patch: 'delete' }, { name: 'b' }, { $patch: 'replace' }, null, 1] }, { list: [{ name: 'b' }, null, 1] }],
  [{ '$setElementOrder/list': [1], '$deleteFromPrimitiveList/list': [2], 'list': [1] }, { list: [1] }],
  [{ $patch: 'delete' }, {}],
])('%j sets %j', (patch, part) => {
  const before = JSON.stringify(patch);
  expect(mergePatch(patch, []).object).toEqual(part);
  expect(JSON.stringify(patch)).toBe(before);
});

test('a path in the part has a path in the patch', () => {
  const { patch: { locate } } = mergePatch({ list: [{ $patch: 'delete' }, { inner: [{ $patch: 'delete' }, 'x'] }] }, ['items', 1]);
  expect([
    ['items', 1], ['items', 1, 'list', 0], ['items', 1, 'list', 0, 'inner', 0], ['items', 1, 'list', 7], ['items', 1, 'other', 0],
  ].map((path) => locate(path))).toEqual<Path[]>([
    ['items', 1], ['items', 1, 'list', 1], ['items', 1, 'list', 1, 'inner', 1], ['items', 1, 'list', 7], ['items', 1, 'other', 0],
  ]);
});

test('directives are found at any depth', () => {
  expect([{ a: [{ $patch: 'delete' }] }, { $patch: 'replace' }, { a: '$patch' }, null, [1]].map(hasDirective)).toEqual([true, true, false, false, false]);
});
