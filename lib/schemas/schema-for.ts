import { own } from '../json';
import { Schema } from './schema';
import type { SchemaFile } from './schema-file';
import { SCHEMA_FILES } from './schema-files';
import { RELEASES } from '../facts/release';

/** The folder of kinds that are the same in every OpenStack release. */
const PLATFORM = 'platform';

const loaded = new Map<string, Schema>();

/**
 * The schema of a kind in a release, from its CustomResourceDefinition. A schema is loaded on first use.
 *
 * @param release one of `RELEASES`
 * @param kind for example `OpenStackControlPlane`; kinds of the platform, such as `MachineConfig`, are the same in every release.
 * @returns `undefined` for an unknown kind or release.
 */
export function schemaFor(release: string, kind: string): Schema | undefined {
  const file = kind.toLowerCase();
  const folder = loaderOf(release, file) === undefined ? PLATFORM : release;
  const load = loaderOf(folder, file);
  if (!(RELEASES as readonly string[]).includes(release) || load === undefined) {
    return undefined;
  }
  const key = `${folder}/${file}`;
  const known = loaded.get(key) ?? new Schema(load());
  loaded.set(key, known);
  return known.kind === kind ? known : undefined;
}

function loaderOf(folder: string, file: string): (() => SchemaFile) | undefined {
  return own(own(SCHEMA_FILES, folder), file);
}
