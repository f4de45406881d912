import { oneLine } from '../check';
import { quoted } from '../facts/quoting';

/** The path of a file or directory on a node, spelt in the one way that a node knows it by. */
export function nodePath(property: string, value: string): string {
  const [root, ...parts] = oneLine(property, value).split('/');
  if (root !== '' || parts.some((part) => ['', '.', '..'].includes(part))) {
    throw new Error(`${property} is ${quoted(value)}: use an absolute path (it begins with '/'), `
      + "without '.', '..' or an empty part, and without a '/' at its end.");
  }
  return value;
}

/** The directory that holds a path. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** Text that can be encoded as UTF-8: a lone surrogate cannot. */
export function encodable(property: string, value: string): string {
  if (/\p{Surrogate}/u.test(value)) {
    throw new Error(`${property} holds half of a surrogate pair, which no encoding can write: use whole characters.`);
  }
  return value;
}
