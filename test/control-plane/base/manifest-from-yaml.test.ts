import { manifestFromYaml } from '../../../lib/control-plane/base/manifest-from-yaml';

test('YAML is parsed as Kubernetes parses it', () => {
  expect(manifestFromYaml([
    '# A comment.', '---', 'yes: on', 'octal: 0640', 'time: 12:30:00', 'date: 2024-11-18', 'null: ~', 'text: |', '  [DEFAULT]', '  debug = true',
    'anchor: &a { b: 1 }', 'alias: *a', 'merged:', '  <<: *a', '  c: 2', '__proto__: { d: 3 }', '',
  ].join('\n'), 'a.yaml')).toEqual(JSON.parse(`{
    "true": true, "octal": 416, "time": "12:30:00", "date": "2024-11-18", "null": null, "text": "[DEFAULT]\\ndebug = true\\n",
    "anchor": {"b": 1}, "alias": {"b": 1}, "merged": {"b": 1, "c": 2}, "__proto__": {"d": 3}
  }`));
});

test('JSON is YAML', () => expect(manifestFromYaml('{"a": ["b", 1, null]}', 'a.json')).toEqual({ a: ['b', 1, null] }));

test('empty documents do not count', () => expect(manifestFromYaml('---\n---\na: 1\n---\n# Nothing.\n', 'a.yaml')).toEqual({ a: 1 }));

test.each([['', 0], ['---\n---\n', 0], ['a: 1\n---\nb: 2\n', 2]])('%j does not contain exactly one document', (text, count) => {
  expect(() => manifestFromYaml(text, 'a.yaml')).toThrow(new Error(
    `a.yaml contains ${count} documents, but a base must be one OpenStackControlPlane. Put it in a separate file, and use Include of cdk8s for other objects.`));
});

test.each([
  ['a: [1\nb: 2\n', /^a\.yaml, line \d: is not valid YAML: .+\.$/],
  ['a: 1\nb: 2\na: 3\n', /^a\.yaml, line 3: has a duplicate key in one mapping\. The API server rejects it, and kubectl silently keeps the last one\. Remove one of them\.$/],
  [`${'['.repeat(2000)}`, /^a\.yaml, line 1: is nested deeper than 1000 levels\. No Kubernetes kind needs such nesting\.$/],
])('%j is unreadable, and the error names the line', (text, message) => expect(() => manifestFromYaml(text, 'a.yaml')).toThrow(message));

test('anchors that expand to too many values are refused', () => {
  const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`);
  expect(() => manifestFromYaml(['l0: &l0 [x]', ...levels, ''].join('\n'), 'a.yaml'))
    .toThrow(new Error('a.yaml, line 1: has anchors that expand to more than 1000000 values or 8 MiB of text, or contain themselves. Replace the aliases by their values.'));
});
