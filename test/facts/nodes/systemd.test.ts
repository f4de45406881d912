import { isDropInName, isUnitName } from '../../../lib/facts/nodes/systemd';

test('the name of a unit ends in its type and has at most 255 characters', () => {
  expect(['iscsid.service', 'a@b.socket', 'dev-disk\\x2da.mount', `${'a'.repeat(247)}.service`].filter((name) => !isUnitName(name))).toEqual([]);
  expect(['', 'iscsid', '.service', 'a b.service', 'a/b.service', 'a.conf', `${'a'.repeat(248)}.service`].filter(isUnitName)).toEqual([]);
});

test('the name of a drop-in ends in .conf and is not hidden', () => {
  expect(['10-a.conf', 'a@b.conf', `${'a'.repeat(250)}.conf`].filter((name) => !isDropInName(name))).toEqual([]);
  expect(['', '.conf', '.a.conf', 'a', 'a/b.conf', 'a b.conf', `${'a'.repeat(251)}.conf`].filter(isDropInName)).toEqual([]);
});
