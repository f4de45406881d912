import { pathText, type Path } from '../facts/field-path';

export { pathText, type Path } from '../facts/field-path';

/**
 * What an object can get wrong by its schema:
 *
 * - `schema/unknown-field`: the schema knows no such field; the API server drops it, or refuses it when told to be strict
 * - `schema/type`: another type of value
 * - `schema/enum`: none of the values allowed
 * - `schema/pattern`: text of another form
 * - `schema/length`: text too short or too long
 * - `schema/bounds`: a number too small or too big
 * - `schema/format`: a number that does not fit the 32 bits in which the operators hold it
 * - `schema/items`: too few or too many elements
 * - `schema/duplicate`: two elements of a list that count as one
 * - `schema/required`: a field is missing. Where a webhook of the operators fills it, that is no mistake
 * - `schema/rule`: fields that do not go together, by a rule in the Common Expression Language
 */
export type SchemaRule =
  'schema/unknown-field' | 'schema/type' | 'schema/enum' | 'schema/pattern' | 'schema/length' | 'schema/bounds' |
  'schema/format' | 'schema/items' | 'schema/duplicate' | 'schema/required' | 'schema/rule';

/** What is wrong with one value, wherever it stands. */
export interface Problem {
  readonly rule: SchemaRule;
  /** What is wrong with the value, as the words that follow the field's name. */
  readonly complaint: string;
  /** What to do about it, as a sentence. */
  readonly fix: string;
  /** The values, types or bounds that are allowed, where they can be listed. */
  readonly allowed?: readonly string[];
  /** The name that was most likely meant. */
  readonly nearest?: string;
  /** Where an unknown field would be known. */
  readonly belongsAt?: Path;
}

/** Something that an object gets wrong by its schema. */
export interface SchemaViolation extends Omit<Problem, 'complaint'> {
  /** The value that is wrong; of a missing field, where it would stand. */
  readonly path: Path;
  /** What is wrong, with the field's name and value. */
  readonly message: string;
  /** The value at the path; `undefined` when a field is missing. */
  readonly value: unknown;
}

/** The name of the field at a path, with the indices that follow it: `extraMounts[0]`. */
export function fieldName(path: Path): string {
  let start = path.length - 1;
  while (start > 0 && typeof path[start] === 'number') {
    start--;
  }
  return path.length === 0 ? 'the object' : pathText(path.slice(start));
}
