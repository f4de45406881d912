import type { Fields } from './fields';
import { dataOf, type DataObjects } from './secrets';
import type { ManifestDocument } from './source';
import { EVERY_POD } from '../facts/operators/services';
import { trimmedEnd } from '../facts/text/text-ends';

/** An entry of `extraVol`: volumes, mounts, and the pods that have them. */
export class ExtraVolView {
  /** The entries in `extraMounts` of an object. */
  public static of(owner: Fields): ExtraVolView[] {
    return owner.list('extraMounts').flatMap((mount) => mount.list('extraVol')).map((fields) => new ExtraVolView(fields));
  }

  public readonly propagation: readonly string[];
  public readonly volumes: readonly Fields[];
  public readonly mounts: readonly Fields[];
  private byName?: ReadonlyMap<string | undefined, Fields>;
  private withPath?: readonly PodMount[];

  private constructor(public readonly fields: Fields) {
    this.propagation = fields.texts('propagation');
    this.volumes = fields.list('volumes');
    this.mounts = fields.list('mounts');
  }

  /** The mounts with a path. */
  public get podMounts(): readonly PodMount[] {
    return this.withPath ??= this.mounts.flatMap((fields) => {
      const mountPath = fields.text('mountPath');
      return mountPath === undefined ? [] : [{ fields, extraVol: this, mountPath: withoutSlash(mountPath) }];
    });
  }

  /** The volume of a mount, or `undefined` if the entry does not define it. */
  public volumeOf(mount: Fields): Fields | undefined {
    this.byName ??= new Map(this.volumes.map((volume) => [volume.text('name'), volume] as const).reverse());
    return this.byName.get(mount.text('name'));
  }
}

/** A mount of a pod. */
export interface PodMount {
  readonly fields: Fields;
  readonly extraVol: ExtraVolView;
  readonly mountPath: string;
}

/** The extra mounts that reach the pods of a service: those of its control plane, and its own. */
export class ExtraMounts {
  /** The positions of the entries that name a propagation. Entries that reach every pod are below `EVERY_POD`. */
  private readonly byName = new Map<string, number[]>();
  private readonly known = new Map<string, readonly PodMount[]>();

  public constructor(private readonly entries: readonly ExtraVolView[]) {
    entries.forEach(({ propagation }, index) => new Set(propagation.length === 0 ? [EVERY_POD] : propagation).forEach((name) => {
      const indexes = this.byName.get(name) ?? [];
      indexes.push(index);
      this.byName.set(name, indexes);
    }));
  }

  /** The mounts of pods with the given propagation names. The same list for all pods that the same entries reach by the same names. */
  public reaching(names: readonly string[]): readonly PodMount[] {
    const matching = [EVERY_POD, ...names].filter((name) => this.byName.has(name));
    const key = JSON.stringify(matching);
    const mounts = this.known.get(key) ?? this.mountsOf(matching);
    this.known.set(key, mounts);
    return mounts;
  }

  private mountsOf(names: readonly string[]): PodMount[] {
    const indexes = new Set(names.flatMap((name) => this.byName.get(name) ?? []));
    return [...indexes].sort((left, right) => left - right).flatMap((index) => this.entries[index].podMounts);
  }
}

/** A file in a volume. */
export interface MountedFile {
  /** The path in the volume. */
  readonly path: string;

  /** The content, or `undefined` if the bytes are not valid UTF-8. */
  readonly text: string | undefined;
}

/** The files of a volume, or `undefined` if the input does not contain them. */
export function filesIn(volume: Fields, objects: DataObjects): MountedFile[] | undefined {
  if (volume.has('projected')) {
    return all(volume.list('projected', 'sources').map((source) => filesOf(source, objects, 'name')));
  }
  return filesOf(volume, objects, 'secretName');
}

/** Whether a path is the directory or inside it. */
export function isUnder(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}

/** The longest path of a file on Linux, in bytes. No pod has a file with a longer one. */
const LONGEST_PATH = 4096;

/** A path and the directories that contain it, the outermost first. For a path that is too long for Linux, only `/` and the path. */
export function enclosing(path: string): string[] {
  const directories = path === '/' ? [] : ['/'];
  for (let end = path.indexOf('/', 1); end > 0 && path.length <= LONGEST_PATH; end = path.indexOf('/', end + 1)) {
    directories.push(path.slice(0, end));
  }
  return [...directories, path];
}

function filesOf(source: Fields, objects: DataObjects, secretField: string): MountedFile[] | undefined {
  const { document } = source;
  const secret = source.text('secret', secretField);
  const configMap = source.text('configMap', 'name');
  if (secret !== undefined) {
    return dataFiles(objects.find('Secret', secret, document), source.child('secret'));
  }
  return configMap === undefined ? undefined : dataFiles(objects.find('ConfigMap', configMap, document), source.child('configMap'));
}

function dataFiles(document: ManifestDocument | undefined, source: Fields): MountedFile[] | undefined {
  const entries = document && dataOf(document);
  const items = source.list('items');
  if (entries === undefined || items.length === 0) {
    return entries?.map(({ key, text }) => ({ path: key, text }));
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return items.flatMap((item) => {
    const entry = byKey.get(item.text('key') ?? '');
    return entry === undefined ? [] : [{ path: item.text('path') ?? entry.key, text: entry.text }];
  });
}

function all(lists: ReadonlyArray<MountedFile[] | undefined>): MountedFile[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function withoutSlash(path: string): string {
  return path.length > 1 ? trimmedEnd(path, '/') : path;
}
