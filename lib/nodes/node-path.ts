import { oneLine } from '../check';
import { quoted } from '../facts/text/quoting';

/**
 * Checks the path of a file or directory on a node. It must be normalized, so that equal paths are equal texts.
 *
 * @throws when the path is relative or not normalized
 */
export function nodePath(property: string, value: string): string {
  const [root, ...parts] = oneLine(property, value).split('/');
  if (root !== '' || parts.some((part) => ['', '.', '..'].includes(part))) {
    throw new Error(`${property} is ${quoted(value)}: use an absolute path (starting with '/'), `
      + "without '.', '..' or empty parts, and without a trailing '/'.");
  }
  return value;
}

/** The parent directory of a path. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/**
 * Checks that a text can be encoded as UTF-8.
 *
 * @throws when the text contains an unpaired surrogate
 */
export function encodable(property: string, value: string): string {
  if (/\p{Surrogate}/u.test(value)) {
    throw new Error(`${property} contains an unpaired surrogate, which UTF-8 cannot encode: use complete characters.`);
  }
  return value;
}
