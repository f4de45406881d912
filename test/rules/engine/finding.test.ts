import { compareFindings, findingText, isAtLeast, type Finding } from '../../../lib/rules/engine/finding';

const FINDING: Finding = {
  rule: 'a/b', severity: 'error', file: 'f', document: 1, kind: 'Secret', namespace: 'openstack', name: 's', path: 'data', line: 1, column: 1, endLine: 1, endColumn: 2, identity: { place: 'data' }, message: 'it is wrong.', fix: 'Right it.',
};

test('severities are ordered', () => {
  expect([isAtLeast('error', 'warning'), isAtLeast('warning', 'warning'), isAtLeast('info', 'warning')]).toEqual([true, true, false]);
});

test('the text of a finding has one line', () => {
  expect(findingText(FINDING)).toBe('[openstack/s] error a/b: data: it is wrong. Right it.');
  expect(findingText({ ...FINDING, path: '', name: 'a\u001b[2J\n' })).toBe('[openstack/a\\u001b[2J\\n] error a/b: it is wrong. Right it.');
  expect(findingText({ ...FINDING, namespace: '', name: '' })).toBe('[Secret] error a/b: data: it is wrong. Right it.');
});

test.each<[Partial<Finding>, Partial<Finding>]>([
  [{ file: 'a' }, { file: 'b' }],
  [{ document: 2 }, { document: 10 }],
  [{ line: 2 }, { line: 10 }],
  [{ column: 2 }, { column: 10 }],
  [{ path: 'a' }, { path: 'b' }],
  [{ rule: 'a/a' }, { rule: 'a/b' }],
  [{ message: 'a' }, { message: 'b' }],
])('%j comes before %j', (left, right) => {
  expect(compareFindings({ ...FINDING, ...left }, { ...FINDING, ...right })).toBeLessThan(0);
  expect(compareFindings({ ...FINDING, ...right }, { ...FINDING, ...left })).toBeGreaterThan(0);
  expect(compareFindings(FINDING, FINDING)).toBe(0);
});
