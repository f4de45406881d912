import type { ManifestView } from '../../manifest/manifest-view';
import { podsOf, type Pods } from '../engine/matches/pods';

/** Something that is wrong in several kinds of pods at one place of a manifest. */
export interface OfPods<T> {
  readonly found: T;

  /** Whose pods they are, for people. */
  readonly owners: readonly string[];
}

/**
 * What is wrong in the pods of an input, once for each place. One entry of extra mounts reaches many pods, and is one mistake.
 *
 * @param find what is wrong in pods with the same mounts, each with a key that is equal for equal mistakes
 */
export function oncePerPlace<T>(view: ManifestView, find: (pods: Pods) => ReadonlyArray<readonly [key: unknown, found: T]>): Array<OfPods<T>> {
  const places = new Map<unknown, { readonly found: T; readonly owners: string[] }>();
  for (const pods of podsOf(view)) {
    for (const [key, found] of find(pods)) {
      const place = places.get(key) ?? { found, owners: [] };
      place.owners.push(pods.owner);
      places.set(key, place);
    }
  }
  return [...places.values()];
}
