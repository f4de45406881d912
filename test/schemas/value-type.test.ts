import { exampleSchema } from './example-schema';
import { allowedTypes, described, hasTypeOf, type TypeName, typeProblem } from '../../lib/schemas/value-type';

const VALUES = [{}, [], 'a', 1, 1.5, true, null, undefined, NaN];

test.each<[TypeName, unknown[]]>([
  ['object', [{}]],
  ['array', [[]]],
  ['string', ['a']],
  ['integer', [1]],
  ['number', [1, 1.5]],
  ['boolean', [true]],
])('%s', (type, expected) => expect(VALUES.filter((value) => hasTypeOf([type], value))).toEqual(expected));

test('a number that does not fit 64 bits is not an integer', () => {
  expect([2 ** 62, -(2 ** 62), 2 ** 63, -(2 ** 63), 1e21, Infinity].map((value) => hasTypeOf(['integer'], value))).toEqual([true, true, false, false, false, false]);
});

test('allowedTypes', () => {
  const schema = exampleSchema({
    type: 'object',
    properties: {
      any: { 'x-kubernetes-preserve-unknown-fields': true },
      amount: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true },
    },
  });
  expect(allowedTypes(schema.at(['spec'])!)).toEqual(['object']);
  expect(allowedTypes(schema.at(['spec', 'any'])!)).toBeUndefined();
  expect(allowedTypes(schema.at(['spec', 'amount'])!)).toEqual(['integer', 'string']);
});

test.each<[unknown, string]>([
  [{ a: 1, b: 2 }, 'an object (\'a, b\')'],
  [[1, 2], 'a list of 2'],
  ['text', 'the string \'text\''],
  ['a\n"b"', "the string 'a\\n\"b\"'"],
  [7, '7'],
  [false, 'false'],
  [null, 'null'],
])('described(%j)', (value, expected) => expect(described(value)).toBe(expected));

test.each<[TypeName[], unknown, string, string]>([
  [['string'], 3, 'is 3, but must be a string', 'Put it in quotes: "3".'],
  [['string'], true, 'is true, but must be a string', 'Put it in quotes: "true".'],
  [['string'], [], 'is a list of 0, but must be a string', 'Write a string.'],
  [['integer'], '3', 'is the string \'3\', but must be an integer', 'Write it without quotes: 3.'],
  [['integer'], '3.5', 'is the string \'3.5\', but must be an integer', 'Write an integer, without quotes.'],
  [['integer'], 1.5, 'is 1.5, but must be an integer', 'Write an integer, without quotes.'],
  [['number'], 'many', 'is the string \'many\', but must be a number', 'Write a number, without quotes.'],
  [['integer', 'string'], true, 'is true, but must be an integer or a string', 'Write an integer, without quotes.'],
  [['boolean'], 'Yes', 'is the string \'Yes\', but must be true or false', 'Write true, without quotes.'],
  [['boolean'], 'off', 'is the string \'off\', but must be true or false', 'Write false, without quotes.'],
  [['boolean'], 1, 'is 1, but must be true or false', 'Write true or false, without quotes.'],
  [['array'], {}, 'is an object (\'\'), but must be a list', 'Write a list: one entry per line, each after a dash.'],
  [['object'], 'x', 'is the string \'x\', but must be an object', 'Write an object with the fields a, b.'],
])('typeProblem(%j, %j)', (types, value, complaint, fix) => {
  expect(typeProblem(types, value, ['a', 'b'])).toEqual({ rule: 'schema/type', complaint, fix, allowed: types });
});

test('an object whose fields are not known', () => {
  expect(typeProblem(['object'], 1, []).fix).toBe('Write an object: `name: value` lines.');
});
