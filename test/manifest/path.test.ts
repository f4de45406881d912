import { samePath, valueAt } from '../../lib/manifest/path';

test('paths are the same step by step', () => {
  expect(samePath(['a', 0], ['a', 0])).toBe(true);
  expect(samePath(['a', 0], ['a', 1])).toBe(false);
  expect(samePath(['a'], ['a', 0])).toBe(false);
});

test('a value is found at a path, but never one that every object inherits', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: null }, ['a', 'b'])).toBeUndefined();
  expect(valueAt({}, ['constructor'])).toBeUndefined();
  expect(valueAt('text', [0])).toBeUndefined();
});
