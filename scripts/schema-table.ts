import { createHash } from 'crypto';
import type { CustomResourceDefinition } from './custom-resource-definitions';
import type { OpenApiSchema } from './openapi-schema';
import { assertKnownKeywords } from './schema-vocabulary';
import type { SchemaFile, SchemaNodeFacts } from '../lib/schemas/schema-file';

/** Keywords with documentation, which constrain nothing. */
const PROSE = ['description', 'title', 'example', 'externalDocs'];

/** The length of a node's name: 24 bits are enough for the few hundred nodes of a kind. A collision is an error. */
const NAME_LENGTH = 4;

/**
 * The text of a schema file, with one node per line, sorted by name.
 *
 * `status` is omitted, because the operator writes it.
 */
export function schemaFileText(definition: CustomResourceDefinition): string {
  const { group, version, kind, plural, scope, schema } = definition;
  const nodes = new Map<string, string>();
  const root = addNode(withoutStatus(schema), nodes);
  const head = Object.entries({ group, version, kind, plural, scope, root }).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, facts]) => `    ${JSON.stringify(name)}: ${facts}`);
  return `{\n${head.join('')}  "nodes": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The schema of a file, without documentation: the inverse of `schemaFileText`. */
export function expand(file: SchemaFile): OpenApiSchema {
  return expandNode(file, file.root);
}

function withoutStatus(schema: OpenApiSchema): OpenApiSchema {
  const { status, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
}

function addNode(schema: OpenApiSchema, nodes: Map<string, string>): string {
  assertKnownKeywords(withoutProse(schema));
  const facts = JSON.stringify(mapSubschemas(schema, (subschema) => addNode(subschema as OpenApiSchema, nodes)));
  const name = createHash('sha256').update(facts).digest('base64url').slice(0, NAME_LENGTH);
  if ((nodes.get(name) ?? facts) !== facts) {
    throw new Error(`two schema nodes have the name ${name}: increase NAME_LENGTH\n${facts}\n${nodes.get(name)}`);
  }
  nodes.set(name, facts);
  return name;
}

function expandNode(file: SchemaFile, name: string): OpenApiSchema {
  const facts: SchemaNodeFacts | undefined = file.nodes[name];
  if (facts === undefined) {
    throw new Error(`the schema file of ${file.kind} has no node ${name}`);
  }
  return mapSubschemas({ ...facts }, (reference) => expandNode(file, reference as string));
}

/** A copy with sorted keywords, in which `map` replaces each subschema or name of a node. */
function mapSubschemas(schema: Readonly<Record<string, unknown>>, map: (subschema: unknown) => unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(withoutProse(schema)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (keyword === 'properties') {
      const properties = value as Record<string, unknown>;
      result[keyword] = Object.fromEntries(Object.keys(properties).sort().map((name) => [name, map(properties[name])]));
    } else if (keyword === 'anyOf') {
      result[keyword] = (value as unknown[]).map(map);
    } else if (keyword === 'items' || keyword === 'additionalProperties') {
      result[keyword] = map(value);
    } else {
      result[keyword] = value;
    }
  }
  return result;
}

function withoutProse(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !PROSE.includes(keyword)));
}
