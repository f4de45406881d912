import { mountPathOf } from './extra-mount';
import { Propagation } from './propagation';
import { SERVICES } from '../facts/operators/services';
import { isJsonObject, JsonObject, objectAt } from '../json';

/** A mount in the manifest of the base, with its volume. */
export interface BaseMount {
  readonly volumeName: string;
  /** The volume, without its name. */
  readonly source: JsonObject;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly subPath?: string;
  /** The service that has the mount in its own `extraMounts`; undefined for a mount of the control plane. */
  readonly service?: string;
  /** The pods that have the mount. An empty list means every service. */
  readonly propagation: readonly Propagation[];
}

/** The mounts in the specification of a control plane and in those of its services. Skips entries that the API server rejects. */
export function baseMounts(spec: JsonObject): BaseMount[] {
  const ofServices = SERVICES.map(({ id }) => ({ service: id, owner: objectAt(spec, id, 'template') }));
  return [{ service: undefined, owner: spec }, ...ofServices].flatMap(({ service, owner }) => objects(owner?.extraMounts)
    .flatMap((entry) => objects(entry.extraVol)).flatMap(mountsOf).map((mount) => ({ ...mount, ...(service && { service }) })));
}

function mountsOf({ volumes, mounts, propagation }: JsonObject): BaseMount[] {
  const sources = new Map(objects(volumes).map(({ name, ...source }) => [name, source]));
  return objects(mounts).flatMap(({ name, mountPath, readOnly, subPath }) => {
    const source = sources.get(name);
    return source && typeof name === 'string' && typeof mountPath === 'string'
      ? [{
        volumeName: name,
        source,
        mountPath: mountPathOf(mountPath),
        readOnly: readOnly === true,
        ...(typeof subPath === 'string' && subPath !== '' && { subPath }),
        propagation: strings(propagation).map((one) => Propagation.of(one)),
      }]
      : [];
  });
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') as string[] : [];
}
