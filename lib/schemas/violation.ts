import { pathText, type Path } from '../facts/text/field-path';

/**
 * The ways in which an object can violate its schema:
 *
 * - `schema/unknown-field`: the schema does not declare the field. The API server drops it, or refuses it in strict mode
 * - `schema/type`: the value has another type
 * - `schema/enum`: the value is not one of the allowed ones
 * - `schema/pattern`: the text does not match the pattern
 * - `schema/length`: the text is too short or too long
 * - `schema/bounds`: the number is too small or too large
 * - `schema/format`: the number does not fit the 32 bits in which the operators hold it
 * - `schema/items`: the list has too few or too many elements
 * - `schema/duplicate`: two elements of a list have the same key
 * - `schema/required`: a field is missing. It is not a violation if a webhook of the operators fills it
 * - `schema/rule`: fields contradict each other, by a rule in the Common Expression Language
 */
export type SchemaRule =
  'schema/unknown-field' | 'schema/type' | 'schema/enum' | 'schema/pattern' | 'schema/length' | 'schema/bounds' |
  'schema/format' | 'schema/items' | 'schema/duplicate' | 'schema/required' | 'schema/rule';

/** The problem with one value, without its place. */
export interface Problem {
  readonly rule: SchemaRule;
  /** The problem, as the words after the field's name. */
  readonly complaint: string;
  /** How to correct it, as a sentence. */
  readonly fix: string;
  /** The allowed values, types or bounds, if they can be listed. */
  readonly allowed?: readonly string[];
  /** The name that was probably meant. */
  readonly nearest?: string;
  /** The path at which the schema declares a field of this name. */
  readonly belongsAt?: Path;
}

/** A violation of the schema by an object. */
export interface SchemaViolation extends Omit<Problem, 'complaint'> {
  /** The path of the wrong value, or of the missing field. */
  readonly path: Path;
  /** The problem, with the field's name and value. */
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
