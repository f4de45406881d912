import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files under a folder of the project whose names end so, by their paths from the project's folder. */
export function globFiles(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
