import { Schema } from './schema';
import { SCHEMA_FILES } from './schema-files';
import { RELEASES } from '../facts/release';

/** Kinds that do not go by an OpenStack release: the same in each. */
const PLATFORM = 'platform';

const loaded = new Map<string, Schema>();

/**
 * The facts of a kind as a release's CustomResourceDefinition states them. Only the kinds that are asked for are loaded.
 *
 * @param release one of `RELEASES`
 * @param kind for example `OpenStackControlPlane`; kinds of the platform, such as `MachineConfig`, are the same in each release.
 * @returns `undefined` for a kind, or a release, that there are no facts of.
 */
export function schemaFor(release: string, kind: string): Schema | undefined {
  const file = kind.toLowerCase();
  const folder = hasFile(release, file) ? release : PLATFORM;
  if (!(RELEASES as readonly string[]).includes(release) || !hasFile(folder, file)) {
    return undefined;
  }
  const key = `${folder}/${file}`;
  const known = loaded.get(key) ?? new Schema(SCHEMA_FILES[folder][file]());
  loaded.set(key, known);
  return known.kind === kind ? known : undefined;
}

function hasFile(folder: string, file: string): boolean {
  return Object.hasOwn(SCHEMA_FILES, folder) && Object.hasOwn(SCHEMA_FILES[folder], file);
}
