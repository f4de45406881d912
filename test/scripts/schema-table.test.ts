import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import type { CustomResourceDefinition } from '../../scripts/custom-resource-definitions';
import type { OpenApiSchema } from '../../scripts/openapi-schema';
import { expand, schemaFileText } from '../../scripts/schema-table';

function definition(schema: OpenApiSchema): CustomResourceDefinition {
  return { group: 'example.org', version: 'v1', kind: 'Thing', plural: 'things', scope: 'Namespaced', schema };
}

describe('schemaFileText', () => {
  test('writes one node per line and equal subschemas once, without documentation and status', () => {
    const text = schemaFileText(definition({
      type: 'object',
      description: 'A thing.',
      properties: {
        spec: {
          type: 'object',
          properties: {
            second: { type: 'string', description: 'of two' },
            first: { type: 'string' },
            description: { type: 'string', description: 'a field of this name is no prose' },
          },
        },
        status: { type: 'object', properties: { ready: { type: 'boolean' } } },
      },
    }));
    expect(text).toEqual([
      '{',
      '  "group": "example.org",',
      '  "version": "v1",',
      '  "kind": "Thing",',
      '  "plural": "things",',
      '  "scope": "Namespaced",',
      '  "root": "N6jh",',
      '  "nodes": {',
      '    "AEBO": {"type":"string"},',
      '    "N6jh": {"properties":{"spec":"V5hx"},"type":"object"},',
      '    "V5hx": {"properties":{"description":"AEBO","first":"AEBO","second":"AEBO"},"type":"object"}',
      '  }',
      '}',
      '',
    ].join('\n'));
  });

  test('does not depend on the order of keywords and properties', () => {
    const one = definition({ type: 'object', properties: { a: { type: 'string', minLength: 1 }, b: { type: 'integer' } } });
    const other = definition({ properties: { b: { type: 'integer' }, a: { minLength: 1, type: 'string' } }, type: 'object' });
    expect(schemaFileText(one)).toEqual(schemaFileText(other));
  });

  test('refuses two nodes with the same name', () => {
    const properties = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`field${index}`, { type: 'string', maxLength: index }]));
    expect(() => schemaFileText(definition({ type: 'object', properties }))).toThrow(/two schema nodes have the name .{4}: increase NAME_LENGTH/);
  });
});

test('schemaFileText refuses an unsupported keyword, at any depth', () => {
  expect(() => schemaFileText(definition({ type: 'object', properties: { a: { type: 'array', items: { type: 'object', minProperties: 1 } } } })))
    .toThrow('lib/schemas does not support minProperties: 1');
});

describe('expand', () => {
  test('restores every kind of subschema', () => {
    const schema: OpenApiSchema = {
      type: 'object',
      properties: {
        list: { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' },
        map: { type: 'object', additionalProperties: { type: 'integer', format: 'int32' } },
        quantity: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true },
        defaulted: { type: 'object', default: { items: 'kept' } },
      },
      required: ['list'],
    };
    expect(expand(JSON.parse(schemaFileText(definition(schema))))).toEqual(schema);
  });

  test('refuses facts that lack a node', () => {
    const file = JSON.parse(schemaFileText(definition({ type: 'object', properties: { a: { type: 'string' } } })));
    delete file.nodes.AEBO;
    expect(() => expand(file)).toThrow('the schema file of Thing has no node AEBO');
  });
});

const source = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'crds');

(existsSync(source) ? describe : describe.skip)('the facts in schemas/ against the definitions in ../shared/upstream/crds', () => {
  const folders = existsSync(source) ? readdirSync(source) : [];
  const files = folders
    .flatMap((folder) => readdirSync(join(source, folder)).filter((file) => file.endsWith('.yaml')).map((file) => [folder, file]))
    .filter(([folder, file]) => existsSync(factsFile(folder, /^ {4}kind: (\w+)$/m.exec(readFileSync(join(source, folder, file), 'utf8'))![1])));

  test.each(files)('%s/%s expands to what the definition says', (folder, file) => {
    const { spec } = parse(readFileSync(join(source, folder, file), 'utf8'));
    const facts = JSON.parse(readFileSync(factsFile(folder, spec.names.kind), 'utf8'));
    const { nodes, root, ...head } = facts;
    expect(head).toEqual({ group: spec.group, version: spec.versions[0].name, kind: spec.names.kind, plural: spec.names.plural, scope: spec.scope });
    expect(expand(facts)).toEqual(withoutDescriptions(spec.versions[0].schema.openAPIV3Schema));
  });
});

function factsFile(folder: string, kind: string): string {
  return join(__dirname, '..', '..', 'schemas', folder, `${kind.toLowerCase()}.json`);
}

/** Removes every `description` that is text. A `description` that is a schema is a field of that name. */
function withoutDescriptions(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value)));
}
