import { enclosing } from '../../manifest/extra-mount-view';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { directoriesOf, type StoreDirectory } from '../engine/matches/directories';
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
    const earlier = new EarlierDirectories();
    for (const directory of typedStores(match.enabled).filter(({ type }) => type === 'file').flatMap(({ id }) => directoriesOf(match.config, id))) {
      const other = earlier.overlapping(directory);
      earlier.add(directory);
      if (other) {
        yield {
          place: atOption(directory.option),
          message: `the store ${quoted(directory.id)} keeps its images in ${directory.path}, and the store ${quoted(other.id)} in ${other.path}.`,
          fix: 'Give each store a directory of its own, outside the directory of the other.',
        };
      }
    }
  },
});

/** The directories of the stores so far. */
class EarlierDirectories {
  private count = 0;
  private readonly at = new Map<string, NumberedDirectory[]>();

  /** The directories that a path contains, or that are the path itself. */
  private readonly within = new Map<string, NumberedDirectory[]>();

  /** The first directory of another store that contains a directory, is the same or is inside it. */
  public overlapping({ id, path }: StoreDirectory): StoreDirectory | undefined {
    const candidates = [...enclosing(path).flatMap((directory) => this.at.get(directory) ?? []), ...this.within.get(path) ?? []];
    return candidates.filter((candidate) => candidate.id !== id).sort((left, right) => left.order - right.order)[0];
  }

  public add(directory: StoreDirectory): void {
    const numbered = { ...directory, order: this.count++ };
    remember(this.at, directory.path, numbered);
    enclosing(directory.path).forEach((path) => remember(this.within, path, numbered));
  }
}

interface NumberedDirectory extends StoreDirectory {
  readonly order: number;
}

/** Keeps the first directories of two stores: one of them is another store than the one that asks. */
function remember(known: Map<string, NumberedDirectory[]>, path: string, directory: NumberedDirectory): void {
  const kept = known.get(path) ?? [];
  if (kept.length < 2 && kept.every(({ id }) => id !== directory.id)) {
    kept.push(directory);
  }
  known.set(path, kept);
}

function fragment(first: string, second: string): string {
  return storesFragment({
    enabled: 'a:file,b:file', sections: ['[a]', `filesystem_store_datadir = ${first}`, '[b]', `filesystem_store_datadir = ${second}`],
  });
}
