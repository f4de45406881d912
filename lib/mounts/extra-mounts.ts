import { ExtraMount } from './extra-mount';
import { ExtraVolume } from './extra-volume';
import { description, placed, PlacedMounts } from './placement';
import { overlap, Propagation, reduced } from './propagation';
import { canonicalJson, JsonObject } from '../json';

/** A mount and the contributors that need it. */
export interface NeededMount {
  readonly mount: ExtraMount;
  readonly contributors: readonly string[];

  /** The names of the API instances that need the mount. Absent if all pods of its propagation do; undefined if they are not known. */
  readonly instances?: () => readonly string[] | undefined;
}

/**
 * The extra mounts of a control plane.
 *
 * Contributors that need the same mount share it. Different volumes at the same mount path of the same pods are an error.
 */
export class ExtraMounts {
  private entries: readonly NeededMount[] = [];

  /**
   * Adds mounts, or shares existing ones.
   *
   * @param mounts the volumes and their mount paths
   * @param contributor the name of the contributor in error messages, such as `store 'ceph'`
   * @param instances the API instances that need the mounts, if not all pods of the propagation do
   * @throws when another contributor mounts another volume at the same path of the same pods. In this case nothing changes
   */
  public add(mounts: readonly ExtraMount[], contributor: string, instances?: () => readonly string[] | undefined): void {
    this.entries = this.with(mounts, contributor, instances);
  }

  /**
   * Checks that `add` accepts the mounts.
   *
   * @throws when another contributor mounts another volume at the same path of the same pods
   */
  public check(mounts: readonly ExtraMount[], contributor: string): void {
    this.with(mounts, contributor);
  }

  /**
   * The added mounts, each at the control plane or at the service to whose API instances or back-ends it belongs. Skips mounts that the
   * pods have from the base.
   *
   * @param spec the specification of the control plane, with all contributions
   * @param base the specification of the base
   * @throws when pods that need a mount have another volume at its path from the base
   *
   * @internal
   */
  public _placed(spec: JsonObject = {}, base: JsonObject = {}): PlacedMounts {
    return placed(this.entries, spec, base);
  }

  /**
   * Whether no mount has been added.
   *
   * @internal
   */
  public _isEmpty(): boolean {
    return this.entries.length === 0;
  }

  private with(mounts: readonly ExtraMount[], contributor: string, instances?: NeededMount['instances']): readonly NeededMount[] {
    return mounts.reduce((entries, mount) => {
      const rivals = entries.filter((entry) => entry.mount.mountPath === mount.mountPath && reach(entry.mount, mount));
      const shared = rivals.reduce((entry, rival) => merged(rival, entry), { mount, contributors: [contributor], instances } as NeededMount);
      return [...entries.filter((entry) => !rivals.includes(entry)), shared];
    }, this.entries);
  }
}

function reach(left: ExtraMount, right: ExtraMount): boolean {
  return left.propagation.length === 0 || right.propagation.length === 0 || overlap(left.propagation, right.propagation);
}

function merged(earlier: NeededMount, later: NeededMount): NeededMount {
  const { mount, contributors } = earlier;
  const volume = sameContent(mount, later.mount) ? mount.volume : combinedVolume(earlier, later);
  if (!volume) {
    throw new Error(`${later.contributors.join(' and ')} mounts ${description(later.mount)} at '${mount.mountPath}', `
      + `where ${contributors.join(' and ')} mounts ${description(mount)}: use another mount path for one of them, or put both into one volume.`);
  }
  return {
    mount: new ExtraMount({ ...mount, volume, propagation: mergedPropagation(mount.propagation, later.mount.propagation) }),
    contributors: [...new Set([...contributors, ...later.contributors])],
    instances: earlier.instances && later.instances && (() => [...earlier.instances!() ?? [], ...later.instances!() ?? []]),
  };
}

function combinedVolume({ mount: left, contributors }: NeededMount, { mount: right, contributors: others }: NeededMount): ExtraVolume | undefined {
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
  return left.readOnly === right.readOnly && left.subPath === right.subPath
    && canonicalJson(left.volume._source()) === canonicalJson(right.volume._source());
}
