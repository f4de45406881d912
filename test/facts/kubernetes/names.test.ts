import { isDataKey, isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue, isOptionName } from '../../../lib/facts/kubernetes/names';

test.each<[string, (value: string) => boolean, string[], string[]]>([
  ['an RFC 1123 label', isDnsLabel, ['a', '0', 'a-b', 'a'.repeat(63)], ['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a\n', 'a'.repeat(64)]],
  ['an RFC 1123 subdomain', isDnsSubdomain, ['a', 'a.b-c.0', 'a'.repeat(253)], ['', 'a.', '.a', 'a..b', 'A', 'a'.repeat(254)]],
  ['a key of a Secret', isDataKey, ['ceph.conf', '.a', 'A_-.'], ['', '.', '..', '..a', 'a/b', 'a b', 'a'.repeat(254)]],
  ['a label key', isLabelKey, ['service', 'openstack.org/cinder-lvm', 'A_.b', 'a'.repeat(63)], ['', '/a', 'a/', 'a/b/c', 'A/b', '-a', 'a'.repeat(64)]],
  ['the name of an option', isOptionName, ['a', '_a', '0', 'a.b-c_D'], ['', '-a', '.a', 'a b', 'a=b', 'ä', 'a\n']],
  ['a label value', isLabelValue, ['', 'a', 'A_.b'], ['-a', 'a-', 'a/b', 'a'.repeat(64)]],
])('%s', (_, accepts, valid, invalid) => {
  expect(valid.filter((value) => !accepts(value))).toEqual([]);
  expect(invalid.filter((value) => accepts(value))).toEqual([]);
});

test('a label can have a limit of its own', () => {
  expect([isDnsLabel('abc', 3), isDnsLabel('abcd', 3)]).toEqual([true, false]);
});
