import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestSource } from '../manifest/source';

/** A path that could not be read. */
export interface InputProblem {
  readonly file: string;
  readonly message: string;
}

/** What a path is for the command: a file to read, or why it is none. */
export type Input = { readonly file: string } | InputProblem;

/** How people call standard input. */
export const STANDARD_INPUT = '-';

const MANIFEST = /\.(ya?ml|json)$/i;

/** The files that paths mean: a folder means all manifests in it, at any depth, in the order of their names. */
export function* inputsOf(paths: readonly string[]): Generator<Input> {
  for (const path of paths) {
    yield* path === STANDARD_INPUT ? [{ file: path }] : inputsAt(path);
  }
}

/** The text of a file. @throws when it cannot be read, or is not UTF-8 */
export function readSource(file: string): ManifestSource {
  const bytes = readFileSync(file === STANDARD_INPUT ? 0 : file);
  return { file, text: decoded(bytes) };
}

/** What an error of the file system means, in words for people. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return (code !== undefined && REASONS[code]) || `cannot be read: ${message}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path.',
  EACCES: 'cannot be read: give yourself the permission to.',
  EPERM: 'cannot be read: give yourself the permission to.',
  ELOOP: 'cannot be read: its symbolic links lead in a circle.',
  EISDIR: 'is a directory.',
  ERR_STRING_TOO_LONG: 'is too long to be read at once: split it.',
  ERR_FS_FILE_TOO_LARGE: 'is too long to be read at once: split it.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8: save it as UTF-8.',
};

function* inputsAt(path: string): Generator<Input> {
  try {
    yield* statSync(path).isDirectory() ? inputsIn(path) : [{ file: path }];
  } catch (error) {
    yield { file: path, message: reasonOf(error) };
  }
}

/** Symbolic links are followed to files only, so that no circle of folders has no end. */
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
