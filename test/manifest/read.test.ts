import * as fc from 'fast-check';
import { manifestsOf, MAX_DOCUMENT_LENGTH, readManifests } from '../../lib/manifest/read';

function read(...texts: string[]) {
  return readManifests(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
}

test('objects of judged kinds are found, with kind, namespace and name', () => {
  const text = 'kind: Secret\nmetadata:\n  name: s\n  namespace: openstack\n---\nkind: Deployment\n---\nkind: ConfigMap\n';
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ source, ...rest }) => rest)).toEqual([
    { file: '0.yaml', index: 1, root: [], kind: 'Secret', namespace: 'openstack', name: 's', object: { kind: 'Secret', metadata: { name: 's', namespace: 'openstack' } } },
    { file: '0.yaml', index: 3, root: [], kind: 'ConfigMap', namespace: '', name: '', object: { kind: 'ConfigMap' } },
  ]);
  expect(documents[1].source).toEqual({ text, start: 77, end: 97, nth: 0 });
});

test('documents of one text share their objects, and each has its own place', () => {
  const text = 'kind: Secret\nmetadata:\n  name: s\n';
  const { documents } = read(`${text}---\n${text}`, text);
  expect(documents.map(({ file, index, source }) => [file, index, source?.start])).toEqual([['0.yaml', 1, 0], ['0.yaml', 2, 33], ['1.yaml', 1, 0]]);
  expect(documents[2].object).toBe(documents[0].object);
  expect(documents[1].object).toEqual(documents[0].object);
});

test('documents without judged objects are not kept', () => {
  const text = 'kind: Deployment\n---\nmetadata: {}\n---\n';
  expect(read(text.repeat(2))).toMatchObject({ documents: [], skipped: [{ document: 2 }, { document: 4 }] });
});

test('a List contains several objects', () => {
  const { documents } = read('kind: List\nitems:\n- kind: Deployment\n- kind: Secret\n- kind: SecretList\n  items:\n  - kind: Secret\n  - text\n');
  expect(documents.map(({ kind, root, index }) => ({ kind, root, index }))).toEqual([
    { kind: 'Secret', root: ['items', 1], index: 1 },
    { kind: 'Secret', root: ['items', 2, 'items', 0], index: 1 },
  ]);
});

test('JSON is read like YAML, also several consecutive values', () => {
  const { documents, problems } = read('{"kind":"Secret"}\n{\n\t"kind": "ConfigMap"}');
  expect(problems).toEqual([]);
  expect(documents.map(({ kind, index }) => [kind, index])).toEqual([['Secret', 1], ['ConfigMap', 2]]);
});

test('a document after the marker ... of another one is reported, because kubectl ignores it', () => {
  expect(read('kind: Secret\n...\n{kind: ConfigMap}\n')).toMatchObject({
    documents: [],
    problems: [{
      line: 2, column: 1, message: 'document 1 has content after the marker ... of its end, which kubectl ignores. Write --- instead of ... before it.',
    }],
  });
  expect(read('kind: Secret\n...\n# end\n').documents).toHaveLength(1);
});

test('objects after a text in braces that is not JSON are reported, because kubectl ignores them', () => {
  const { documents, problems } = read('{kind: Secret}{"kind":"ConfigMap"}');
  expect(documents.map(({ kind }) => kind)).toEqual(['ConfigMap']);
  expect(problems.map(({ message }) => message)).toEqual(['document 1 is not JSON, and kubectl ignores what follows it without a marker. Write --- after it, or make it valid JSON.']);
});

test('objects of other kinds are ignored, and documents without a kind are counted', () => {
  const { documents, problems, skipped } = read('', '# nothing\n', '---\n---\nkind: Deployment\n', 'resources:\n- a.yaml\n---\n- op: add\n', 'kind: 3\n', 'kind: List\nitems:\n- a: 1\n');
  expect([documents, problems]).toEqual([[], []]);
  expect(skipped).toEqual([
    { file: '3.yaml', document: 1, line: 1, column: 1, message: 'document 1 has no kind' },
    { file: '3.yaml', document: 2, line: 3, column: 1, message: 'document 2 has no kind' },
    { file: '4.yaml', document: 1, line: 1, column: 1, message: 'document 1 has no kind' },
    { file: '5.yaml', document: 1, line: 1, column: 1, message: 'items[0] of document 1 has no kind' },
  ]);
});

