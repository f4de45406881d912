import type { Fields } from './fields';
import { dataOf, type DataObjects } from './secrets';
import type { ManifestDocument } from './source';
import { EVERY_POD } from '../facts/services';

/** An entry of `extraVol`: volumes, mounts, and the pods that have them. */
export class ExtraVolView {
  /** The entries in `extraMounts` of an object. */
  public static of(owner: Fields): ExtraVolView[] {
    return owner.list('extraMounts').flatMap((mount) => mount.list('extraVol')).map((fields) => new ExtraVolView(fields));
  }

  public readonly propagation: readonly string[];
  public readonly volumes: readonly Fields[];
  public readonly mounts: readonly Fields[];

  private constructor(public readonly fields: Fields) {
    this.propagation = fields.texts('propagation');
    this.volumes = fields.list('volumes');
    this.mounts = fields.list('mounts');
  }

  /** How often a pod with the given propagation names gets the mounts. An entry without propagation reaches every pod once. */
  public timesIn(names: readonly string[]): number {
    return this.propagation.length === 0 ? 1 : this.propagation.filter((name) => name === EVERY_POD || names.includes(name)).length;
  }

  /** The volume of a mount, or `undefined` if the entry does not define it. */
  public volumeOf(mount: Fields): Fields | undefined {
    return this.volumes.find((volume) => volume.text('name') === mount.text('name'));
  }
}

/** A mount of a pod. */
export interface PodMount {
  readonly fields: Fields;
  readonly extraVol: ExtraVolView;
  readonly mountPath: string;
}

/** The mounts of a pod with the given propagation names: those of its service, its component and its instance. */
export function mountsIn(extraVols: readonly ExtraVolView[], names: readonly string[]): PodMount[] {
  return extraVols.filter((extraVol) => extraVol.timesIn(names) > 0).flatMap((extraVol) => extraVol.mounts.flatMap((fields) => {
    const mountPath = fields.text('mountPath');
    return mountPath === undefined ? [] : [{ fields, extraVol, mountPath: withoutSlash(mountPath) }];
  }));
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
  return items.flatMap((item) => entries.filter(({ key }) => key === item.text('key')).map(({ key, text }) => ({ path: item.text('path') ?? key, text })));
}

function all(lists: ReadonlyArray<MountedFile[] | undefined>): MountedFile[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}
