import type { OpenApiSchema } from './openapi-schema';

/** The path of a field that takes any value: field names from the root; `*` is any field, entry or element. */
export type SchemaPath = readonly string[];

/**
 * A copy of the schema for generated types. The fields in `free` take any value. No field is required, because an overlay holds
 * only what it changes.
 *
 * @throws when a path does not exist in the schema, because the list of paths is out of date.
 */
export function relaxed(schema: OpenApiSchema, free: readonly SchemaPath[]): OpenApiSchema {
  const unused = new Set(free);
  const result = relaxNode(schema, [], free, unused);
  if (unused.size > 0) {
    throw new Error(`no such field in the schema: ${[...unused].map((path) => path.join('.')).join(', ')}`);
  }
  return result;
}

/** The names of the fields with an object or a list as their value. */
export function compositeFields(schema: OpenApiSchema): string[] {
  return Object.entries(schema.properties ?? {}).filter(([, field]) => field.type === 'object' || field.type === 'array').map(([name]) => name);
}

function relaxNode(schema: OpenApiSchema, path: SchemaPath, free: readonly SchemaPath[], unused: Set<SchemaPath>): OpenApiSchema {
  const matching = free.filter((candidate) => matches(candidate, path));
  if (matching.length > 0) {
    matching.forEach((candidate) => unused.delete(candidate));
    return { 'x-kubernetes-preserve-unknown-fields': true };
  }
  const { required, ...result } = schema as Record<string, unknown>;
  const child = (subschema: OpenApiSchema, name: string) => relaxNode(subschema, [...path, name], free, unused);
  if (schema.properties !== undefined) {
    result.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, child(field, name)]));
  }
  if (schema.items !== undefined) {
    result.items = child(schema.items, '*');
  }
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = child(schema.additionalProperties, '*');
  }
  return result;
}

function matches(pattern: SchemaPath, path: SchemaPath): boolean {
  return pattern.length === path.length && pattern.every((name, index) => name === '*' || name === path[index]);
}
