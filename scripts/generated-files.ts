import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';

/** Files that a script derives, by their path under the project's folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What happened, or would happen, to one generated file. */
export interface StaleFile {
  readonly path: string;
  readonly reason: 'changed' | 'missing' | 'left over';
}

/**
 * Compares what a script derives with what the project holds.
 *
 * @param root the project's folder.
 * @param files what the script derives.
 * @param owned folders (under `root`) in which every file is the script's: one that it does not derive is left over.
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

/** Brings the stale files up to date. Files that are right already are not touched. */
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
 * Ends a script: with `check` it names the stale files and fails, otherwise it refreshes them.
 *
 * @param command what a reader runs to refresh the files, for the message.
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
