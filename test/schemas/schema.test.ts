import { exampleSchema } from './example-schema';

const SPEC = {
  type: 'object',
  properties: {
    list: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    map: { type: 'object', properties: { known: { type: 'boolean' } }, additionalProperties: { type: 'integer' } },
    free: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true },
  },
};

const schema = exampleSchema(SPEC);

test('describes its kind', () => {
  const { root, ...facts } = schema;
  expect(facts).toEqual({ group: 'example.org', apiVersion: 'example.org/v1', kind: 'Thing', plural: 'things', namespaced: true });
  expect(exampleSchema(SPEC, 'Cluster').namespaced).toBe(false);
});

test('describes fields, list elements and map entries by path', () => {
  expect(schema.at([])).toBe(schema.root);
  expect(schema.at(['spec', 'list', 3, 'name'])?.facts).toEqual({ type: 'string' });
  expect(schema.at(['spec', 'map', 'known'])?.facts).toEqual({ type: 'boolean' });
  expect(schema.at(['spec', 'map', 'anything'])?.facts).toEqual({ type: 'integer' });
});

test.each([[['spec', 'none']], [['spec', 'none', 'deeper']], [['spec', 'list', 'name']], [['spec', 'map', 0]], [['spec', 'toString']]])(
  'knows nothing at %j', (path) => expect(schema.at(path)).toBeUndefined());

test('names its declared fields', () => {
  expect(schema.root.fieldNames).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(schema.at(['spec', 'list'])?.fieldNames).toEqual([]);
});

test('knows which objects keep unknown fields', () => {
  const keeping = schema.at(['spec'])!.fieldNames.filter((name) => schema.at(['spec', name])!.preservesUnknownFields);
  expect(keeping).toEqual(['free']);
});

test('equal subschemas are one node', () => {
  expect(schema.at(['apiVersion'])).toBe(schema.at(['spec', 'list', 0, 'name']));
});
