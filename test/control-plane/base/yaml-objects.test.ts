import { yamlObjects } from '../../../lib/control-plane/base/yaml-objects';

function objectsOf(text: string, origin: string): unknown {
  const { objects, problems } = yamlObjects(text, origin);
  expect(problems).toEqual([]);
  return objects;
}

test('YAML is parsed as Kubernetes parses it', () => {
  expect(objectsOf([
    '# A comment.', '---', 'yes: on', 'octal: 0640', 'time: 12:30:00', 'date: 2024-11-18', 'nothing: ~', 'text: |', '  [DEFAULT]', '  debug = true',
    'anchor: &a { b: 1 }', 'alias: *a', 'merged:', '  <<: *a', '  c: 2', '__proto__: { d: 3 }', 'list:', '-', '- e', '',
  ].join('\n'), 'a.yaml')).toEqual([JSON.parse(`{
    "true": true, "octal": 416, "time": "12:30:00", "date": "2024-11-18", "nothing": null, "text": "[DEFAULT]\\ndebug = true\\n",
    "anchor": {"b": 1}, "alias": {"b": 1}, "merged": {"b": 1, "c": 2}, "__proto__": {"d": 3}, "list": [null, "e"]
  }`)]);
});

test('JSON is YAML, and several JSON values can follow each other', () => {
  expect(objectsOf('{"a": ["b", 1, null]}', 'a.json')).toEqual([{ a: ['b', 1, null] }]);
  expect(objectsOf('\ufeff{"a": 1}\n{"b": 2}', 'a.json')).toEqual([{ a: 1 }, { b: 2 }]);
});

test('every document is an object, but empty documents do not count', () => {
  expect(objectsOf('---\n---\na: 1\n---\n# Nothing.\n---\nb: 2\n', 'a.yaml')).toEqual([{ a: 1 }, { b: 2 }]);
  expect(objectsOf('', 'a.yaml')).toEqual([]);
});

test('the items of lists are objects', () => {
  expect(objectsOf('kind: List\nitems: [{a: 1}, {kind: SecretList, items: [{b: 2}]}, {kind: List}]\n', 'a.yaml')).toEqual([{ a: 1 }, { b: 2 }, { kind: 'List' }]);
});

test.each([
  ['a: [1\nb: 2\n', /^a\.yaml, line \d: is not valid YAML: .+\.$/],
  [`${'['.repeat(2000)}`, /^a\.yaml, line 1: is nested deeper than 1000 levels\. No Kubernetes kind needs such nesting\.$/],
  ['a: 1\n---\npassword\n', /^document 2 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
  ['[1]', /^document 1 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
  ['kind: List\nitems: [{}, 5]\n', /^item 2 in document 1 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
])('%j is refused, and the error names the place', (text, message) => expect(() => yamlObjects(text, 'a.yaml')).toThrow(message));

test('of two fields of one name the last one counts, and the problem has its line', () => {
  const message = 'has a duplicate key in one mapping. The API server rejects it, and kubectl silently keeps the last one. Remove one of them.';
  expect(yamlObjects('a: 1\nb: 2\na: 3\n---\nc: 4\nc: &x {d: 5, d: 6}\ne: {d: 7, <<: *x}\n', 'a.yaml')).toEqual({
    objects: [{ a: 3, b: 2 }, { c: { d: 6 }, e: { d: 6 } }],
    problems: [`a.yaml, line 3: ${message}`, `a.yaml, line 6: ${message}`],
  });
  expect(yamlObjects('{"a": 1, "a": 2}', 'a.json')).toEqual({ objects: [{ a: 2 }], problems: [`a.json, line 1: ${message}`] });
});

test('anchors that expand to too many values are refused', () => {
  const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`);
  expect(() => yamlObjects(['l0: &l0 [x]', ...levels, ''].join('\n'), 'a.yaml'))
    .toThrow(new Error('a.yaml, line 1: has anchors that expand to more than 1000000 values or 8 MiB of text, or contain themselves. Replace the aliases by their values.'));
});

test('a character that ends a line unseen is refused in YAML', () => {
  expect(() => yamlObjects('a: 1\n---\nb: x\u2028y\n', 'a.yaml')).toThrow(new Error(
    'a.yaml, line 3: contains U+2028, which ends the line for the API server and PyYAML. Remove the character, or write it as an escape sequence.'));
  expect(objectsOf('{"a": "x\u2028y"}', 'a.json')).toEqual([{ a: 'x\u2028y' }]);
});
