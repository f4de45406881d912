import { parsedPath, pathText } from '../../../lib/facts/text/field-path';

test.each([
  [[], ''],
  [['spec', 'extraMounts', 0, 'name'], 'spec.extraMounts[0].name'],
  [['data', 'ceph.conf'], "data['ceph.conf']"],
  [['a.b', 'c'], "['a.b'].c"],
  [[3, 0], '[3][0]'],
])('%j', (path, text) => expect(pathText(path)).toBe(text));

test.each([
  ['spec.barbican', ['spec', 'barbican']],
  ["metadata.annotations['a.b/c']", ['metadata', 'annotations', 'a.b/c']],
  ["['a.b'].c", ['a.b', 'c']],
  ['spec.extraMounts[0].name', ['spec', 'extraMounts', 0, 'name']],
])('%s is a path', (text, path) => {
  expect(parsedPath(text)).toEqual(path);
  expect(pathText(path)).toBe(text);
});

test.each(['', '.', 'spec.', 'spec..a', 'spec.a b', "spec['a", 'spec[a]', '.spec'])('%j is no path', (text) => {
  expect(() => parsedPath(text)).toThrow(new Error(
    `the path is '${text}': separate names by dots, and write other names in brackets and quotes, such as metadata.annotations['a.b/c'].`));
});

test('a name that is longer than any in Kubernetes is shortened', () => {
  expect(pathText(['data', 'x'.repeat(317)])).toBe(`data.${'x'.repeat(317)}`);
  expect(pathText(['data', 'x'.repeat(318)])).toBe(`data['${'x'.repeat(317)}…']`);
});
