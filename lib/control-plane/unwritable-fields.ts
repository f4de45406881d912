import { pathText } from '../facts/text/field-path';
import { quoted } from '../facts/text/quoting';

// cdk8s silently drops a field named `__proto__`, and does not treat an object with a field named `constructor` as a plain object.
const UNWRITABLE = ['__proto__', 'constructor'];

/**
 * Rejects a manifest that has a field that cdk8s cannot write.
 *
 * @param origin the source of the manifest in error messages
 * @param path the path of `manifest` in the whole manifest
 * @throws when the manifest has a field named `__proto__` or `constructor`
 */
export function refuseUnwritable(manifest: unknown, origin: string, path: readonly string[] = []): void {
  if (typeof manifest !== 'object' || manifest === null) {
    return;
  }
  const name = UNWRITABLE.find((one) => Object.hasOwn(manifest, one));
  if (name !== undefined) {
    throw new Error(`${origin} has a field named ${quoted(name)} at ${pathText(path) || 'its root'}. `
      + 'No kind of Kubernetes has such a field, and cdk8s cannot write it. Remove it.');
  }
  Object.entries(manifest).forEach(([key, value]) => refuseUnwritable(value, origin, [...path, key]));
}
