import type { OpenApiSchema } from '../../scripts/openapi-schema';
import { assertKnownKeywords } from '../../scripts/schema-vocabulary';

const RULE = { rule: 'self.a < self.b', message: 'a must be smaller' };

test.each<[OpenApiSchema]>([
  [{}],
  [{ 'type': 'string', 'format': 'int32', 'pattern': '^a', 'enum': ['a'], 'default': 'a', 'x-kubernetes-map-type': 'atomic' }],
  [{ type: 'object', additionalProperties: { type: 'string' } }],
  [{ 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true }],
  [{ 'x-kubernetes-validations': [RULE] }],
])('takes %j', (schema) => expect(() => assertKnownKeywords(schema)).not.toThrow());

test.each<[OpenApiSchema, string]>([
  [{ minProperties: 1 }, 'minProperties: 1'],
  [{ toString: 1 }, 'toString: 1'],
  [{ format: 'date-time' }, 'format: "date-time"'],
  [{ additionalProperties: true }, 'additionalProperties: true'],
  [{ anyOf: [{ type: 'integer' }] }, 'anyOf: [{"type":"integer"}]'],
  [{ 'x-kubernetes-validations': [{ rule: RULE.rule }] }, 'x-kubernetes-validations: [{"rule":"self.a < self.b"}]'],
  [{ 'x-kubernetes-validations': [{ ...RULE, fieldPath: '.a' }] }, 'x-kubernetes-validations'],
])('refuses %j', (schema, words) => {
  expect(() => assertKnownKeywords(schema)).toThrow(`lib/schemas does not support ${words}`);
});

test('refuses a pattern or a rule that cannot be translated', () => {
  expect(() => assertKnownKeywords({ pattern: '(?i)a' })).toThrow('pattern (?i)a has (?');
  expect(() => assertKnownKeywords({ 'x-kubernetes-validations': [{ ...RULE, rule: 'self.a.size() > 1' }] })).toThrow('cannot parse the rule self.a.size() > 1');
});
