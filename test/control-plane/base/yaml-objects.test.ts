import { yamlObjects } from '../../../lib/control-plane/base/yaml-objects';

test('YAML is parsed as Kubernetes parses it', () => {
  expect(yamlObjects([
    '# A comment.', '---', 'yes: on', 'octal: 0640', 'time: 12:30:00', 'date: 2024-11-18', 'nothing: ~', 'text: |', '  [DEFAULT]', '  debug = true',
    'anchor: &a { b: 1 }', 'alias: *a', 'merged:', '  <<: *a', '  c: 2', '__proto__: { d: 3 }', 'list:', '-', '- e', '',
  ].join('\n'), 'a.yaml')).toEqual([JSON.parse(`{
    "true": true, "octal": 416, "time": "12:30:00", "date": "2024-11-18", "nothing": null, "text": "[DEFAULT]\\ndebug = true\\n",
    "anchor": {"b": 1}, "alias": {"b": 1}, "merged": {"b": 1, "c": 2}, "__proto__": {"d": 3}, "list": [null, "e"]
  }`)]);
});

test('JSON is YAML, and several JSON values can follow each other', () => {
  expect(yamlObjects('{"a": ["b", 1, null]}', 'a.json')).toEqual([{ a: ['b', 1, null] }]);
  expect(yamlObjects('\ufeff{"a": 1}\n{"b": 2}', 'a.json')).toEqual([{ a: 1 }, { b: 2 }]);
});

test('every document is an object, but empty documents do not count', () => {
  expect(yamlObjects('---\n---\na: 1\n---\n# Nothing.\n---\nb: 2\n', 'a.yaml')).toEqual([{ a: 1 }, { b: 2 }]);
  expect(yamlObjects('', 'a.yaml')).toEqual([]);
});

test('the items of lists are objects', () => {
  expect(yamlObjects('kind: List\nitems: [{a: 1}, {kind: SecretList, items: [{b: 2}]}, {kind: List}]\n', 'a.yaml')).toEqual([{ a: 1 }, { b: 2 }, { kind: 'List' }]);
});

test.each([
  ['a: [1\nb: 2\n', /^a\.yaml, line \d: is not valid YAML: .+\.$/],
  ['a: 1\nb: 2\na: 3\n', /^a\.yaml, line 3: has a duplicate key in one mapping\. The API server rejects it, and kubectl silently keeps the last one\. Remove one of them\.$/],
  ['a: 1\n---\nb: 2\nb: 3\n', /^a\.yaml, line 4: has a duplicate key /],
  [`${'['.repeat(2000)}`, /^a\.yaml, line 1: is nested deeper than 1000 levels\. No Kubernetes kind needs such nesting\.$/],
  ['a: 1\n---\npassword\n', /^document 2 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
  ['[1]', /^document 1 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
  ['kind: List\nitems: [{}, 5]\n', /^item 2 in document 1 of a\.yaml is not an object with apiVersion and kind\. Remove it\.$/],
])('%j is refused, and the error names the place', (text, message) => expect(() => yamlObjects(text, 'a.yaml')).toThrow(message));

test('anchors that expand to too many values are refused', () => {
  const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`);
  expect(() => yamlObjects(['l0: &l0 [x]', ...levels, ''].join('\n'), 'a.yaml'))
    .toThrow(new Error('a.yaml, line 1: has anchors that expand to more than 1000000 values or 8 MiB of text, or contain themselves. Replace the aliases by their values.'));
});

test('a character that ends a line unseen is refused in YAML', () => {
  expect(() => yamlObjects('a: 1\n---\nb: x\u2028y\n', 'a.yaml')).toThrow(new Error(
    'a.yaml, line 3: contains U+2028, which ends the line for the API server and PyYAML. Remove the character, or write it as an escape sequence.'));
  expect(yamlObjects('{"a": "x\u2028y"}', 'a.json')).toEqual([{ a: 'x\u2028y' }]);
});
