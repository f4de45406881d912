import type { InstanceView } from '../../manifest/instance-view';
import type { ManifestView } from '../../manifest/manifest-view';
import { podsOf, type Pods } from '../engine/matches/pods';
import { listed, quoted } from '../engine/words';

/** Something that is wrong in several kinds of pods at one place of a manifest. */
export interface OfPods<T> {
  readonly found: T;

  /** Whose pods they are, for people: `the API instance 'a' and the back-end 'b'`. */
  readonly owners: string;
}

/**
 * What is wrong in the pods of an input, once for each place. One entry of extra mounts reaches many pods, and is one mistake.
 *
 * @param find what is wrong in pods with one list of mounts, each with a key that is equal for equal mistakes. It is called with one
 *   of the pods that share the list
 */
export function oncePerPlace<T>(view: ManifestView, find: (pods: Pods) => ReadonlyArray<readonly [key: unknown, found: T]>): Array<OfPods<T>> {
  const places = new Map<unknown, { readonly found: T; readonly groups: Pods[][] }>();
  for (const group of sameMounts(podsOf(view))) {
    for (const [key, found] of find(group[0])) {
      const place = places.get(key) ?? { found, groups: [] };
      place.groups.push(group);
      places.set(key, place);
    }
  }
  const ownersOf = new OwnerWords();
  return Array.from(places.values(), ({ found, groups }) => ({ found, owners: ownersOf.groups(groups) }));
}

/** The pods by their mounts: pods that the same extra mounts reach share one list of mounts. */
function sameMounts(pods: readonly Pods[]): Pods[][] {
  const groups = new Map<Pods['mounts'], Pods[]>();
  for (const one of pods) {
    const group = groups.get(one.mounts) ?? [];
    group.push(one);
    groups.set(one.mounts, group);
  }
  return [...groups.values()];
}

/** The owners of groups of pods in words. Most places concern the same groups, whose words are made once. */
class OwnerWords {
  private readonly known = new Map<unknown, string>();

  public groups(groups: readonly Pods[][]): string {
    if (groups.length > 1) {
      return listed(groups.flatMap((group) => group.map(({ owner }) => owner)), 'and');
    }
    const words = this.known.get(groups[0]) ?? listed(groups[0].map(({ owner }) => owner), 'and');
    this.known.set(groups[0], words);
    return words;
  }
}

/** API instances in words: `the API instance 'a'` or `the API instances 'a' and 'b'`. */
export function instancesText(instances: readonly InstanceView[]): string {
  return `the API instance${instances.length > 1 ? 's' : ''} ${listed(instances.map(({ name }) => quoted(name)), 'and')}`;
}
