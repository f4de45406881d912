import { BaseMount, baseMounts } from './base-mounts';
import { ExtraMount } from './extra-mount';
import { ExtraVolume } from './extra-volume';
import { overlap, Propagation, reduced } from './propagation';
import { canonicalJson } from '../json';

/** A mount and the contributors that need it. */
interface Entry {
  readonly mount: ExtraMount;
  readonly contributors: readonly string[];
}

/**
 * The extra mounts of a control plane.
 *
 * Contributors that need the same mount share it. Different volumes at the same mount path of the same pods are an error.
 */
export class ExtraMounts {
  private entries: readonly Entry[] = [];

  /**
   * Adds a mount, or shares an existing one.
   *
   * @param mount the volume and its mount path
   * @param contributor the name of the contributor in error messages, such as `store 'ceph'`
   * @throws when another contributor mounts another volume at the same path of the same pods
   */
  public add(mount: ExtraMount, contributor: string): void {
    const rivals = this.entries.filter((entry) => entry.mount.mountPath === mount.mountPath && reach(entry.mount, mount));
    const shared = rivals.reduce((entry, rival) => merged(rival, entry), { mount, contributors: [contributor] });
    this.entries = [...this.entries.filter((entry) => !rivals.includes(entry)), shared];
  }

  /**
   * The value of `spec.extraMounts`: the entries of the base, then the added mounts. Skips added mounts that the base already has.
   *
   * @throws when the base has another volume at the same path, or has the mount only in some of the pods
   *
   * @internal
   */
  public _render(base: readonly unknown[] = []): object[] {
    const present = baseMounts(base);
    const groups = new Map<string, { name: string; region: string; extraVol: object[] }>();
    for (const { mounts, volume } of withVolumeNames(this.entries.filter((entry) => !isInBase(entry, present)).map(({ mount }) => mount), present)) {
      const { name, region } = mounts[0];
      const key = canonicalJson([name, region]);
      const group = groups.get(key) ?? { name, region, extraVol: [] };
      group.extraVol.push(extraVol(mounts, volume));
      groups.set(key, group);
    }
    return [...base as object[], ...groups.values()];
  }

  /**
   * Whether no mount has been added.
   *
   * @internal
   */
  public _isEmpty(): boolean {
    return this.entries.length === 0;
  }
}

interface Reaching {
  readonly propagation: readonly Propagation[];
}

function reach(left: Reaching, right: Reaching): boolean {
  return left.propagation.length === 0 || right.propagation.length === 0 || overlap(left.propagation, right.propagation);
}

function covers(left: Reaching, right: Reaching): boolean {
  return left.propagation.length === 0
    || (right.propagation.length > 0 && right.propagation.every((one) => left.propagation.some((other) => other.covers(one))));
}

/** Whether the base already has the mount. Throws when the base has another mount there, or has the mount only in some of the pods. */
function isInBase({ mount, contributors }: Entry, present: readonly BaseMount[]): boolean {
  const rival = present.find((other) => other.mountPath === mount.mountPath && reach(other, mount));
  if (!rival) {
    return false;
  }
  const where = `${contributors.join(' and ')} mounts ${describe(mount)} at '${mount.mountPath}'`;
  if (rival.subPath !== mount.subPath || (rival.readOnly && !mount.readOnly) || !mount.volume._isIn(rival.source)) {
    throw new Error(`${where}, where the base mounts ${description(rival.source, rival)}: use another mount path for one of them, or put both into one volume.`);
  }
  if (!covers(rival, mount)) {
    throw new Error(`${where} in pods of ${names(mount)}, but the base has it in pods of ${names(rival)} only: `
      + 'give both the same propagation.');
  }
  return true;
}

function names({ propagation }: Reaching): string {
  return propagation.length === 0 ? 'every service' : propagation.map((one) => one.name).join(', ');
}

