import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'real');
const isThere = existsSync(FOLDER);

/** The files with published control planes; without their folder, the reason why the tests are skipped. */
export const BASES: readonly string[] = isThere ? readdirSync(FOLDER).filter((file) => file.startsWith('whole-')).sort()
  : ['nothing, because ../shared/real is not part of the repository'];

/** Tests over the published control planes. They are skipped without ../shared/real. */
export const describeReal = isThere ? describe : describe.skip;

/** The path of a published control plane. */
export function pathOf(base: string): string {
  return join(FOLDER, base);
}
