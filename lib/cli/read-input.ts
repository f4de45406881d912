import { closeSync, constants, fstatSync, openSync, readSync, statSync, type PathLike, type Stats } from 'node:fs';
import { InputError } from './input-error';
import type { ManifestSource } from '../manifest/source';

/** A file to read. */
export interface InputFile {
  /** The path for messages. */
  readonly file: string;

  /** The path for the file system, or the number of an open file descriptor. */
  readonly location: string | Buffer | number;
}

/** The largest file that is read by default, in bytes. */
export const MAX_FILE_SIZE = 32 * 1024 * 1024;

const MIB = 1024 * 1024;

/** The size of one read, in bytes. */
const CHUNK = 256 * 1024;

/** The time between two attempts to read from a descriptor without data, in milliseconds. */
const PAUSE = 10;

/**
 * The text of a file or of an open file descriptor.
 *
 * At a path it reads regular files only: a pipe can block, and a device can be endless.
 *
 * @param limit the maximum size in bytes
 * @throws if the file cannot be read, is not a regular file, exceeds the limit, or is not UTF-8
 */
export function readInput({ file, location }: InputFile, limit: number = MAX_FILE_SIZE): ManifestSource {
  const bytes = typeof location === 'number' ? readAll(location, limit, true) : readFile(location, limit);
  return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}

function readFile(path: PathLike, limit: number): Buffer {
  // Before it is opened: to open a device can have effects.
  checkKind(statSync(path));
  // Does not block, even if a pipe has taken the place of the file.
  const descriptor = openSync(path, constants.O_NONBLOCK ?? constants.O_RDONLY);
  try {
    const stats = fstatSync(descriptor);
    checkKind(stats);
    checkSize(stats.size, limit);
    return readAll(descriptor, limit, false);
  } finally {
    closeSync(descriptor);
  }
}

function checkKind(stats: Stats): void {
  const kind = kindOf(stats);
  if (kind !== undefined) {
    throw new InputError(`is a ${kind}: only regular files are read. To judge the output of a command, pipe it to cdk8s-glance lint -`);
  }
}

function kindOf(stats: Stats): string | undefined {
  if (stats.isFIFO()) {
    return 'named pipe';
  }
  if (stats.isSocket()) {
    return 'socket';
  }
  return stats.isCharacterDevice() || stats.isBlockDevice() ? 'device' : undefined;
}

function checkSize(size: number, limit: number): void {
  if (size > limit) {
    throw new InputError(`is larger than ${limit / MIB} MiB: split it, or raise the limit with --max-size.`);
  }
}

/** All bytes of a descriptor. It waits for data of a pipe whose writer is slow. */
function readAll(descriptor: number, limit: number, waits: boolean): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; ;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readChunk(descriptor, chunk, waits);
    if (length === 0) {
      return Buffer.concat(chunks);
    }
    chunks.push(chunk.subarray(0, length));
    size += length;
    checkSize(size, limit);
  }
}

/** Reads some bytes, and returns their number, which is 0 at the end. */
function readChunk(descriptor: number, chunk: Buffer, waits: boolean): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as { code?: string };
      // Windows reports the end of a pipe as an error.
      if (code === 'EOF') {
        return 0;
      }
      if (code !== 'EAGAIN' || !waits) {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
