import { own } from '../json';
import type { SchemaNode } from './schema';
import type { SchemaNodeFacts } from './schema-file';
import type { Problem } from './violation';
import { plainText, quotedShort } from '../facts/text/quoting';

/** The name of a type in a schema. */
export type TypeName = NonNullable<SchemaNodeFacts['type']>;

const WITH_ARTICLE: Record<TypeName, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
};

const INT_OR_STRING: readonly TypeName[] = ['integer', 'string'];

/** Words that YAML 1.1 reads as a boolean. */
const BOOLEAN_WORDS: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false };

/** The API server does not accept a number of this size as an integer, because it does not fit 64 bits. */
const BEYOND_INTEGERS = 2 ** 63;

/** The types that a node accepts; `undefined` when it accepts any. */
export function allowedTypes(node: SchemaNode): readonly TypeName[] | undefined {
  if (node.facts['x-kubernetes-int-or-string']) {
    return INT_OR_STRING;
  }
  return node.facts.type === undefined ? undefined : [node.facts.type];
}

/** Whether a value has one of the types. */
export function hasTypeOf(types: readonly TypeName[], value: unknown): boolean {
  return types.some((type) => hasType(value, type));
}

/**
 * The problem with a value that has none of the allowed types.
 *
 * @param fields the names of the fields that an object declares at this place.
 */
export function typeProblem(types: readonly TypeName[], value: unknown, fields: readonly string[]): Problem {
  return {
    rule: 'schema/type',
    complaint: `is ${described(value)}, but must be ${types.map((type) => WITH_ARTICLE[type]).join(' or ')}`,
    fix: typeFix(types[0], value, fields),
    allowed: types,
  };
}

/** A value as a message shows it: its kind, and its text if it is short. */
export function described(value: unknown): string {
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    return `an object (${quotedShort(Object.keys(value).join(', '))})`;
  }
  return typeof value === 'string' ? `the string ${quotedShort(value)}` : plainText(value);
}

function hasType(value: unknown, type: TypeName): boolean {
  switch (type) {
    case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array': return Array.isArray(value);
    case 'integer': return Number.isInteger(value) && Math.abs(value as number) < BEYOND_INTEGERS;
    case 'number': return Number.isFinite(value);
    default: return typeof value === type;
  }
}

function typeFix(type: TypeName, value: unknown, fields: readonly string[]): string {
  const word = typeof value === 'object' ? undefined : own(BOOLEAN_WORDS, String(value).toLowerCase());
  switch (type) {
    case 'string': return ['number', 'boolean'].includes(typeof value) ? `Put it in quotes: "${plainText(value)}".` : 'Write a string.';
    case 'boolean': return word !== undefined ? `Write ${word}, without quotes.` : 'Write true or false, without quotes.';
    case 'array': return 'Write a list: one entry per line, each after a dash.';
    case 'object': return fields.length > 0 ? `Write an object with the fields ${fields.join(', ')}.` : 'Write an object: `name: value` lines.';
    default: return typeof value === 'string' && /^-?\d+$/.test(value) ? `Write it without quotes: ${value}.` : `Write ${WITH_ARTICLE[type]}, without quotes.`;
  }
}
