import { filesIn, isUnder, type MountedFile, type PodMount } from '../../manifest/extra-mount-view';
import type { DataObjects } from '../../manifest/secrets';

/** Whether a pod has a file. A volume whose contents the input does not say counts as having it. */
export function isProvided(mounts: readonly PodMount[], path: string, objects: DataObjects): boolean {
  return mounts.some((mount) => isUnder(path, mount.mountPath) && holds(mount, path, objects));
}

/** The files that a pod is known to have in a directory. */
export function filesUnder(mounts: readonly PodMount[], directory: string, objects: DataObjects): string[] {
  return mounts.filter((mount) => mount.mountPath === directory).flatMap((mount) => filesOf(mount, objects)?.map(({ path }) => path) ?? []);
}

/** The content of a file of a pod; `undefined` if it is not known. */
export function contentOf(mounts: readonly PodMount[], path: string, objects: DataObjects): MountedFile | undefined {
  return mounts.filter((mount) => isUnder(path, mount.mountPath)).flatMap((mount) => filesOf(mount, objects)
    ?.filter((file) => pathIn(mount, file) === path) ?? [])[0];
}

/** Whether the contents of every mount around a path are known. */
export function isKnown(mounts: readonly PodMount[], path: string, objects: DataObjects): boolean {
  const around = mounts.filter((mount) => isUnder(path, mount.mountPath));
  return around.length > 0 && around.every((mount) => filesOf(mount, objects) !== undefined);
}

function holds(mount: PodMount, path: string, objects: DataObjects): boolean {
  const files = filesOf(mount, objects);
  return files === undefined || files.some((file) => pathIn(mount, file) === path);
}

/** The files of the volume of a mount; for a mount with a subPath, only those below it. */
function filesOf({ fields, extraVol }: PodMount, objects: DataObjects): MountedFile[] | undefined {
  const volume = extraVol.volumeOf(fields);
  const files = volume && filesIn(volume, objects);
  const subPath = fields.text('subPath');
  return subPath === undefined ? files : files?.filter(({ path }) => isUnder(path, subPath));
}

/** The path in the pod of a file of a volume. */
function pathIn({ fields, mountPath }: PodMount, { path }: MountedFile): string {
  const subPath = fields.text('subPath');
  const below = subPath === undefined ? `/${path}` : path.slice(subPath.length);
  return mountPath === '/' ? below : `${mountPath}${below}`;
}
