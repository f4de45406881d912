import { ApiLayout, neededLayout } from '../../lib/glance/api-layout';

test('layouts have the values of the API', () => expect(Object.values(ApiLayout)).toEqual(['split', 'single', 'edge']));

test.each<[object, string[], ApiLayout | undefined]>([
  [{}, ['file'], ApiLayout.SINGLE],
  [{}, ['file', 'file'], ApiLayout.SINGLE],
  [{}, ['file', 'rbd'], undefined],
  [{}, ['rbd'], undefined],
  [{}, [], undefined],
  [{ type: 'split' }, ['file'], undefined],
  [{ type: 'edge' }, ['file'], undefined],
])('a base with %j and stores of %j needs %s', (base, types, layout) => expect(neededLayout(Object.freeze({ ...base }), types)).toBe(layout));
