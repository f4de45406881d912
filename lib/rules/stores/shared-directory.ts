import type { LocatedOption } from '../../manifest/config-text';
import { isUnder } from '../../manifest/extra-mount-view';
import { enabledConfigsOf, storesOfType, type EnabledConfig } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SHARED_DIRECTORY: Rule = {
  id: 'stores/shared-directory',
  severity: 'warning',
  title: 'Two file stores with one directory, or one within the other',
  why: "Both take the other's images for their own: a deleted image takes the other store's file along, and the space is counted twice.",
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:file,b:file
        [glance_store]
        default_backend = a
        [a]
        filesystem_store_datadir = /var/lib/glance/images
        [b]
        filesystem_store_datadir = /var/lib/glance/images/b/
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:file,b:file
        [glance_store]
        default_backend = a
        [a]
        filesystem_store_datadir = /var/lib/glance/images/a
        [b]
        filesystem_store_datadir = /var/lib/glance/images/b
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      const directories = storesOfType(store, 'file').flatMap(({ id }) => directoriesOf(store, id));
      for (const [index, directory] of directories.entries()) {
        const other = directories.slice(0, index).find((earlier) => earlier.id !== directory.id && overlap(earlier.path, directory.path));
        if (other) {
          yield {
            place: atOption(directory.option),
            message: `the store ${quoted(directory.id)} keeps its images in ${directory.path}, and the store ${quoted(other.id)} in ${other.path}.`,
            fix: 'Give each store a directory of its own, beside the other.',
          };
        }
      }
    }
  },
};

interface Directory {
  readonly id: string;
  readonly path: string;
  readonly option: LocatedOption;
}

/** The directories that a store names, without the priorities behind them. */
function directoriesOf({ config }: EnabledConfig, id: string): Directory[] {
  const single = config.find(id, 'filesystem_store_datadir');
  const several = config.options(id).filter(({ name }) => name === 'filesystem_store_datadirs');
  return [...single ? [single] : [], ...several].map((option) => ({ id, option, path: option.rawValue.replace(/:\d*$/, '').replace(/(.)\/+$/, '$1') }));
}

function overlap(left: string, right: string): boolean {
  return isUnder(left, right) || isUnder(right, left);
}
