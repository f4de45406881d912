import type { Path } from '../../lib/facts/text/field-path';
import type { Schema } from '../../lib/schemas/schema';
import { validate } from '../../lib/schemas/validate';

/** The fields of an object that its schema does not declare, each with the similar field of the same object. */
export function unknownFields(schema: Schema, object: unknown): Array<{ readonly path: Path; readonly nearest?: string }> {
  return validate(schema, object)
    .filter(({ rule }) => rule === 'schema/unknown-field')
    .map(({ path, nearest }) => (nearest === undefined ? { path } : { path, nearest }));
}
