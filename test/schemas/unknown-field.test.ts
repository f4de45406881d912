import { exampleSchema } from './example-schema';
import { unknownField } from '../../lib/schemas/unknown-field';

const names = Array.from({ length: 13 }, (_, index) => [`setting${index}x${index}`, { type: 'string' }]);

const schema = exampleSchema({
  type: 'object',
  properties: {
    preserveJobs: { type: 'boolean' },
    list: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, inner: { type: 'object', properties: { port: { type: 'integer' } } } } } },
    empty: { type: 'object' },
    many: { type: 'object', properties: Object.fromEntries(names) },
  },
});

/** The problem of a field in the object at a path. */
function problem(path: Array<string | number>, name: string, siblings: string[] = []) {
  const holders = [[], ...path.map((_, index) => path.slice(0, index + 1))].filter((holder) => schema.at(holder)!.facts.type === 'object');
  const object = Object.fromEntries([name, ...siblings].map((sibling) => [sibling, 1]));
  return unknownField(name, object, path, holders.map((holder) => schema.at(holder)!));
}

const HEAD = { rule: 'schema/unknown-field', complaint: 'is an unknown field, which the API server drops' };
const ELEMENT = ['inner', 'name'];

test('similar to a known name', () => {
  expect(problem(['spec', 'list', 0], 'nmae')).toEqual({ ...HEAD, fix: 'Did you mean name?', allowed: ELEMENT, nearest: 'name' });
});

test('similar to a name that the object already has', () => {
  expect(problem(['spec', 'list', 0], 'nmae', ['name'])).toEqual({ ...HEAD, fix: 'Remove it, or use one of inner, name.', allowed: ELEMENT });
});

test('known further in', () => {
  expect(problem(['spec', 'list', 0], 'port')).toEqual({ ...HEAD, fix: 'Move it to spec.list[0].inner.port.', allowed: ELEMENT, belongsAt: ['spec', 'list', 0, 'inner', 'port'] });
});

test('known further out', () => {
  const belongsAt = ['spec', 'preserveJobs'];
  expect(problem(['spec', 'list', 0], 'preserveJobs')).toEqual({ ...HEAD, fix: 'Move it to spec.preserveJobs.', allowed: ELEMENT, belongsAt });
  expect(problem(['spec', 'list', 0, 'inner'], 'preserveJobs')).toEqual({ ...HEAD, fix: 'Move it to spec.preserveJobs.', allowed: ['port'], belongsAt });
  expect(problem(['spec', 'list', 1, 'inner'], 'name').belongsAt).toEqual(['spec', 'list', 1, 'name']);
  expect(problem(['spec', 'empty'], 'metadata').belongsAt).toEqual(['metadata']);
});

test('known nowhere', () => {
  expect(problem(['spec', 'empty'], 'stranger')).toEqual({ ...HEAD, fix: 'Remove it.', allowed: [] });
  expect(problem(['spec', 'many'], 'stranger').fix).toBe('Remove it.');
  expect(problem([], 'stranger')).toEqual({ ...HEAD, fix: 'Remove it, or use one of apiVersion, kind, metadata, spec.', allowed: ['apiVersion', 'kind', 'metadata', 'spec'] });
});
