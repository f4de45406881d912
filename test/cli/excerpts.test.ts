import { FINDING } from './formats/report';
import { Excerpts } from '../../lib/cli/excerpts';

function excerpt(line: string, changes: object = {}): unknown {
  return new Excerpts({ line: () => line }).of({ ...FINDING, column: 1, ...changes });
}

test('a line is split at the place of the finding', () => {
  expect(excerpt('  debug = maybe', { column: 3 })).toEqual({ before: '  ', after: 'debug = maybe' });
});

test.each([
  ['a blank line', '  ', {}],
  ['a line of a Secret', 'password: hunter2', { kind: 'Secret' }],
  ['an object of a program', 'debug = maybe', { line: 0 }],
])('%s has no excerpt', (_, line, changes) => {
  expect(excerpt(line, changes)).toBeUndefined();
});

test.each([
  ['  hunter2', '***'],
  ['  - hunter2', '***'],
  ['key: hunter2', 'key: ***'],
  ['swift_store_key = hunter2', 'swift_store_key = ***'],
  ['{"customServiceConfig": "[DEFAULT]\\nhunter2\\n", "a": 1}', '{"customServiceConfig": "***", "a": 1}'],
  ['{"kind": "Secret", "data": {"a": "aHVudGVyMg=="}}', '{"kind": "Secret", "data": {***}}'],
])('%j in a text is shown as %j', (line, expected) => {
  expect((excerpt(line, { path: 'spec.glance.template.customServiceConfig' }) as { after: string }).after).toBe(expected);
});

test('a continuation line of a secret option is hidden', () => {
  expect(excerpt('  more = x', { path: 'spec.glance.template.customServiceConfig[images].swift_store_key' })).toEqual({ before: '  ', after: '***' });
});

test('an item of a list is shown', () => {
  expect(excerpt('- Galnce', { path: 'spec.extraMounts[0].extraVol[0].propagation[0]' })).toEqual({ before: '', after: '- Galnce' });
});
