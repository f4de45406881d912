import { CREATED_DIRECTORIES, WRITABLE_DIRECTORIES } from '../../../facts/glance/pod-files';
import { isUnder, type PodMount } from '../../../manifest/extra-mount-view';

/** The kinds of volumes that no pod can write to. */
const READ_ONLY_KINDS: readonly string[] = ['configMap', 'downwardAPI', 'projected', 'secret'];

/** Whether Glance can create a directory in a pod: in a volume, or in a directory of the image that belongs to it. */
export function canCreate(path: string, mounts: readonly PodMount[]): boolean {
  const mount = mountOf(path, mounts);
  return mount === undefined ? WRITABLE_DIRECTORIES.some((directory) => isUnder(path, directory)) : isWritable(mount);
}

/** Whether Glance can write to a directory that it does not create. What a volume holds is not known, so a directory in one counts. */
export function mayExist(path: string, mounts: readonly PodMount[]): boolean {
  const mount = mountOf(path, mounts);
  return mount === undefined ? [...WRITABLE_DIRECTORIES, ...CREATED_DIRECTORIES].includes(path) : isWritable(mount);
}

/** The mount that a path is in: the innermost one. */
function mountOf(path: string, mounts: readonly PodMount[]): PodMount | undefined {
  const around = mounts.filter(({ mountPath }) => isUnder(path, mountPath));
  return around.sort((left, right) => right.mountPath.length - left.mountPath.length)[0];
}

function isWritable({ fields, extraVol }: PodMount): boolean {
  const volume = extraVol.volumeOf(fields);
  return fields.get('readOnly') !== true && !READ_ONLY_KINDS.some((kind) => volume?.has(kind));
}
