import { isVolumeGroupName } from '../../../lib/facts/nodes/lvm';

test('LVM accepts letters, digits and a few signs, but no leading hyphen and no directory', () => {
  expect(['cinder-volumes', 'a'.repeat(127), '+_.a'].filter((name) => !isVolumeGroupName(name))).toEqual([]);
  expect(['', '-a', '.', '..', 'a b', 'a/b', 'a'.repeat(128)].filter(isVolumeGroupName)).toEqual([]);
});
