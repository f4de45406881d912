import { exampleSchema } from './example-schema';
import { compileIdentity, duplicates } from '../../lib/schemas/duplicates';
import type { OpenApiSchema } from '../../scripts/openapi-schema';

function found(list: OpenApiSchema, values: unknown[]) {
  return duplicates(compileIdentity(exampleSchema(list).at(['spec'])!)!, values);
}

const SET = { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' };

const MAP = {
  'type': 'array',
  'items': { type: 'object', properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' } } },
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['port', 'protocol'],
};

test('other lists may repeat their elements', () => {
  expect(compileIdentity(exampleSchema({ ...SET, 'x-kubernetes-list-type': 'atomic' }).at(['spec'])!)).toBeUndefined();
  expect(compileIdentity(exampleSchema({ type: 'array', items: {} }).at(['spec'])!)).toBeUndefined();
});

test('a set', () => {
  expect(found(SET, ['a', 'b', 1, '1'])).toEqual([]);
  const problem = { rule: 'schema/duplicate', complaint: 'is the string \'a\', which duplicates the element at index 0', fix: 'Remove one of the two.' };
  expect(found(SET, ['a', 'b', 'a', 'a'])).toEqual([{ index: 2, problem }, { index: 3, problem }]);
  expect(found(SET, [{ a: 1, b: [2] }, { b: [2], a: 1 }])).toHaveLength(1);
});

test('a map list', () => {
  expect(found(MAP, [{ port: 1 }, { port: 2 }, { port: 1, protocol: 'UDP' }])).toEqual([]);
  expect(found(MAP, [{ port: 1 }, { port: 2 }, { port: 1, protocol: 'TCP' }])).toEqual([{
    index: 2,
    problem: {
      rule: 'schema/duplicate',
      complaint: 'has the same port (1) and protocol (TCP) as the element at index 0',
      fix: 'Give one of the two another port or protocol, or remove it.',
    },
  }]);
});

test('two elements without a key are duplicates', () => {
  expect(found({ ...MAP, 'x-kubernetes-list-map-keys': ['port'] }, [{}, {}, null]).map(({ index, problem }) => [index, problem.complaint])).toEqual([
    [1, 'has the same port (not set) as the element at index 0'],
    [2, 'has the same port (not set) as the element at index 0'],
  ]);
});

test('a list with an element that is not an object has no duplicates', () => {
  expect(found(MAP, [{ port: 1 }, 'text', { port: 1 }])).toEqual([]);
});
