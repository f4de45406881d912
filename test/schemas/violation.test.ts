import { fieldName } from '../../lib/schemas/violation';

test.each([
  [[], 'the object'],
  [['spec'], 'spec'],
  [['spec', 'list', 0], 'list[0]'],
  [['spec', 'list', 0, 1], 'list[0][1]'],
  [['spec', 'list', 0, 'name'], 'name'],
  [[3], '[3]'],
])('%j', (path, name) => {
  expect(fieldName(path)).toBe(name);
});
