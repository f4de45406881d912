import { isImageFileMode } from '../../facts/nodes/file-mode';
import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';

export const FILE_PERMISSION: Rule = storeOptionRule({
  id: 'stores/file-permission',
  severity: 'error',
  title: 'Permissions of image files that are not octal digits',
  why: 'Glance reads filesystem_store_file_perm as octal digits. With other digits it does not start.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  type: 'file',
  option: 'filesystem_store_file_perm',
  isWrong: (value) => /^\d+$/.test(value) && !isImageFileMode(value),
  problem: 'one to four digits from 0 to 7 are allowed',
  fix: () => 'Write the permissions in octal digits, such as 0640.',
  bad: ['filesystem_store_datadir = /images', 'filesystem_store_file_perm = 999'],
  good: ['filesystem_store_datadir = /images', 'filesystem_store_file_perm = 0640'],
});
