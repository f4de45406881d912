import type { OpenApiSchema } from './openapi-schema';
import { parseCel } from '../lib/schemas/cel';
import { goPattern } from '../lib/schemas/go-pattern';
import type { ValidationRule } from '../lib/schemas/schema-file';

/** The keywords that `lib/schemas` supports or that constrain nothing. Each function accepts or refuses a value of its keyword. */
const KEYWORDS: Readonly<Record<string, (value: never, schema: OpenApiSchema) => boolean>> = {
  'type': anything,
  'properties': anything,
  'items': anything,
  'additionalProperties': (value: unknown) => typeof value === 'object',
  'anyOf': (_value: unknown, schema) => schema['x-kubernetes-int-or-string'] === true,
  'required': anything,
  'nullable': anything,
  'default': anything,
  'enum': anything,
  'format': (value: string) => ['int32', 'int64'].includes(value),
  'pattern': (value: string) => goPattern(value) !== undefined,
  'minLength': anything,
  'maxLength': anything,
  'minimum': anything,
  'maximum': anything,
  'minItems': anything,
  'maxItems': anything,
  'x-kubernetes-int-or-string': anything,
  'x-kubernetes-preserve-unknown-fields': anything,
  'x-kubernetes-list-type': anything,
  'x-kubernetes-list-map-keys': anything,
  'x-kubernetes-map-type': anything,
  'x-kubernetes-validations': (rules: ValidationRule[]) => rules.every(isKnownRule),
};

/**
 * Refuses a subschema with a constraint that `lib/schemas` does not support.
 *
 * @throws with the keyword and its value.
 */
export function assertKnownKeywords(schema: OpenApiSchema): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (!Object.hasOwn(KEYWORDS, keyword) || !KEYWORDS[keyword](value as never, schema)) {
      throw new Error(`lib/schemas does not support ${keyword}: ${JSON.stringify(value)}. Implement it, then add it to scripts/schema-vocabulary.ts.`);
    }
  }
}

function anything(): boolean {
  return true;
}

function isKnownRule(rule: ValidationRule): boolean {
  const keys = Object.keys(rule).every((key) => ['rule', 'message'].includes(key));
  return keys && typeof rule.message === 'string' && parseCel(rule.rule) !== undefined;
}
