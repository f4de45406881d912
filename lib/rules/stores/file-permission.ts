import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const FILE_PERMISSION: Rule = {
  id: 'stores/file-permission',
  severity: 'error',
  title: 'Permissions of image files that are no octal digits',
  why: 'filesystem_store_file_perm is read as octal digits. With others Glance does not start.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:file
        [glance_store]
        default_backend = a
        [a]
        filesystem_store_datadir = /a
        filesystem_store_file_perm = 999
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:file
        [glance_store]
        default_backend = a
        [a]
        filesystem_store_datadir = /a
        filesystem_store_file_perm = 0640
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      for (const { id } of storesOfType(store, 'file')) {
        const option = store.config.find(id, 'filesystem_store_file_perm');
        if (option && /^\d+$/.test(option.rawValue) && !/^[0-7]{1,4}$/.test(option.rawValue)) {
          yield {
            place: atOption(option),
            message: `filesystem_store_file_perm of the store ${quoted(id)} is ${option.rawValue}: up to four digits from 0 to 7 are allowed.`,
            fix: 'Write permissions in octal digits, such as 0640.',
          };
        }
      }
    }
  },
};
