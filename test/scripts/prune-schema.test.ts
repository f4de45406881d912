import { compositeFields, relaxed } from '../../scripts/prune-schema';

const SCHEMA = {
  type: 'object',
  required: ['list'],
  properties: {
    list: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, source: { type: 'object' } } } },
    map: { type: 'object', additionalProperties: { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } } },
    open: { type: 'object', additionalProperties: true },
    text: { type: 'string' },
  },
};

describe('relaxed', () => {
  test('makes every field optional, at any depth', () => {
    expect(relaxed(SCHEMA, [])).toEqual({
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, source: { type: 'object' } } } },
        map: { type: 'object', additionalProperties: { type: 'object', properties: { size: { type: 'integer' } } } },
        open: { type: 'object', additionalProperties: true },
        text: { type: 'string' },
      },
    });
  });

  test('lets the named fields take any value', () => {
    const result = relaxed(SCHEMA, [['list', '*', 'source'], ['map', '*']]);
    expect(result.properties).toEqual({
      list: {
        type: 'array',
        items: { type: 'object', properties: { name: { type: 'string' }, source: { 'x-kubernetes-preserve-unknown-fields': true } } },
      },
      map: { type: 'object', additionalProperties: { 'x-kubernetes-preserve-unknown-fields': true } },
      open: { type: 'object', additionalProperties: true },
      text: { type: 'string' },
    });
  });

  test('does not change its input', () => {
    const before = JSON.stringify(SCHEMA);
    relaxed(SCHEMA, [['map']]);
    expect(JSON.stringify(SCHEMA)).toBe(before);
  });

  test('refuses a path that does not exist', () => {
    expect(() => relaxed(SCHEMA, [['map', '*', 'size'], ['list', 'gone'], ['none']])).toThrow('no such field in the schema: list.gone, none');
  });
});

test('compositeFields names objects, maps and lists', () => {
  expect(compositeFields(SCHEMA)).toEqual(['list', 'map', 'open']);
  expect(compositeFields({})).toEqual([]);
});
