import { enclosing, filesIn, isUnder, type MountedFile, type PodMount } from '../../manifest/extra-mount-view';
import type { DataObjects } from '../../manifest/secrets';

/** The pods that were read, because many pods share their mounts, and several rules ask for the files. */
const known = new WeakMap<readonly PodMount[], PodFiles>();

/** The files that extra mounts bring into a pod. */
export class PodFiles {
  /**
   * The files of the pods with some mounts.
   *
   * @param objects the Secrets and ConfigMaps of the input
   */
  public static of(mounts: readonly PodMount[], objects: DataObjects): PodFiles {
    const files = known.get(mounts) ?? new PodFiles(mounts, objects);
    known.set(mounts, files);
    return files;
  }

  private readonly byDirectory: ReadonlyMap<string, MountedDirectory>;

  private constructor(mounts: readonly PodMount[], objects: DataObjects) {
    const directories = new Map<string, MountedDirectory>();
    for (const mount of mounts) {
      const directory = directories.get(mount.mountPath) ?? new MountedDirectory();
      directory.add(mount, objects);
      directories.set(mount.mountPath, directory);
    }
    this.byDirectory = directories;
  }

  /** Whether a pod has a file. A volume whose contents the input does not say counts as having it. */
  public has(path: string): boolean {
    return this.around(path).some((directory) => !directory.isKnown || directory.files.has(path));
  }

  /** Whether the contents of every mount around a path are known. */
  public isKnown(path: string): boolean {
    const around = this.around(path);
    return around.length > 0 && around.every((directory) => directory.isKnown);
  }

  /** The content of a file; `undefined` if it is not known. */
  public content(path: string): MountedFile | undefined {
    return this.around(path).flatMap((directory) => directory.files.get(path) ?? [])[0];
  }

  /** The paths in their volumes of the files that are mounted at a directory. */
  public namesIn(directory: string): string[] {
    return [...this.byDirectory.get(directory)?.files.values() ?? []].map(({ path }) => path);
  }

  /** The directories with mounts that contain a path, the outermost first. */
  private around(path: string): MountedDirectory[] {
    return enclosing(path).flatMap((directory) => this.byDirectory.get(directory) ?? []);
  }
}

/** What is mounted at one path of a pod. */
class MountedDirectory {
  /** The files by their paths in the pod. */
  public readonly files = new Map<string, MountedFile>();

  /** Whether the input says what all volumes contain. */
  public isKnown = true;

  public add(mount: PodMount, objects: DataObjects): void {
    const files = filesOf(mount, objects);
    this.isKnown &&= files !== undefined;
    files?.filter((file) => !this.files.has(pathIn(mount, file))).forEach((file) => this.files.set(pathIn(mount, file), file));
  }
}

/** The files of the volume of a mount; for a mount with a subPath, only those below it. */
function filesOf({ fields, extraVol }: PodMount, objects: DataObjects): MountedFile[] | undefined {
  const volume = extraVol.volumeOf(fields);
  // The pod expands a subPathExpr.
  const files = volume && !fields.has('subPathExpr') ? filesIn(volume, objects) : undefined;
  const subPath = fields.text('subPath');
  return subPath === undefined ? files : files?.filter(({ path }) => isUnder(path, subPath));
}

/** The path in the pod of a file of a volume. */
function pathIn({ fields, mountPath }: PodMount, { path }: MountedFile): string {
  const subPath = fields.text('subPath');
  const below = subPath === undefined ? `/${path}` : path.slice(subPath.length);
  return mountPath === '/' ? below : `${mountPath}${below}`;
}
