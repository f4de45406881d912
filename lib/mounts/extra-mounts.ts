import { ExtraMount } from './extra-mount';
import { ExtraVolume } from './extra-volume';
import { overlap, Propagation, reduced } from './propagation';
import { canonicalJson } from '../json';

/** A mount and who asked for it. */
interface Entry {
  readonly mount: ExtraMount;
  readonly contributors: readonly string[];
}

/**
 * The extra mounts of a control plane, gathered from all that need one.
 *
 * Contributors that need the same mount share it. The same mount path with different content, in pods that both reach, is an error.
 */
export class ExtraMounts {
  private entries: readonly Entry[] = [];

  /**
   * Adds a mount, or shares one that is there already.
   *
   * @param mount what is mounted, and where
   * @param contributor who needs it, as an error names it, such as `store 'ceph'`
   * @throws when another contributor mounts something else at the same path of the same pods
   */
  public add(mount: ExtraMount, contributor: string): void {
    const rival = this.entries.find((entry) => entry.mount.mountPath === mount.mountPath && reach(entry.mount, mount));
    if (!rival) {
      this.entries = [...this.entries, { mount, contributors: [contributor] }];
      return;
    }
    const shared = { mount: united(rival, mount, contributor), contributors: [...rival.contributors, contributor] };
    this.entries = this.entries.filter((entry) => entry !== rival);
    // The union can reach pods of a third mount at this path.
    const third = this.entries.find((entry) => entry.mount.mountPath === mount.mountPath && reach(entry.mount, shared.mount));
    this.entries = [...this.entries, third ? { ...shared, mount: united(third, shared.mount, contributor) } : shared]
      .filter((entry) => entry !== third);
  }

  /**
   * The mounts as `spec.extraMounts` holds them, behind those that the base has.
   *
   * @internal
   */
  public _render(base: readonly unknown[] = []): object[] {
    const groups = new Map<string, { name: string; region: string; extraVol: object[] }>();
    for (const { mounts, volume } of withVolumeNames(this.entries.map((entry) => entry.mount))) {
      const { name, region } = mounts[0];
      const group = groups.get(`${name}/${region}`) ?? { name, region, extraVol: [] };
      group.extraVol.push(extraVol(mounts, volume));
      groups.set(`${name}/${region}`, group);
    }
    return [...base as object[], ...groups.values()];
  }

  /**
   * Whether anything has been added.
   *
   * @internal
   */
  public _isEmpty(): boolean {
    return this.entries.length === 0;
  }
}

function reach(left: ExtraMount, right: ExtraMount): boolean {
  return left.propagation.length === 0 || right.propagation.length === 0 || overlap(left.propagation, right.propagation);
}

function united({ mount, contributors }: Entry, other: ExtraMount, contributor: string): ExtraMount {
  const volume = sameContent(mount, other) ? mount.volume : combined(mount, other);
  if (!volume) {
    throw new Error(`${contributor} mounts ${describe(other)} at '${mount.mountPath}', where ${contributors.join(' and ')} mounts ${describe(mount)}: `
      + 'mount one of them elsewhere, or bring both in one volume.');
  }
  return new ExtraMount({ ...mount, volume, propagation: both(mount.propagation, other.propagation) });
}

function combined(left: ExtraMount, right: ExtraMount): ExtraVolume | undefined {
  return left.readOnly === right.readOnly && left.subPath === right.subPath ? left.volume._combined(right.volume) : undefined;
}

function both(left: readonly Propagation[], right: readonly Propagation[]): Propagation[] {
  return left.length === 0 || right.length === 0 ? [] : reduced([...left, ...right]);
}

function sameContent(left: ExtraMount, right: ExtraMount): boolean {
  return left.readOnly === right.readOnly && left.subPath === right.subPath && sameVolume(left.volume, right.volume);
}

function sameVolume(left: ExtraVolume, right: ExtraVolume): boolean {
  return canonicalJson(left._source()) === canonicalJson(right._source());
}

function describe(mount: ExtraMount): string {
  return canonicalJson({ ...mount.volume._source(), ...(mount.subPath && { subPath: mount.subPath }), ...(mount.readOnly && { readOnly: true }) });
}

interface NamedVolume {
  readonly volume: { readonly name: string; readonly volume: ExtraVolume };
  readonly mounts: ExtraMount[];
}

// One volume of several mounts in the same pods is one entry; two volumes of one name in a pod get names of their own.
function withVolumeNames(mounts: readonly ExtraMount[]): NamedVolume[] {
  const named: NamedVolume[] = [];
  for (const mount of mounts) {
    const twin = named.find((other) => sameVolume(other.mounts[0].volume, mount.volume) && sameEntry(other.mounts[0], mount));
    if (twin) {
      twin.mounts.push(mount);
    } else {
      named.push({ volume: { name: freeName(mount, named), volume: mount.volume }, mounts: [mount] });
    }
  }
  return named;
}

function sameEntry(left: ExtraMount, right: ExtraMount): boolean {
  const key = ({ name, region, extraVolType, propagation }: ExtraMount): string =>
    canonicalJson([name, region, extraVolType, propagation.map((one) => one.name).sort()]);
  return key(left) === key(right);
}

function freeName(mount: ExtraMount, named: readonly NamedVolume[]): string {
  const taken = new Set(named.filter((other) => reach(other.mounts[0], mount)).map((other) => other.volume.name));
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
