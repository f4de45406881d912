import { BaseMount, baseMounts } from './base-mounts';
import { ExtraMount } from './extra-mount';
import type { NeededMount } from './extra-mounts';
import { propagationTo, podsIn, reachedBy } from './pods';
import { Pod, Propagation } from './propagation';
import { GLANCE_SERVICE } from '../facts/operators/services';
import { canonicalJson, JsonObject } from '../json';

/** Entries of `extraMounts`: those of the control plane, and those of services by their fields in its specification. */
export interface PlacedMounts {
  readonly controlPlane: readonly object[];
  readonly services: { readonly [service: string]: readonly object[] };
}

/** A mount in one list of `extraMounts`, and the pods that it reaches. */
interface Placement {
  readonly mount: ExtraMount;
  readonly service?: string;
  readonly pods: readonly Pod[];
}

/** A mount of the base, and the pods that it reaches. */
interface PresentMount extends BaseMount {
  readonly pods: readonly Pod[];
}

/**
 * The mounts that pods do not have from the base.
 *
 * @param entries the needed mounts
 * @param spec the specification of the control plane, with all contributions
 * @param base the specification of the base
 * @throws when pods that need a mount have another volume at its path, or when no propagation reaches exactly the pods without the mount
 */
export function placed(entries: readonly NeededMount[], spec: JsonObject, base: JsonObject): PlacedMounts {
  const ofBase = baseMounts(base);
  const pods = podsIn(spec, [...entries.flatMap(({ mount }) => mount.propagation), ...ofBase.flatMap(({ propagation }) => propagation)]);
  const present = ofBase.map((mount) => ({ ...mount, pods: reachedBy(pods, mount) }));
  const named = withVolumeNames(entries.flatMap((entry) => placementsOf(entry, present, pods)), present);
  const services = [...new Set(named.flatMap(({ placements: [{ service }] }) => service ?? []))];
  return {
    controlPlane: entriesOf(named.filter(({ placements: [{ service }] }) => service === undefined)),
    services: Object.fromEntries(services.map((id) => [id, entriesOf(named.filter(({ placements: [{ service }] }) => service === id))])),
  };
}

/** A volume and its mount options, for messages. */
export function description({ volume, readOnly, subPath }: ExtraMount): string {
  return described(volume._source(), { readOnly, subPath });
}

function described(source: object, { subPath, readOnly }: { readonly subPath?: string; readonly readOnly: boolean }): string {
  return canonicalJson({ ...source, ...(subPath && { subPath }), ...(readOnly && { readOnly }) });
}

function placementsOf(entry: NeededMount, present: readonly PresentMount[], pods: readonly Pod[]): Placement[] {
  const { mount } = entry;
  const propagation = missing(entry, reachedBy(pods, mount), present.filter(({ mountPath }) => mountPath === mount.mountPath), pods);
  const services = new Set(propagation?.map((one) => one._serviceOfKey()));
  const lists = propagation?.length === 0 ? [{ service: undefined, list: [] }]
    : Array.from(services, (service) => ({ service, list: propagation!.filter((one) => one._serviceOfKey() === service) }));
  return lists.map(({ service, list }) => (
    { mount: new ExtraMount({ ...mount, propagation: list }), service, pods: reachedBy(pods, { service, propagation: list }) }));
}

// The propagation of the pods without the mount, or undefined if all pods that need it have it.
function missing(
  entry: NeededMount, targets: readonly Pod[], there: readonly PresentMount[], pods: readonly Pod[],
): readonly Propagation[] | undefined {
  const { mount, instances } = entry;
  const taken = targets.filter((pod) => there.some((other) => other.pods.includes(pod)));
  if (taken.length === 0) {
    return mount.propagation;
  }
  const readers = instances?.();
  const isInstance = ({ service, key }: Pod): boolean => service === GLANCE_SERVICE.id && key !== undefined;
  const needing = targets.filter((pod) => readers === undefined || !isInstance(pod) || readers.includes(pod.key!));
  const rival = there.find((other) => !serves(other, mount) && other.pods.some((pod) => needing.includes(pod)));
  if (rival) {
    throw new Error(`${who(entry)}, where the base mounts ${described(rival.source, rival)}: ${advice(mount)}`);
  }
  const rest = needing.filter((pod) => !taken.includes(pod));
  const propagation = rest.length === 0 ? [] : propagationTo(rest, pods);
  if (propagation === undefined) {
    throw new Error(`${who(entry)} in pods of ${names(mount)}, but the base has it in pods of ${there.map(names).join(', ')} only, `
      + 'and no propagation reaches exactly the others. Set propagation to the pods that need the mount, such as [Propagation.GLANCE].');
  }
  return rest.length === 0 ? undefined : propagation;
}

