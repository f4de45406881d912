import { Suppressions } from '../../../lib/rules/engine/suppression';

const FINDING = { rule: 'text/value', path: 'spec.glance.template.glanceAPIs.default.customServiceConfig[DEFAULT].debug' };

test.each([
  [undefined, true],
  [FINDING.path, true],
  ['spec.glance.template.glanceAPIs.*.customServiceConfig[DEFAULT].debug', true],
  ['spec.glance.**', true],
  ['**.debug', true],
  ['**', true],
  ['**glanceAPIs**[DEFAULT]*.debug', true],
  ['spec.*.debug', false],
  ['spec.glance.*', false],
  ['spec.glance', false],
  ['', false],
  ['spec.glance.template.glanceAPIs.default.customServiceConfig[DEFAULT].debug.more', false],
])('the path %p: %p', (path, expected) => {
  expect(matches('text/value', path, FINDING)).toBe(expected);
});

test('another rule does not match', () => {
  expect(matches('text/values', undefined, FINDING)).toBe(false);
});

test('a pattern with many stars is fast', () => {
  expect(matches('text/value', `${'**a'.repeat(200)}b`, { rule: 'text/value', path: `${'a'.repeat(200_000)}b` })).toBe(true);
});

test('a longer pattern matches nothing', () => {
  expect(matches('text/value', `**${'a'.repeat(998)}`, { rule: 'text/value', path: 'a'.repeat(2000) })).toBe(true);
  expect(matches('text/value', `**${'a'.repeat(999)}`, { rule: 'text/value', path: 'a'.repeat(2000) })).toBe(false);
});

test('several suppressions can match one finding', () => {
  const suppressions = new Suppressions(['spec.a', '**.a', 'spec.b', 'spec.a'].map((path) => ({ rule: 'text/value', path, reason: 'known' })));
  expect(suppressions.matching({ rule: 'text/value', path: 'spec.a' })).toEqual([0, 3, 1]);
});

function matches(rule: string, path: string | undefined, finding: { readonly rule: string; readonly path: string }): boolean {
  return new Suppressions([{ rule, path, reason: 'known' }]).matching(finding).length > 0;
}
