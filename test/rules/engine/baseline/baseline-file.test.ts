import { baselineEntry } from '../../../../lib/rules/engine/baseline/baseline';
import { baselineEntries, baselineText } from '../../../../lib/rules/engine/baseline/baseline-file';
import type { Finding } from '../../../../lib/rules/engine/finding';

const FINDING: Finding = {
  rule: 'a/b', severity: 'error', file: 'cloud.yaml', document: 1, kind: 'Secret', namespace: 'openstack', name: 's', path: 'data', line: 1, column: 1, endLine: 1, endColumn: 2, identity: { place: 'data', value: '01' }, message: 'it is wrong.', fix: 'Correct it.',
};
const OTHER: Finding = { ...FINDING, rule: 'a/a', file: 'z.yaml', identity: { place: 'data' } };

test('the text has the entries of the findings, in an order of their own', () => {
  const text = baselineText([FINDING, OTHER]);
  expect(JSON.parse(text)).toEqual({
    kind: 'GlanceBaseline',
    version: 1,
    findings: [
      { rule: 'a/a', kind: 'Secret', namespace: 'openstack', name: 's', place: 'data', message: 'it is wrong.' },
      { rule: 'a/b', kind: 'Secret', namespace: 'openstack', name: 's', place: 'data', value: '01', message: 'it is wrong.' },
    ],
  });
  expect(text).toBe(baselineText([OTHER, { ...FINDING, line: 7 }]));
  expect(text.endsWith('}\n')).toBe(true);
});

test('what is written is read again', () => {
  expect(baselineEntries(baselineText([OTHER, FINDING]))).toEqual([OTHER, FINDING].map(baselineEntry));
  expect(baselineEntries(baselineText([]))).toEqual([]);
});

const AGAIN = 'Write it again with --write-baseline.';
const ENTRY = { rule: 'a/b', kind: '', namespace: '', name: '', place: '', message: '' };
const STRINGS = `must contain findings, each with rule, kind, namespace, name, place, message as strings. ${AGAIN}`;
const NOT = 'is not a baseline: a baseline is a JSON object of kind GlanceBaseline. Write it with cdk8s-glance lint --write-baseline FILE PATH.';

test.each([
  ['a: 1', NOT],
  ['[]', NOT],
  ['{"findings": []}', NOT],
  ['{"kind": "GlanceBaseline", "findings": []}', `has version undefined, but must have version 1. ${AGAIN}`],
  ['{"kind": "GlanceBaseline", "version": 2}', `has version 2, but must have version 1. ${AGAIN}`],
  ['{"kind": "GlanceBaseline", "version": 1}', STRINGS],
  [JSON.stringify({ kind: 'GlanceBaseline', version: 1, findings: [{ ...ENTRY, place: 1 }] }), STRINGS],
  [JSON.stringify({ kind: 'GlanceBaseline', version: 1, findings: [{ ...ENTRY, value: 1 }] }), STRINGS],
  [JSON.stringify({ kind: 'GlanceBaseline', version: 1, findings: [null] }), STRINGS],
])('%s is refused', (text, message) => expect(() => baselineEntries(text)).toThrow(new Error(message)));
