import { lint, rulesOf, said } from './lint';

const VALID_KEY = "Use at most 253 letters, digits, '-', '_' and '.'.";

describe('a Secret', () => {
  test.each([
    ['stringData: { a.conf: text, _: "" }', []],
    ['data: { a: YQ==, b: null, c: "" }', []],
    ['data: null, stringData: null, type: Opaque, immutable: true', []],
    ['data: { a: "<password>", b: "{{ b }}" }, stringData: { "${NAME}": 1 }', []],
    ['sops: { version: 3.8.1 }, data: { a: "ENC[AES256_GCM,data:x]" }', []],
    ['$patch: delete', []],
    ['data: { a: secret }', ["data has a value for 'a' that is not base64. Encode it in base64, or move it to stringData."]],
    ['data: { a: 1 }', ["data has a value for 'a' that is not a string. Write it in quotes."]],
    ['stringData: { port: 5000, debug: true, c: {} }', [
      "stringData has a value for 'port' that is not a string. Write it in quotes.",
      "stringData has a value for 'debug' that is not a string. Write it in quotes.",
      "stringData has a value for 'c' that is not a string. Write it in quotes.",
    ]],
    ['stringData: { "a/b": c, ..a: 1 }', [
      `stringData has the key 'a/b', which is not a valid key. ${VALID_KEY}`,
      `stringData has the key '..a', which is not a valid key. ${VALID_KEY}`,
      "stringData has a value for '..a' that is not a string. Write it in quotes.",
    ]],
    ['stringdata: { a: b }', ["stringdata is an unknown field, which the API server drops. Did you mean 'stringData'?"]],
    ['passwords: { a: b }', ['passwords is an unknown field, which the API server drops. Remove it, or move it to stringData.']],
    ['stringData: text', ['stringData is not a map. Write a map below stringData: a name, a colon and a text on each line.']],
    ['type: 1, immutable: "yes"', ['immutable is neither true nor false. Write true or false.', 'type is not a string. Write Opaque, or remove it.']],
  ])('{ %s }', (fields, messages) => {
    expect(said(`{ kind: Secret, metadata: { name: a }, ${fields} }\n`).sort()).toEqual(messages.map((message) => `schema/data: ${message}`).sort());
  });

  test('of another API group may be anything', () => {
    expect(rulesOf('{ apiVersion: example.org/v1, kind: Secret, metadata: { name: a }, spec: {} }\n')).toEqual([]);
  });
});

test('a ConfigMap holds strings in data, and bytes in binaryData', () => {
  expect(said('{ kind: ConfigMap, metadata: { name: a }, data: { a: "not base64" }, binaryData: { b: YQ==, c: "not base64" }, stringData: {} }\n')).toEqual([
    "schema/data: binaryData has a value for 'c' that is not base64. Encode it in base64, or move it to data.",
    'schema/data: stringData is an unknown field, which the API server drops. Remove it, or move it to data.',
  ]);
});

test('no message shows a value', () => {
  expect(lint('{ kind: Secret, metadata: { name: a }, data: { a: hunter2 } }\n').join()).not.toContain('hunter2');
});
