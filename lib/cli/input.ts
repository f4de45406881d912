import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './input-error';
import type { InputFile } from './read-input';

/** A path that could not be read. */
export interface InputProblem {
  readonly file: string;
  readonly message: string;
}

/** A file to read, or the reason why a path cannot be read. */
export type Input = InputFile | InputProblem;

/** The path that means standard input. */
export const STANDARD_INPUT = '-';

const MANIFEST = /\.(ya?ml|json)$/i;

/** An open file descriptor, as a shell passes the output of a command: `lint <(kustomize build)`. */
const DESCRIPTOR = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/;

/** The file at a path, or an open descriptor such as standard input. */
export function inputAt(path: string): InputFile {
  const descriptor = path === STANDARD_INPUT || path === '/dev/stdin' ? 0 : DESCRIPTOR.exec(path)?.[1];
  return { file: path, location: descriptor === undefined ? path : Number(descriptor) };
}

/** The files at a path. A folder means all manifests in it, at any depth, sorted by name. */
export function* inputsAt(path: string): Generator<Input> {
  const input = inputAt(path);
  try {
    yield* typeof input.location === 'string' && statSync(path).isDirectory() ? inputsIn(input) : [input];
  } catch (error) {
    yield { file: path, message: reasonOf(error) };
  }
}

/** Symbolic links to folders are not followed, because they can form a loop. */
function* inputsIn(folder: InputFile): Generator<Input> {
  const entries = readdirSync(folder.location as string | Buffer, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ isFolder: entry.isDirectory(), name: nameText(entry.name), input: inputInside(folder, entry.name) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const { isFolder, name, input } of entries) {
    if (isFolder) {
      yield* inputsOfFolder(input);
    } else if (MANIFEST.test(name)) {
      yield input;
    }
  }
}

function* inputsOfFolder(folder: InputFile): Generator<Input> {
  try {
    yield* inputsIn(folder);
  } catch (error) {
    yield { file: folder.file, message: reasonOf(error) };
  }
}

/** A file in a folder. A path that is not UTF-8 stays bytes, because as text it would name another file. */
function inputInside({ file, location }: InputFile, name: Buffer): InputFile {
  const path = join(file, nameText(name));
  const isText = typeof location === 'string' && Buffer.from(name.toString()).equals(name);
  return { file: path, location: isText ? path : Buffer.concat([Buffer.from(location as string), Buffer.from('/'), name]) };
}

/** A file name as text. Of a name that is not UTF-8, the bytes that are not ASCII become `\xff`. */
function nameText(name: Buffer): string {
  const text = name.toString();
  return Buffer.from(text).equals(name) ? text : name.toString('latin1').replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