function serves(other: BaseMount, mount: ExtraMount): boolean {
  return other.subPath === mount.subPath && (!other.readOnly || mount.readOnly) && mount.volume._isIn(other.source);
}

function who({ mount, contributors }: NeededMount): string {
  return `${contributors.join(' and ')} mounts ${description(mount)} at '${mount.mountPath}'`;
}

function advice({ extraVolType }: ExtraMount): string {
  const property = extraVolType === 'Ceph' ? 'another mountPath for the CephClient' : 'another path (directory of a file store, mountPath of an extra mount)';
  return `use ${property}, or put both into one volume.`;
}

function names({ propagation }: { readonly propagation: readonly Propagation[] }): string {
  return propagation.length === 0 ? 'every service' : propagation.map((one) => one.name).join(', ');
}

interface NamedVolume {
  readonly name: string;
  readonly placements: Placement[];

  /** The propagation of all placements together, if it differs from that of each. */
  readonly propagation?: readonly Propagation[];
}

// Several mounts of one volume in the same pods share an entry. Two different volumes in one pod get different names.
function withVolumeNames(placements: readonly Placement[], present: readonly PresentMount[]): NamedVolume[] {
  const named: NamedVolume[] = [];
  for (const placement of placements) {
    const twin = named.find((other) => entryKey(other.placements[0]) === entryKey(placement));
    if (twin) {
      twin.placements.push(placement);
    } else {
      named.push({ name: freeName(placement, named, present), placements: [placement] });
    }
  }
  return named;
}

function entryKey({ mount: { name, region, extraVolType, propagation, volume }, service }: Placement): string {
  return canonicalJson([service ?? null, name, region, extraVolType, propagation.map((one) => one.name).sort(), volume._source()]);
}

function freeName({ mount, pods }: Placement, named: readonly NamedVolume[], present: readonly PresentMount[]): string {
  const share = (other: { readonly pods: readonly Pod[] }): boolean => other.pods.some((pod) => pods.includes(pod));
  const taken = new Set([
    ...named.filter(({ placements: [other] }) => share(other)).map(({ name }) => name),
    ...present.filter(share).map(({ volumeName }) => volumeName),
  ]);
  const { name } = mount.volume;
  let free = name;
  for (let count = 1; taken.has(free); count += 1) {
    free = `${name}-${count}`;
  }
  return free;
}

function entriesOf(named: readonly NamedVolume[]): object[] {
  const entries = new Map<string, { name: string; region: string; extraVol: object[] }>();
  for (const one of joined(named)) {
    const { name, region } = one.placements[0].mount;
    const key = canonicalJson([name, region]);
    const entry = entries.get(key) ?? { name, region, extraVol: [] };
    entry.extraVol.push(extraVol(one));
    entries.set(key, entry);
  }
  return [...entries.values()];
}

// Volumes with the same name, source and mounts in different pods are one entry, whose propagation names all pods.
function joined(named: readonly NamedVolume[]): NamedVolume[] {
  const groups = new Map<string, NamedVolume[]>();
  for (const one of named) {
    const [{ mount: { name, region, propagation } }] = one.placements;
    // Without a propagation it is mounted in all pods.
    const key = canonicalJson(propagation.length === 0 ? [groups.size] : [name, region, extraVol({ ...one, propagation: [] })]);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group[0], propagation: group.flatMap(({ placements: [{ mount }] }) => mount.propagation) }));
}

function extraVol({ name, placements, propagation = placements[0].mount.propagation }: NamedVolume): object {
  const [{ mount: { extraVolType, volume } }] = placements;
  return {
    extraVolType,
    ...(propagation.length > 0 && { propagation: propagation.map((one) => one.name) }),
    volumes: [{ name, ...volume._source() }],
    mounts: placements.map(({ mount: { mountPath, readOnly, subPath } }) => (
      { name, mountPath, ...(readOnly && { readOnly }), ...(subPath && { subPath }) })),
  };
}