test('an OpenStack object without a kind, or with a kind in other letters, is a problem', () => {
  const { problems } = read('apiVersion: core.openstack.org/v1beta1\nspec: {}\n', 'kind: List\nitems:\n- kind: OpenstackControlPlane\n- kind: Secret\n');
  expect(problems.map(({ message }) => message)).toEqual([
    "document 1 has the apiVersion 'core.openstack.org/v1beta1' but no kind, which the API server rejects. Add the kind, such as OpenStackControlPlane.",
    "items[0] of document 1 has the kind 'OpenstackControlPlane', which the API server rejects. Write OpenStackControlPlane.",
  ]);
});

test('a document after many blank lines is read', () => {
  const blanks = '\n'.repeat(10_001);
  expect(read(`{"kind":"ConfigMap"}${blanks}{"kind":"Secret"}`, `${blanks}{"kind":"ConfigMap"}{"kind":"Secret"}`).documents.map(({ kind }) => kind))
    .toEqual(['ConfigMap', 'Secret', 'ConfigMap', 'Secret']);
  const { documents, problems } = read(`{"kind":"ConfigMap"}${blanks}---\nkind: Secret\n`, `#${'x'.repeat(20_000)}\n---\nkind: Secret\n`);
  expect([documents.map(({ kind }) => kind), problems]).toEqual([['ConfigMap', 'Secret', 'Secret'], []]);
});

test('the position of a document after an empty one is its own', () => {
  expect(read('{}\n---\nnull\n---\nkind: Secret\n').documents.map(({ index, source }) => [index, source?.nth])).toEqual([[2, 2]]);
});

test('a List may have any number of items', () => {
  expect(read(`{"kind":"List","items":[${Array(130_000).fill('{"kind":"Secret"}').join(',')}]}`).documents).toHaveLength(130_000);
});

test('an unreadable document is a problem with a position, and the other documents are read', () => {
  const { documents, problems } = read('kind: Secret\n---\na: 1\na: 2\n---\nkind: Secret\n', 'a: [\n', 'just text\n');
  expect(documents.map(({ file, index }) => [file, index])).toEqual([['0.yaml', 1], ['0.yaml', 3]]);
  expect(problems).toEqual([
    { file: '0.yaml', document: 2, line: 4, column: 1, message: expect.stringMatching(/^document 2 has a duplicate key in one mapping/) },
    { file: '1.yaml', document: 1, line: 2, column: 1, message: expect.stringMatching(/^document 1 is not valid YAML/) },
    { file: '2.yaml', document: 1, line: 1, column: 1, message: 'document 1 is plain text, not a manifest. A manifest is an object with apiVersion and kind.' },
  ]);
});

test('a document that exceeds the limit is not read', () => {
  const text = `kind: Secret\n---\na: ${'x'.repeat(MAX_DOCUMENT_LENGTH)}`;
  const message = 'document 2 is larger than 8 MiB. The API server rejects objects larger than 3 MiB. Split the document, or raise the limit (--max-size).';
  expect(read(text).problems).toEqual([{ file: '0.yaml', document: 2, line: 2, column: 1, message }]);
  expect(readManifests([{ file: '', text }], { maxDocumentLength: text.length }).problems).toEqual([]);
});

test('objects of a program give manifests without source text', () => {
  expect(manifestsOf([{ kind: 'Secret', metadata: { name: 's' } }, { kind: 'Service' }, 'text'])).toEqual({
    documents: [{ file: '', index: 1, root: [], kind: 'Secret', namespace: '', name: 's', object: { kind: 'Secret', metadata: { name: 's' } } }],
    problems: [],
    skipped: [],
    absent: [],
  });
});

describe('any text', () => {
  const TEXT = 'kind: Secret\nmetadata:\n  name: &a s\n  labels: {a: *a, "b": [1, \'x\']}\nstringData:\n  a: |\n    [DEFAULT]\n---\nkind: ConfigMap\n';
  const edits = fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(4), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 });
  const edited = edits.map((list) => list.reduce((text, [at, gone, added]) => text.slice(0, at) + added + text.slice(at + gone), TEXT));

  test.each([['any text', fc.string({ unit: 'binary' })], ['an edited manifest', edited]])('%s is read or reported', (_, texts) => {
    fc.assert(fc.property(texts, (text) => {
      const { documents, problems } = read(text);
      expect(documents.every(({ kind }) => kind !== '')).toBe(true);
      expect(problems.every(({ line, column, message }) => line > 0 && column > 0 && message !== '')).toBe(true);
    }), { numRuns: 500 });
  });
});
