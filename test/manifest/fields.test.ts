import { Fields } from '../../lib/manifest/fields';
import { manifestsOf } from '../../lib/manifest/read';

const [document] = manifestsOf([{ kind: 'List', items: [{ kind: 'Secret', spec: { text: 'a', empty: '', number: 1, list: [{ b: 1 }, 'c'], map: { x: { y: 1 }, z: 2 } } }] }]).documents;
const spec = Fields.at(document, ['spec']);

test('a field is read with its expected type', () => {
  expect([spec.text('text'), spec.text('empty'), spec.text('number'), spec.text('map', 'x', 'y')]).toEqual(['a', undefined, undefined, undefined]);
  expect([spec.number('number'), spec.number('text'), spec.number('map', 'x', 'y')]).toEqual([1, undefined, 1]);
  expect([spec.texts('list'), spec.texts('text')]).toEqual([['c'], []]);
  expect([spec.has('text'), spec.has('toString')]).toEqual([true, false]);
});

test('nested objects have paths from the root of their document', () => {
  expect(spec.path).toEqual(['items', 0, 'spec']);
  expect(spec.child('map', 'x').path).toEqual(['items', 0, 'spec', 'map', 'x']);
  expect(spec.list('list').map(({ object, path }) => [object, path])).toEqual([[{ b: 1 }, ['items', 0, 'spec', 'list', 0]], [{}, ['items', 0, 'spec', 'list', 1]]]);
  expect(spec.entries('map').map(([name, { object }]) => [name, object])).toEqual([['x', { y: 1 }], ['z', {}]]);
  expect([spec.list('text'), spec.entries('text')]).toEqual([[], []]);
});

test('a path finds own properties, but no inherited ones', () => {
  expect([spec.get('list', 0, 'b'), spec.get('map', 'constructor'), spec.get('text', 0), spec.get('missing', 'x')]).toEqual([1, undefined, undefined, undefined]);
});
