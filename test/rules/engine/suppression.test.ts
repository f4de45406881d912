import { suppresses } from '../../../lib/rules/engine/suppression';

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
  expect(suppresses({ rule: 'text/value', path, reason: 'known' }, FINDING)).toBe(expected);
});

test('another rule does not match', () => {
  expect(suppresses({ rule: 'text/values', reason: 'known' }, FINDING)).toBe(false);
});

test('a pattern with many stars is fast', () => {
  expect(suppresses({ rule: 'text/value', path: `${'**a'.repeat(200)}b`, reason: 'known' }, { rule: 'text/value', path: 'a'.repeat(2000) })).toBe(false);
});
