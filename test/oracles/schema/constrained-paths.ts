import type { Schema, SchemaNode } from '../../../lib/schemas/schema';
import type { SchemaNodeFacts } from '../../../lib/schemas/schema-file';

/** A way through a schema: field names; `*` is an entry of a map or an element of a list. */
export type SchemaPath = readonly string[];

/** Keywords that constrain more than the type, which a random change would seldom meet. */
const KEYWORDS: ReadonlyArray<keyof SchemaNodeFacts> = [
  'pattern', 'enum', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'x-kubernetes-list-type', 'x-kubernetes-validations', 'format', 'required', 'nullable',
];

const known = new WeakMap<Schema, ReadonlyMap<string, readonly SchemaPath[]>>();

/** Where a schema constrains what it describes, by keyword; a list that may repeat its elements is no constraint. */
export function constrainedPaths(schema: Schema): ReadonlyMap<string, readonly SchemaPath[]> {
  let paths = known.get(schema);
  if (paths === undefined) {
    paths = collect(schema);
    known.set(schema, paths);
  }
  return paths;
}

function collect(schema: Schema): ReadonlyMap<string, readonly SchemaPath[]> {
  const paths = new Map<string, SchemaPath[]>();
  walk(schema.root.field('spec')!, ['spec'], (node, path) => {
    for (const keyword of KEYWORDS.filter((candidate) => constrains(node, candidate))) {
      paths.set(keyword, [...paths.get(keyword) ?? [], path]);
    }
  });
  return paths;
}

function constrains(node: SchemaNode, keyword: keyof SchemaNodeFacts): boolean {
  return node.facts[keyword] !== undefined && node.facts[keyword] !== 'atomic';
}

function walk(node: SchemaNode, path: SchemaPath, visit: (node: SchemaNode, path: SchemaPath) => void): void {
  visit(node, path);
  node.fieldNames.forEach((name) => walk(node.field(name)!, [...path, name], visit));
  for (const inner of [node.items, node.additional]) {
    if (inner !== undefined) {
      walk(inner, [...path, '*'], visit);
    }
  }
}
