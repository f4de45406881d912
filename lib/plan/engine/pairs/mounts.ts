import { listed } from '../../../facts/text/quoting';
import type { PodMount } from '../../../manifest/extra-mount-view';
import { quoted } from '../../../rules/engine/words';
import { areSame } from '../differences';

/** The differences of the mounts of pods in words, one for each directory or file. Empty if the mounts are the same. */
export function mountChanges(old: readonly PodMount[], later: readonly PodMount[]): string[] {
  const [before, after] = [old, later].map((mounts) => new Map(mounts.map((mount) => [mount.mountPath, mount])));
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => before.has(path) && after.has(path) && !areSame(contentOf(before.get(path)), contentOf(after.get(path))));
  return [
    ...sentence(paths.filter((path) => !before.has(path)), 'is new', 'are new'),
    ...sentence(paths.filter((path) => !after.has(path)), 'is gone', 'are gone'),
    ...sentence(changed, 'changes', 'change'),
  ];
}

/** The mount and its volume. */
function contentOf(mount: PodMount | undefined): unknown {
  return mount && [mount.fields.object, mount.extraVol.volumeOf(mount.fields)?.object];
}

function sentence(paths: readonly string[], one: string, several: string): string[] {
  return paths.length === 0 ? [] : [`the mount ${listed(paths.map(quoted), 'and')} ${paths.length === 1 ? one : several}`];
}
