import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';

/** Generated files, by their path in the project's folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** A generated file that is out of date. */
export interface StaleFile {
  readonly path: string;
  readonly reason: 'changed' | 'missing' | 'left over';
}

/**
 * Compares the generated files with the files in the project.
 *
 * @param root the project's folder.
 * @param files the generated files.
 * @param owned folders (under `root`) that hold only generated files. Any other file in them is left over.
 */
export function staleFiles(root: string, files: GeneratedFiles, owned: readonly string[]): StaleFile[] {
  const stale: StaleFile[] = [];
  for (const [path, text] of files) {
    const target = join(root, path);
    if (!existsSync(target)) {
      stale.push({ path, reason: 'missing' });
    } else if (readFileSync(target, 'utf8') !== text) {
      stale.push({ path, reason: 'changed' });
    }
  }
  const present = owned.flatMap((folder) => filesUnder(join(root, folder))).map((file) => relative(root, file));
  stale.push(...present.filter((path) => !files.has(path)).map((path): StaleFile => ({ path, reason: 'left over' })));
  return stale.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Updates the stale files. Files that are up to date are not written. */
export function refresh(root: string, files: GeneratedFiles, stale: readonly StaleFile[]): void {
  for (const { path } of stale) {
    const target = join(root, path);
    const text = files.get(path);
    if (text === undefined) {
      rmSync(target);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

/**
 * Ends a script. With `check`, it lists the stale files and fails; otherwise it updates them.
 *
 * @param command the command that updates the files, for the message.
 * @returns the exit status: 1 when `check` found stale files, otherwise 0.
 */
export function finish(root: string, files: GeneratedFiles, owned: readonly string[], check: boolean, command: string): number {
  const stale = staleFiles(root, files, owned);
  const list = stale.map(({ path, reason }) => `  ${path} (${reason})`).join('\n');
  if (!check) {
    refresh(root, files, stale);
    console.log(stale.length === 0 ? `${files.size} files are up to date` : `refreshed:\n${list}`);
    return 0;
  }
  if (stale.length > 0) {
    console.error(`stale files; run \`${command}\`:\n${list}`);
    return 1;
  }
  console.log(`${files.size} files are up to date`);
  return 0;
}

function filesUnder(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
