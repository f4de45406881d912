import { mountPathOf } from './extra-mount';
import { Propagation } from './propagation';
import { isJsonObject, JsonObject } from '../json';

/** A mount in the manifest of the base, with its volume. */
export interface BaseMount {
  readonly volumeName: string;
  /** The volume, without its name. */
  readonly source: JsonObject;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly subPath?: string;
  /** The pods that have the mount. An empty list means every service. */
  readonly propagation: readonly Propagation[];
}

/** The mounts in the value of `extraMounts`. Skips entries that the API server rejects. */
export function baseMounts(extraMounts: readonly unknown[]): BaseMount[] {
  return objects(extraMounts).flatMap((entry) => objects(entry.extraVol)).flatMap(mountsOf);
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
