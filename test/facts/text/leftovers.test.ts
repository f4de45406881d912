import { isShellVariable, leftoverIn } from '../../../lib/facts/text/leftovers';

test.each([
  ['<FSID>', '<FSID>'],
  ['ceph-<pool name>', '<pool name>'],
  ['\u2039secret\u203a', '\u2039secret\u203a'],
  ['_FSID_', '_FSID_'],
  ['_s3_bucket', '_s3_bucket'],
  ['CHANGEME', 'CHANGEME'],
  ['change-me', 'change-me'],
  ['_REPLACED_', '_REPLACED_'],
  ['YOUR_POOL', 'YOUR_P'],
  ['$FSID', '$FSID'],
  ['a${FSID}b', '${FSID}'],
  ['@FSID@', '@FSID@'],
  ['%POOL%', '%POOL%'],
  ['{% if a %}', '{% if a %}'],
  ['images', undefined],
  ['my_pool_', undefined],
  ['$config_dir/ceph.conf', undefined],
  ['$$FSID', undefined],
  ['user@host', undefined],
  ['a < b', undefined],
  ['10%%', undefined],
  ['%(message)s', undefined],
])('the leftover in %j is %j', (value, leftover) => {
  expect(leftoverIn(value)).toBe(leftover);
});

test('a variable of a shell is in upper case', () => {
  expect(['FSID', 'POOL_1', 'config_dir', 'Fsid'].map(isShellVariable)).toEqual([true, true, false, false]);
});
