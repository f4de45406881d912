import { plainText } from '../facts/text/quoting';

/** An input that is not read. The message follows the name of the file. */
export class InputError extends Error {}

/** The reason behind an error of the file system, and the fix. */
export function reasonOf(error: unknown): string {
  if (error instanceof InputError) {
    return error.message;
  }
  const { code, message, path } = error as { code?: string; message: string; path?: unknown };
  if (code === 'ENOENT' && plainText(path).includes('\ufffd')) {
    return 'does not exist: if its name is not UTF-8, name its folder instead.';
  }
  return REASONS.get(code) ?? `cannot be read: ${message}`;
}

const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOENT', 'does not exist: check the path.'],
  ['ENOTDIR', 'does not exist: check the path.'],
  ['ENAMETOOLONG', 'does not exist: the path is too long.'],
  ['EACCES', 'cannot be read: permission denied. Change the permissions or the user.'],
  ['EPERM', 'cannot be read: permission denied. Change the permissions or the user.'],
  ['ELOOP', 'cannot be read: its symbolic links form a loop.'],
  ['EISDIR', 'is a directory.'],
  ['EBADF', 'cannot be read: the file descriptor is not open.'],
  ['ERR_STRING_TOO_LONG', 'is too large: split it.'],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', 'is not UTF-8: save it as UTF-8.'],
]);
