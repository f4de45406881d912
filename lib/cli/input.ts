import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestSource } from '../manifest/source';

/** A path that could not be read. */
export interface InputProblem {
  readonly file: string;
  readonly message: string;
}

/** A file to read, or the reason why a path cannot be read. */
export type Input = { readonly file: string } | InputProblem;

/** The path that means standard input. */
export const STANDARD_INPUT = '-';

const MANIFEST = /\.(ya?ml|json)$/i;

/** The files at some paths. A folder means all manifests in it, at any depth, sorted by name. */
export function* inputsOf(paths: readonly string[]): Generator<Input> {
  for (const path of paths) {
    yield* path === STANDARD_INPUT ? [{ file: path }] : inputsAt(path);
  }
}

/**
 * The text of a file.
 *
 * @throws if the file cannot be read, or is not UTF-8
 */
export function readSource(file: string): ManifestSource {
  const bytes = readFileSync(file === STANDARD_INPUT ? 0 : file);
  return { file, text: decoded(bytes) };
}

/** The reason behind an error of the file system, and the fix. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return (code !== undefined && REASONS[code]) || `cannot be read: ${message}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path.',
  EACCES: 'cannot be read: permission denied. Change the permissions or the user.',
  EPERM: 'cannot be read: permission denied. Change the permissions or the user.',
  ELOOP: 'cannot be read: its symbolic links form a loop.',
  EISDIR: 'is a directory.',
  ERR_STRING_TOO_LONG: 'is too large: split it.',
  ERR_FS_FILE_TOO_LARGE: 'is too large: split it.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8: save it as UTF-8.',
};

function* inputsAt(path: string): Generator<Input> {
  try {
    yield* statSync(path).isDirectory() ? inputsIn(path) : [{ file: path }];
  } catch (error) {
    yield { file: path, message: reasonOf(error) };
  }
}

/** Symbolic links to folders are not followed, because they can form a loop. */
function* inputsIn(folder: string): Generator<Input> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* inputsInside(path);
    } else if (MANIFEST.test(entry.name)) {
      yield { file: path };
    }
  }
}

function* inputsInside(folder: string): Generator<Input> {
  try {
    yield* inputsIn(folder);
  } catch (error) {
    yield { file: folder, message: reasonOf(error) };
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
