import { pathText } from '../facts/field-path';
import { quoted } from '../facts/quoting';

// cdk8s loses a field of the first name without a word, and takes an object with a field of the second for something else.
const UNWRITABLE = ['__proto__', 'constructor'];

/**
 * Throws when a manifest has a field that cdk8s cannot write.
 *
 * @param origin whose manifest it is, as an error names it
 */
export function refuseUnwritable(manifest: unknown, origin: string, path: readonly string[] = []): void {
  if (typeof manifest !== 'object' || manifest === null) {
    return;
  }
  const name = UNWRITABLE.find((one) => Object.hasOwn(manifest, one));
  if (name !== undefined) {
    throw new Error(`${origin} has a field called ${quoted(name)} at ${pathText(path) || 'its root'}: `
      + 'no kind of Kubernetes has, and it cannot be written. Remove it.');
  }
  Object.entries(manifest).forEach(([key, value]) => refuseUnwritable(value, origin, [...path, key]));
}
