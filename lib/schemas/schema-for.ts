import { Schema } from './schema';
import { SCHEMA_FILES } from './schema-files';

/** Kinds that do not go by an OpenStack release: the same in each. */
const PLATFORM = 'platform';

const loaded = new Map<string, Schema>();

/**
 * The facts of a kind as a release's CustomResourceDefinition states them. Only the kinds that are asked for are loaded.
 *
 * @param release `18.0-fr4`, `18.0-fr5`, `18.0-fr6` or `main`.
 * @param kind for example `OpenStackControlPlane`; kinds of the platform, such as `MachineConfig`, are the same in each release.
 * @returns `undefined` for a kind, or a release, that there are no facts of.
 */
export function schemaFor(release: string, kind: string): Schema | undefined {
  const file = kind.toLowerCase();
  const folder = hasFile(release, file) ? release : PLATFORM;
  if (!releases().includes(release) || !hasFile(folder, file)) {
    return undefined;
  }
  const key = `${folder}/${file}`;
  const known = loaded.get(key) ?? new Schema(SCHEMA_FILES[folder][file]());
  loaded.set(key, known);
  return known.kind === kind ? known : undefined;
}

/** The releases that there are facts of, oldest first. */
export function releases(): string[] {
  return Object.keys(SCHEMA_FILES).filter((folder) => folder !== PLATFORM);
}

function hasFile(folder: string, file: string): boolean {
  return Object.hasOwn(SCHEMA_FILES, folder) && Object.hasOwn(SCHEMA_FILES[folder], file);
}
