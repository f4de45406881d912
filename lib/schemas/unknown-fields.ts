import type { Schema } from './schema';
import { validate } from './validate';
import type { Path } from './violation';

/** A field that the API server would drop, or refuse when it is asked to be strict. */
export interface UnknownField {
  /** Where it stands in the object. */
  readonly path: Path;
  /** The field of the same object that was most likely meant. */
  readonly nearest?: string;
}

/**
 * The fields of an object that its schema does not know, in the order in which the object holds them.
 *
 * It finds what the API server's pruning would drop, except inside a value that has the wrong type as a whole. `metadata` and
 * `status` are passed over: they are not the schema's.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning
 */
export function unknownFields(schema: Schema, object: unknown): UnknownField[] {
  return validate(schema, object)
    .filter(({ rule }) => rule === 'schema/unknown-field')
    .map(({ path, nearest }) => (nearest === undefined ? { path } : { path, nearest }));
}
