/**
 * The part of the library that judges manifests: a file of its own in the package. It takes long to load, and a program that only
 * imports the library does not need it. Load it with `require` where it is needed.
 */
import type * as Planning from './planning';

export { judgeObjects } from './control-plane/judge-objects';
export { readManifests } from './manifest/read';
export { compareWithBaseline } from './rules/engine/baseline/baseline';
export { baselineEntries } from './rules/engine/baseline/baseline-file';
export { judge } from './rules/engine/judge';

/** What plans a change. Loaded on first use. */
export function planning(): typeof Planning {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./planning') as typeof Planning;
}
