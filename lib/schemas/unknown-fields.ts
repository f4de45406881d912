import { nearestName } from './nearest-name';
import type { Schema, SchemaNode } from './schema';

/** A field that the API server would drop, or refuse when it is asked to be strict. */
export interface UnknownField {
  /** Where it stands in the object: names of fields and map entries, indices of list elements. */
  readonly path: Path;
  /** The field of the same object that was most likely meant. */
  readonly nearest?: string;
}

type Path = ReadonlyArray<string | number>;

/** Fields of any object that the schema of its kind does not describe. */
const COMMON_FIELDS = ['apiVersion', 'kind', 'metadata', 'status'];

/**
 * The fields of an object that its schema does not know, in the order in which the object holds them.
 *
 * It finds what the API server's pruning would drop. `metadata` and `status` are passed over: they are not the schema's.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning
 */
export function unknownFields(schema: Schema, object: unknown): UnknownField[] {
  return [...inValue(schema.root, object, [], COMMON_FIELDS)];
}

function* inValue(node: SchemaNode, value: unknown, path: Path, skipped: readonly string[] = []): Generator<UnknownField> {
  if (Array.isArray(value)) {
    yield* inList(node.items, value, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value).filter((key) => !skipped.includes(key))) {
      yield* inField(node, value as Readonly<Record<string, unknown>>, name, [...path, name]);
    }
  }
}

function* inList(items: SchemaNode | undefined, list: readonly unknown[], path: Path): Generator<UnknownField> {
  for (const [index, element] of items === undefined ? [] : list.entries()) {
    yield* inValue(items!, element, [...path, index]);
  }
}

function* inField(node: SchemaNode, object: Readonly<Record<string, unknown>>, name: string, path: Path): Generator<UnknownField> {
  const field = node.field(name);
  if (field !== undefined) {
    yield* inValue(field, object[name], path);
  } else if (!node.preservesUnknownFields) {
    const nearest = nearestName(name, node.fieldNames.filter((known) => !Object.hasOwn(object, known)));
    yield nearest === undefined ? { path } : { path, nearest };
  }
}
