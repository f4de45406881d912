import { exampleSchema } from './example-schema';
import { compileRules } from '../../lib/schemas/rule-checks';
import type { OpenApiSchema } from '../../scripts/openapi-schema';

function broken(rule: string, properties: Record<string, OpenApiSchema>, value: unknown) {
  const schema = exampleSchema({ 'type': 'object', properties, 'x-kubernetes-validations': [{ rule, message: 'they do not go together' }] });
  return compileRules(schema.at(['spec'])!).map((check) => check(value));
}

const PROBLEM = { rule: 'schema/rule', complaint: 'violates a rule: they do not go together', fix: 'Change one of the fields in the rule.' };
const SMALLER = 'self.a < self.b';
const NUMBERS = { a: { type: 'integer' }, b: { type: 'integer', default: 5 } };

test.each<[unknown, unknown]>([
  [{ a: 1, b: 2 }, undefined],
  [{ a: 2, b: 2 }, PROBLEM],
  [{ a: 4 }, undefined],
  [{ a: 5 }, PROBLEM],
  [{ a: 5, b: null }, PROBLEM],
  // Not given, without a default: the value may be part of a whole.
  [{ b: 1 }, undefined],
  [{}, undefined],
])(`${SMALLER} of %j`, (value, expected) => expect(broken(SMALLER, NUMBERS, value)).toEqual([expected]));

test('defaults count at any depth', () => {
  const properties = { inner: { type: 'object', default: {}, properties: NUMBERS } };
  expect(broken('self.inner.a < self.inner.b', properties, { inner: { a: 5 } })).toEqual([PROBLEM]);
  expect(broken('has(self.inner.b) ? self.inner.b == 1 : true', properties, {})).toEqual([PROBLEM]);
  expect(broken('has(self.inner.c)', properties, {})).toEqual([PROBLEM]);
  expect(broken('has(self.c.d)', properties, { c: 1 })).toEqual([PROBLEM]);
});

test('self as a whole', () => {
  expect(broken('has(self)', {}, {})).toEqual([undefined]);
});

test('no rules', () => {
  expect(compileRules(exampleSchema({ type: 'object' }).at(['spec'])!)).toEqual([]);
});

test('an error of another kind is not hidden', () => {
  const hostile = Object.defineProperty({}, 'a', { enumerable: true, get: () => { throw new RangeError('hostile'); } });
  expect(() => broken(SMALLER, NUMBERS, hostile)).toThrow(RangeError);
});