function merged(earlier: Entry, later: Entry): Entry {
  const { mount, contributors } = earlier;
  const volume = sameContent(mount, later.mount) ? mount.volume : combinedVolume(earlier, later);
  if (!volume) {
    throw new Error(`${later.contributors.join(' and ')} mounts ${describe(later.mount)} at '${mount.mountPath}', `
      + `where ${contributors.join(' and ')} mounts ${describe(mount)}: use another mount path for one of them, or put both into one volume.`);
  }
  return {
    mount: new ExtraMount({ ...mount, volume, propagation: mergedPropagation(mount.propagation, later.mount.propagation) }),
    contributors: [...new Set([...contributors, ...later.contributors])],
  };
}

function combinedVolume({ mount: left, contributors }: Entry, { mount: right, contributors: others }: Entry): ExtraVolume | undefined {
  try {
    return left.readOnly === right.readOnly && left.subPath === right.subPath ? left.volume._combined(right.volume) : undefined;
  } catch (error) {
    throw new Error(`${[...contributors, ...others].join(' and ')}: ${(error as Error).message}`);
  }
}

function mergedPropagation(left: readonly Propagation[], right: readonly Propagation[]): Propagation[] {
  return left.length === 0 || right.length === 0 ? [] : reduced([...left, ...right]);
}

function sameContent(left: ExtraMount, right: ExtraMount): boolean {
  return left.readOnly === right.readOnly && left.subPath === right.subPath && sameVolume(left.volume, right.volume);
}

function sameVolume(left: ExtraVolume, right: ExtraVolume): boolean {
  return canonicalJson(left._source()) === canonicalJson(right._source());
}

function describe(mount: ExtraMount): string {
  return description(mount.volume._source(), mount);
}

function description(source: object, { subPath, readOnly }: { readonly subPath?: string; readonly readOnly: boolean }): string {
  return canonicalJson({ ...source, ...(subPath && { subPath }), ...(readOnly && { readOnly }) });
}

interface NamedVolume {
  readonly volume: { readonly name: string; readonly volume: ExtraVolume };
  readonly mounts: ExtraMount[];
}

// Several mounts of one volume in the same pods share an entry. Two different volumes in one pod get different names.
function withVolumeNames(mounts: readonly ExtraMount[], present: readonly BaseMount[]): NamedVolume[] {
  const named: NamedVolume[] = [];
  for (const mount of mounts) {
    const twin = named.find((other) => sameVolume(other.mounts[0].volume, mount.volume) && sameEntry(other.mounts[0], mount));
    if (twin) {
      twin.mounts.push(mount);
    } else {
      named.push({ volume: { name: freeName(mount, named, present), volume: mount.volume }, mounts: [mount] });
    }
  }
  return named;
}

function sameEntry(left: ExtraMount, right: ExtraMount): boolean {
  const key = ({ name, region, extraVolType, propagation }: ExtraMount): string =>
    canonicalJson([name, region, extraVolType, propagation.map((one) => one.name).sort()]);
  return key(left) === key(right);
}

function freeName(mount: ExtraMount, named: readonly NamedVolume[], present: readonly BaseMount[]): string {
  const taken = new Set([
    ...named.filter((other) => reach(other.mounts[0], mount)).map((other) => other.volume.name),
    ...present.filter((other) => reach(other, mount)).map((other) => other.volumeName),
  ]);
  const { name } = mount.volume;
  let free = name;
  for (let count = 1; taken.has(free); count += 1) {
    free = `${name}-${count}`;
  }
  return free;
}

function extraVol(mounts: readonly ExtraMount[], { name, volume }: NamedVolume['volume']): object {
  const [{ extraVolType, propagation }] = mounts;
  return {
    extraVolType,
    ...(propagation.length > 0 && { propagation: propagation.map((one) => one.name) }),
    volumes: [{ name, ...volume._source() }],
    mounts: mounts.map(({ mountPath, readOnly, subPath }) => ({ name, mountPath, ...(readOnly && { readOnly }), ...(subPath && { subPath }) })),
  };
}
