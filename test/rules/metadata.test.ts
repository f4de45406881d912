import { said } from './lint';

const ENDS = 'with a letter or digit at both ends';

describe('metadata', () => {
  test.each([
    ['name: a', []],
    ['name: "${NAME}", namespace: "<namespace>"', []],
    ['name: A', [`metadata.name is 'A', which is not an RFC 1123 subdomain. Use at most 253 lower case letters, digits, - and ., ${ENDS}.`]],
    ['name: a, namespace: a.b', [`metadata.namespace is 'a.b', which is not an RFC 1123 label. Use at most 63 lower case letters, digits and -, ${ENDS}.`]],
    ['name: a, label: { a: b }', ['metadata.label is an unknown field, which the API server drops. Did you mean \'labels\'?']],
    ['name: a, secret: b', ['metadata.secret is an unknown field, which the API server drops. Remove it, or move it to labels or annotations.']],
    ['name: 1', ['metadata.name is not a string. Write a string.']],
    ['name: a, labels: [ a ]', ['metadata.labels is not a map of strings. Write a map of strings.']],
    ['name: a, finalizers: a', ['metadata.finalizers is not a list. Write a list.']],
    ['name: a, labels: { a: true, b: null, c: {} }', [
      "metadata.labels has the value true for 'a', which is not a string. Write it in quotes: 'true'.",
      "metadata.labels has the value {} for 'c', which is not a string. Write a string.",
    ]],
    ['name: a, labels: { "a b": "", "-a": b }', [
      `metadata.labels has the key 'a b', which is not a valid key. Use at most 63 letters, digits, -, _ and ., ${ENDS}, optionally after a DNS name and /.`,
      `metadata.labels has the key '-a', which is not a valid key. Use at most 63 letters, digits, -, _ and ., ${ENDS}, optionally after a DNS name and /.`,
    ]],
    ['name: a, labels: { a: "b c" }', [`metadata.labels has the value 'b c' for 'a', which is not a valid label value. Use at most 63 letters, digits, -, _ and ., ${ENDS}.`]],
    ['name: a, labels: { "${A}": "b c", a: "{{ b }}" }', []],
    ['name: a, annotations: { "a b": null }', [
      `metadata.annotations has the key 'a b', which is not a valid key. Use at most 63 letters, digits, -, _ and ., ${ENDS}, optionally after a DNS name and /.`,
    ]],
    ['name: a, annotations: { Example.org/a: "b c", "a/b/c": d }', [
      `metadata.annotations has the key 'a/b/c', which is not a valid key. Use at most 63 letters, digits, -, _ and ., ${ENDS}, optionally after a DNS name and /.`,
    ]],
    ['name: a, uid: b, generation: 1, creationTimestamp: null, managedFields: []', []],
  ])('{ %s }', (metadata, messages) => {
    expect(said(`kind: Secret\nmetadata: { ${metadata} }\n`)).toEqual(messages.map((message) => `schema/metadata: ${message}`));
  });
});

test('the server ignores the namespace of a MachineConfig', () => {
  expect(said('kind: MachineConfig\nmetadata: { name: a, namespace: A, labels: { machineconfiguration.openshift.io/role: worker } }\n')).toEqual([]);
});

test('what the API server writes has its form', () => {
  const metadata = (fields: object) => said(`${JSON.stringify({ kind: 'Secret', metadata: { name: 'a', ...fields } })}\n`);
  expect(metadata({ generateName: 'a-', generation: 3, creationTimestamp: '2026-01-31T12:00:00Z' })).toEqual([]);
  expect(metadata({ generateName: 'a', generation: 0, creationTimestamp: null })).toEqual([]);
  expect(metadata({ generateName: 'A_b-' })).toEqual([
    "schema/metadata: metadata.generateName is 'A_b-', which is not an RFC 1123 subdomain. Use at most 253 lower case letters, digits, - and ., with a letter or digit at both ends.",
  ]);
  expect(metadata({ generation: 1.5 })).toEqual(['schema/metadata: metadata.generation is not a whole number. Write a whole number.']);
  expect(metadata({ generation: 2 ** 63 })).toHaveLength(1);
  expect(metadata({ creationTimestamp: 'now' })).toEqual(['schema/metadata: metadata.creationTimestamp is not a time such as 2026-01-31T12:00:00Z. Write a time such as 2026-01-31T12:00:00Z.']);
});
