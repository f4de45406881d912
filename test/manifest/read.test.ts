import * as fc from 'fast-check';
import { manifestsOf, MAX_DOCUMENT_LENGTH, readManifests } from '../../lib/manifest/read';

function read(...texts: string[]) {
  return readManifests(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
}

test('objects of the kinds that matter are found, with what they go by', () => {
  const text = 'kind: Secret\nmetadata:\n  name: s\n  namespace: openstack\n---\nkind: Deployment\n---\nkind: ConfigMap\n';
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ source, ...rest }) => rest)).toEqual([
    { file: '0.yaml', index: 1, root: [], kind: 'Secret', namespace: 'openstack', name: 's', object: { kind: 'Secret', metadata: { name: 's', namespace: 'openstack' } } },
    { file: '0.yaml', index: 3, root: [], kind: 'ConfigMap', namespace: '', name: '', object: { kind: 'ConfigMap' } },
  ]);
  expect(documents[1].source).toEqual({ text, start: 77, end: 97, nth: 0 });
});

test('a List holds several', () => {
  const { documents } = read('kind: List\nitems:\n- kind: Deployment\n- kind: Secret\n- kind: SecretList\n  items:\n  - kind: Secret\n  - text\n');
  expect(documents.map(({ kind, root, index }) => ({ kind, root, index }))).toEqual([
    { kind: 'Secret', root: ['items', 1], index: 1 },
    { kind: 'Secret', root: ['items', 2, 'items', 0], index: 1 },
  ]);
});

test('JSON is read as YAML is, several values side by side', () => {
  const { documents, problems } = read('{"kind":"Secret"}\n{\n\t"kind": "ConfigMap"}');
  expect(problems).toEqual([]);
  expect(documents.map(({ kind, index }) => [kind, index])).toEqual([['Secret', 1], ['ConfigMap', 2]]);
});

test('documents that end with dots are told apart', () => {
  const { documents } = read('kind: Secret\n...\n{kind: ConfigMap}\n');
  expect(documents.map(({ kind, index, source }) => [kind, index, source?.nth])).toEqual([['Secret', 1, 0], ['ConfigMap', 2, 1]]);
});

test('what is no manifest is left alone', () => {
  expect(read('', '# nothing\n', '---\n---\n', 'resources:\n- a.yaml\n', '- op: add\n', 'kind: 3\n')).toEqual({ documents: [], problems: [] });
});

test('what cannot be read is told with its place, and the rest is read', () => {
  const { documents, problems } = read('kind: Secret\n---\na: 1\na: 2\n---\nkind: Secret\n', 'a: [\n', 'just text\n');
  expect(documents.map(({ file, index }) => [file, index])).toEqual([['0.yaml', 1], ['0.yaml', 3]]);
  expect(problems).toEqual([
    { file: '0.yaml', document: 2, line: 4, column: 1, message: expect.stringMatching(/^document 2 holds a key twice in one mapping/) },
    { file: '1.yaml', document: 1, line: 2, column: 1, message: expect.stringMatching(/^document 1 is no YAML that can be read/) },
    { file: '2.yaml', document: 1, line: 1, column: 1, message: 'document 1 is text, not a manifest: an object with apiVersion and kind is expected.' },
  ]);
});

test('a document that no cluster takes is not read', () => {
  const { problems } = read(`kind: Secret\n---\na: ${'x'.repeat(MAX_DOCUMENT_LENGTH)}`);
  expect(problems).toEqual([{ file: '0.yaml', document: 2, line: 2, column: 1, message: 'document 2 has 32 MiB: the API server refuses objects of more than 3 MiB.' }]);
});

test('objects of a program make manifests without a text', () => {
  expect(manifestsOf([{ kind: 'Secret', metadata: { name: 's' } }, { kind: 'Service' }, 'text'])).toEqual({
    documents: [{ file: '', index: 1, root: [], kind: 'Secret', namespace: '', name: 's', object: { kind: 'Secret', metadata: { name: 's' } } }],
    problems: [],
  });
});

describe('whatever the text', () => {
  const TEXT = 'kind: Secret\nmetadata:\n  name: &a s\n  labels: {a: *a, "b": [1, \'x\']}\nstringData:\n  a: |\n    [DEFAULT]\n---\nkind: ConfigMap\n';
  const edits = fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(4), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 });
  const edited = edits.map((list) => list.reduce((text, [at, gone, added]) => text.slice(0, at) + added + text.slice(at + gone), TEXT));

  test.each([['any text', fc.string({ unit: 'binary' })], ['an edited manifest', edited]])('%s is read or told', (_, texts) => {
    fc.assert(fc.property(texts, (text) => {
      const { documents, problems } = read(text);
      expect(documents.every(({ kind }) => kind !== '')).toBe(true);
      expect(problems.every(({ line, column, message }) => line > 0 && column > 0 && message !== '')).toBe(true);
    }), { numRuns: 500 });
  });
});
