import { isUnder } from '../../manifest/extra-mount-view';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { directoriesOf } from '../engine/matches/directories';
import { typedStores } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import { ENABLED_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SHARED_DIRECTORY: Rule = defineRule(ENABLED_CONFIGS, {
  id: 'stores/shared-directory',
  severity: 'warning',
  title: 'Two file stores with the same directory, or one inside the other',
  why: "Each store treats the other's images as its own: deleting an image deletes the file of the other store, and the space is counted twice.",
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: fragment('/var/lib/glance/images', '/var/lib/glance/images/b/'),
  good: fragment('/var/lib/glance/images/a', '/var/lib/glance/images/b'),
  * find(match) {
    const directories = typedStores(match.enabled).filter(({ type }) => type === 'file').flatMap(({ id }) => directoriesOf(match.config, id));
    for (const [index, { id, path, option }] of directories.entries()) {
      const other = directories.slice(0, index).find((earlier) => earlier.id !== id && overlap(earlier.path, path));
      if (other) {
        yield {
          place: atOption(option),
          message: `the store ${quoted(id)} keeps its images in ${path}, and the store ${quoted(other.id)} in ${other.path}.`,
          fix: 'Give each store a directory of its own, outside the directory of the other.',
        };
      }
    }
  },
});

function overlap(left: string, right: string): boolean {
  return isUnder(left, right) || isUnder(right, left);
}

function fragment(first: string, second: string): string {
  return storesFragment({
    enabled: 'a:file,b:file', sections: ['[a]', `filesystem_store_datadir = ${first}`, '[b]', `filesystem_store_datadir = ${second}`],
  });
}
