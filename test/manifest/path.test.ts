import { samePath, valueAt } from '../../lib/manifest/path';

test('paths are equal if all steps are equal', () => {
  expect(samePath(['a', 0], ['a', 0])).toBe(true);
  expect(samePath(['a', 0], ['a', 1])).toBe(false);
  expect(samePath(['a'], ['a', 0])).toBe(false);
});

test('a path finds own properties, but no inherited ones', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: null }, ['a', 'b'])).toBeUndefined();
  expect(valueAt({}, ['constructor'])).toBeUndefined();
  expect(valueAt('text', [0])).toBeUndefined();
});
