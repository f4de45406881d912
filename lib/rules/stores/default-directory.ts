import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DEFAULT_DIRECTORY: Rule = {
  id: 'stores/default-directory',
  severity: 'warning',
  title: 'A file store that does not name its directory',
  why: 'It takes the default of its type, /var/lib/glance/images: two such stores write into one directory, and it may be none of the mounts.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = local:file
        [glance_store]
        default_backend = local
        [local]
        store_description = On the claim
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = local:file
        [glance_store]
        default_backend = local
        [local]
        filesystem_store_datadir = /var/lib/glance/images
`,
  * check(context) {
    for (const store of enabledConfigsOf(context).filter(({ config }) => config.isComplete)) {
      for (const { id } of storesOfType(store, 'file').filter((file) => !DIRECTORIES.some((option) => store.config.find(file.id, option)))) {
        yield {
          place: atOption(store.enabled.option),
          message: `the store ${quoted(id)} of type file names no directory: it is /var/lib/glance/images.`,
          fix: `Write filesystem_store_datadir in [${id}].`,
        };
      }
    }
  },
};

const DIRECTORIES = ['filesystem_store_datadir', 'filesystem_store_datadirs'];
