import { baselineEntry, compareWithBaseline } from '../../../../lib/rules/engine/baseline/baseline';
import type { Finding } from '../../../../lib/rules/engine/finding';

const FINDING: Finding = {
  rule: 'a/b', severity: 'error', file: 'cloud.yaml', document: 1, kind: 'OpenStackControlPlane', namespace: 'openstack', name: 'cloud', path: 'spec.list[0]', line: 1, column: 1, endLine: 1, endColumn: 2, identity: { place: 'spec.list[]', value: '01' }, message: 'list[0] is wrong (line 1).', fix: 'Correct it.',
};

const finding = (changes: Partial<Finding> = {}): Finding => ({ ...FINDING, ...changes });

function added(findings: readonly Finding[], baseline: readonly Finding[]): number[] {
  const compared = compareWithBaseline(findings, baseline.map(baselineEntry));
  expect([...compared.added, ...compared.inherited].map((one) => findings.indexOf(one)).sort()).toEqual(findings.map((_, index) => index));
  return compared.added.map((one) => findings.indexOf(one));
}

test('an entry has what stays the same about a finding', () => {
  expect(baselineEntry(FINDING)).toEqual({
    rule: 'a/b', kind: 'OpenStackControlPlane', namespace: 'openstack', name: 'cloud', place: 'spec.list[]', value: '01', message: 'list[0] is wrong (line 1).',
  });
});

test.each<[string, Partial<Finding>]>([
  ['in another file, document and line', { file: 'other.yaml', document: 2, line: 7, column: 3, path: 'spec.list[4]' }],
  ['with other numbers in its message', { message: 'list[4] is wrong (line 7).', identity: { place: 'spec.list[]' } }],
  ['with another message about the same value', { message: 'list[0] is very wrong.' }],
  ['with the same message about another value', { identity: { place: 'spec.list[]', value: '02' } }],
])('a finding %s is inherited', (_name, changes) => expect(added([finding(changes)], [FINDING])).toEqual([]));

test.each<[string, Partial<Finding>]>([
  ['another rule', { rule: 'a/c' }],
  ['another object', { name: 'other' }],
  ['another kind', { kind: 'Glance' }],
  ['another namespace', { namespace: 'other' }],
  ['another place', { identity: { place: 'spec.other[]', value: '01' } }],
  ['another value and message', { message: 'it is wrong.', identity: { place: 'spec.list[]', value: '02' } }],
])('a finding of %s is added', (_name, changes) => expect(added([finding(changes)], [FINDING])).toEqual([0]));

test('each entry matches one finding, and the one with the same message first', () => {
  expect(added([finding({ message: 'other.' }), finding(), finding()], [FINDING, FINDING])).toEqual([0]);
  expect(added([finding(), finding()], [])).toEqual([0, 1]);
});

test('the caller decides which objects are the same', () => {
  const other = finding({ name: 'other', namespace: '' });
  expect(compareWithBaseline([other], [baselineEntry(FINDING)], ({ kind }) => kind)).toEqual({ added: [], inherited: [other] });
});

test('many findings at one place take little time', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => finding({ message: `element ${index}.`, identity: { place: 'spec.list[]' } }));
  const start = performance.now();
  expect(compareWithBaseline(many, many.map(baselineEntry)).added).toEqual([]);
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
