import { Schema } from '../../lib/schemas/schema';
import type { OpenApiSchema } from '../../scripts/openapi-schema';
import { schemaFileText } from '../../scripts/schema-table';

/** A kind of a test's own, whose `spec` is what the test is about. */
export function exampleSchema(spec: OpenApiSchema, scope = 'Namespaced'): Schema {
  const schema = { type: 'object', properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, spec } };
  return new Schema(JSON.parse(schemaFileText({ group: 'example.org', version: 'v1', kind: 'Thing', plural: 'things', scope, schema })));
}
