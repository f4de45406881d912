import fc from 'fast-check';
import { applyMergePatch, composeMergePatches } from '../../lib/control-plane/merge-patch';
import { isJsonObject, JsonObject } from '../../lib/json';
import { deepFreeze } from '../synth/synth';

// What RFC 7396 says, a case for each sentence.
describe('applying a patch', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['a member takes the place of another', { a: 'b' }, { a: 'c' }, { a: 'c' }],
    ['a member joins', { a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    ['null removes a member', { a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    ['null removes nothing where there is nothing', { b: 'c' }, { a: null }, { b: 'c' }],
    ['objects merge', { a: { b: 1, c: 2 } }, { a: { b: null, d: 3 } }, { a: { c: 2, d: 3 } }],
    ['a list is replaced', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['a list takes the place of an object', { a: { b: 1 } }, { a: [1] }, { a: [1] }],
    ['an object takes the place of a list', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['an object takes the place of a text', { a: 'x' }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['null in a list stays', { a: 1 }, { a: [null, { b: null }] }, { a: [null, { b: null }] }],
    ['null in a new object goes', {}, { a: { b: { c: null } } }, { a: { b: {} } }],
    ['null of the target stays', { a: null }, { b: 1 }, { a: null, b: 1 }],
    ['an empty patch changes nothing', { a: { b: [] } }, {}, { a: { b: [] } }],
    ['an empty object changes nothing', { a: { b: 1 } }, { a: {} }, { a: { b: 1 } }],
    ['no object takes the place of all', { a: 1 }, ['c'], ['c']],
    ['null takes the place of all', { a: 1 }, null, null],
    ['an object takes the place of no object', [1], { a: 1 }, { a: 1 }],
    ['what is not given is not there', { a: 1 }, { a: undefined, b: undefined }, { a: 1 }],
  ])('%s', (_name, target, patch, result) => expect(applyMergePatch(deepFreeze(target), deepFreeze(patch))).toEqual(result));

  test('false, zero and the empty string are values', () => {
    expect(applyMergePatch(deepFreeze({ a: 1, b: 1, c: 1 }), deepFreeze({ a: false, b: 0, c: '' }))).toEqual({ a: false, b: 0, c: '' });
  });

  test('names of Object.prototype are ordinary keys', () => {
    const target = JSON.parse('{"__proto__": {"a": 1}, "constructor": {"b": 1}}');
    const patch = JSON.parse('{"__proto__": {"c": 2}, "constructor": {"b": null}, "toString": {"d": 3}, "valueOf": null}');
    const result = applyMergePatch(deepFreeze(target), deepFreeze(patch));
    expect(JSON.stringify(result)).toBe('{"__proto__":{"a":1,"c":2},"constructor":{},"toString":{"d":3}}');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(({} as { a?: number }).a).toBeUndefined();
    expect(JSON.stringify(applyMergePatch(result, JSON.parse('{"__proto__": null}')))).toBe('{"constructor":{},"toString":{"d":3}}');
  });
});

describe('for any two values', () => {
  const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
  const { value, object } = fc.letrec<{ value: unknown; object: JsonObject }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.constantFrom(null, true, 0, 'x', []), tie('object')),
    // Object.fromEntries keeps __proto__ as a key.
    object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  }));
  const json = (one: unknown): string => JSON.stringify(sorted(one));
  const runs = { numRuns: 2000 };

  test('an equal patch changes nothing, and a second application changes nothing', () => {
    fc.assert(fc.property(object, object, (target, patch) => {
      const once = applyMergePatch(deepFreeze(target), deepFreeze(patch));
      expect(json(applyMergePatch(once, patch))).toBe(json(once));
      expect(json(applyMergePatch(target, {}))).toBe(json(target));
    }), runs);
  });

  test('every member comes from the patch, or else from the target', () => {
    const check = (target: unknown, patch: unknown, result: unknown): void => {
      if (!isJsonObject(patch)) {
        expect(json(result)).toBe(json(patch));
        return;
      }
      const before = isJsonObject(target) ? target : {};
      for (const name of new Set([...Object.keys(before), ...Object.keys(patch)])) {
        const now = Object.hasOwn(result as object, name) ? (result as JsonObject)[name] : undefined;
        const was = Object.hasOwn(before, name) ? before[name] : undefined;
        if (!Object.hasOwn(patch, name)) {
          expect(json(now)).toBe(json(was));
        } else if (patch[name] === null) {
          expect(now).toBeUndefined();
        } else {
          check(was, patch[name], now);
        }
      }
    };
    fc.assert(fc.property(value, value, (target, patch) => check(target, patch, applyMergePatch(deepFreeze(target), deepFreeze(patch)))), runs);
  });

  test('the composed patch has the effect of both patches', () => {
    fc.assert(fc.property(object, object, object, (target, first, second) => {
      fc.pre(!hidesObject(target, first, second));
      const composed = composeMergePatches(deepFreeze(first), deepFreeze(second));
      expect(json(applyMergePatch(deepFreeze(target), composed))).toBe(json(applyMergePatch(applyMergePatch(target, first), second)));
    }), runs);
  });
});

test('the fields of an object that is removed and created again stay', () => {
  const composed = composeMergePatches(deepFreeze({ a: null, b: 'x' }), deepFreeze({ a: { new: 1 }, b: { new: 1 } }));
  expect(composed).toEqual({ a: { new: 1 }, b: { new: 1 } });
  expect(applyMergePatch({ a: { old: 1 }, b: { old: 1 } }, composed)).toEqual({ a: { old: 1, new: 1 }, b: { old: 1, new: 1 } });
});

/** Whether the first patch takes an object away from the target where the second one has one. */
function hidesObject(target: unknown, first: unknown, second: unknown): boolean {
  if (!isJsonObject(target) || !isJsonObject(first) || !isJsonObject(second)) {
    return isJsonObject(target) && first !== undefined && !isJsonObject(first) && isJsonObject(second);
  }
  return Object.keys(second).some((name) => hidesObject(own(target, name), own(first, name), own(second, name)));
}

function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return isJsonObject(value) ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])])) : value;
}
