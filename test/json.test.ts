import fc from 'fast-check';
import { deepFreeze } from './synth/synth';
import { canonicalJson, copied, defined, isJsonObject, objectAt, own, Passed, unchanging } from '../lib/json';

test.each([[{}, true], [{ a: 1 }, true], [[], false], [null, false], [undefined, false], ['a', false], [1, false]])('isJsonObject(%j)', (value, is) => {
  expect(isJsonObject(value)).toBe(is);
});

describe('canonicalJson', () => {
  test('sorts keys at every depth, and keeps the order of lists', () => {
    expect(canonicalJson(deepFreeze({ b: [{ d: 1, c: 2 }, 3], a: null }))).toBe('{"a":null,"b":[{"c":2,"d":1},3]}');
  });

  test('is equal for equal values with another order of keys', () => {
    const dictionaries = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(fc.property(dictionaries, (object) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonicalJson(object));
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }));
  });

  test('keeps a key called __proto__', () => expect(canonicalJson(JSON.parse('{"__proto__":{"b":1,"a":2}}'))).toBe('{"__proto__":{"a":2,"b":1}}'));
  test('has a text for undefined', () => expect(canonicalJson(undefined)).toBe('undefined'));
});

test('own returns no inherited property', () => {
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(own<unknown>(JSON.parse('{"__proto__": 2}'), '__proto__')).toBe(2);
  expect(['toString', 'constructor', '__proto__', 'b'].map((name) => own<unknown>({ a: 1 }, name))).toEqual([undefined, undefined, undefined, undefined]);
  expect(own(undefined, 'a')).toBeUndefined();
});

describe('objectAt', () => {
  const manifest = deepFreeze({ spec: { glance: { template: {} }, list: [{}], text: 'a', none: null } });

  test.each([
    [[], manifest], [['spec', 'glance'], { template: {} }], [['spec', 'glance', 'template'], {}],
    [['spec', 'list'], undefined], [['spec', 'list', '0'], undefined], [['spec', 'text'], undefined], [['spec', 'text', 'length'], undefined],
    [['spec', 'none', 'x'], undefined], [['other', 'x'], undefined], [['constructor'], undefined], [['toString'], undefined],
  ])('%j', (path, found) => expect(objectAt(manifest, ...path)).toEqual(found));

  test('ignores properties of Object.prototype', () => expect(objectAt({}, '__proto__')).toBeUndefined());
  test('returns undefined for a value that is not an object', () => expect(objectAt(undefined, 'a')).toBeUndefined());
});

test('defined drops only undefined fields', () => {
  expect(Object.entries(defined(deepFreeze({ a: undefined, b: null, c: 0, d: '' })))).toEqual([['b', null], ['c', 0], ['d', '']]);
});

test('a copy shares only values that are neither plain objects nor lists', () => {
  class Token {}
  const token = new Token();
  const original = { a: [{ b: 1 }], token, none: null, bare: Object.create(null) as object };
  const copy = copied(original);
  expect(copy).toEqual(original);
  expect(copy).not.toBe(original);
  expect(copy.a).not.toBe(original.a);
  expect(copy.a[0]).not.toBe(original.a[0]);
  expect(copy.token).toBe(token);
});

test('a value that never changes is frozen at any depth', () => {
  const value = { list: [{ a: 1 }], text: 'x', none: null };
  expect(unchanging(value)).toBe(value);
  expect([value, value.list, value.list[0]].map((one) => Object.isFrozen(one))).toEqual([true, true, true]);
});

test('a check is remembered only for values that never change', () => {
  const passed = new Passed();
  const [fixed, open, frozen] = [unchanging({ a: [1] }), { a: [1] }, Object.freeze({ a: [1] })];
  [fixed, fixed.a, open, frozen].forEach((value) => passed.add(value));
  expect([fixed, fixed.a, open, frozen, unchanging({})].map((value) => passed.has(value))).toEqual([true, true, false, false, false]);
});
