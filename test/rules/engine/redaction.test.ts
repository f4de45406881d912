import { documentOf } from '../../../lib/manifest/source';
import { Redaction } from '../../../lib/rules/engine/redaction';

const TEXT = '[a]\npassword = hunter2\n  more of it\ndebug = true\nbare words\n';

function redacted(message: string, place: object, kind = 'Glance', object: object = { spec: { text: TEXT, adminPassword: 'hunter2', size: 'hunter2' } }) {
  const document = documentOf({ kind, ...object }, { file: '', index: 1, root: [] });
  return new Redaction(document).of({ place: { document, path: ['spec', 'text'], ...place }, message, fix: message }).message;
}

test.each([
  ['the value of a secret option', "it is 'hunter2'", { option: 'password', line: 2, lastLine: 3 }, "it is '***'"],
  ['a continuation line', "it is 'more of it'", { option: 'password', line: 2, lastLine: 3 }, "it is '***'"],
  ['a bare line', "the line 'bare words'", { line: 5 }, "the line '***'"],
  ['the value of another option', "it is 'true'", { option: 'debug', line: 4 }, "it is 'true'"],
  ['a secret field', 'it is hunter2', { path: ['spec', 'adminPassword'] }, 'it is ***'],
  ['another field', 'it is hunter2', { path: ['spec', 'size'] }, 'it is hunter2'],
  ['an assignment', 'write password = hunter2', { path: ['spec', 'size'] }, 'write password = ***'],
])('%s', (_, message, place, expected) => {
  expect(redacted(message, place)).toBe(expected);
});

test('everything in the data of a Secret is a secret', () => {
  const data = { stringData: { text: 'debug = hunter2\n' }, metadata: { name: 'hunter2' } };
  expect(redacted('it is hunter2', { path: ['stringData', 'text'], option: 'debug', line: 1 }, 'Secret', data)).toBe('it is ***');
  expect(redacted('it is hunter2', { path: ['metadata', 'name'] }, 'Secret', data)).toBe('it is hunter2');
});

test('an edit with a secret is left out', () => {
  const document = documentOf({ kind: 'Glance', spec: { adminPassword: 'hunter2' } }, { file: '', index: 1, root: [] });
  const finding = { place: { document, path: ['spec', 'adminPassword'] }, message: '', fix: '' };
  const edit = { of: 'value', kind: 'replace', safe: true } as const;
  expect(new Redaction(document).of({ ...finding, edit: { ...edit, text: 'not hunter2' } }).edit).toBeUndefined();
  expect(new Redaction(document).of({ ...finding, edit: { ...edit, text: 'x' } }).edit).toEqual({ ...edit, text: 'x' });
});
