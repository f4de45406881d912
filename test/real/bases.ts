import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'real');

/** The published control planes, if the folder with them is there. */
export const BASES: readonly string[] = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.startsWith('whole-')).sort() : [];

/** The tests over the published control planes are skipped without `../shared/real`, which is not part of the repository. */
export const describeReal = BASES.length > 0 ? describe : describe.skip;

/** The path of a published control plane. */
export function pathOf(base: string): string {
  return join(FOLDER, base);
}
