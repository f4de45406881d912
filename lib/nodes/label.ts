import { isLabelKey, isLabelValue } from '../facts/kubernetes/names';
import { quoted } from '../facts/text/quoting';

/**
 * Checks the key of a label, with or without a prefix: `service`, `openstack.org/cinder-lvm`.
 *
 * @throws when the key is not valid
 */
export function labelKey(property: string, value: string): string {
  if (!isLabelKey(value)) {
    throw new Error(`${property} is ${quoted(value)}: use at most 63 letters, digits, '-', '_' and '.', `
      + "with a letter or digit at both ends. A prefix must be a DNS name, followed by '/'.");
  }
  return value;
}

/**
 * Checks the value of a label. It may be empty.
 *
 * @throws when the value is not valid
 */
export function labelValue(property: string, value: string): string {
  // A program without a compiler can pass a number or a boolean, which the API server refuses.
  if (typeof value !== 'string' || !isLabelValue(value)) {
    throw new Error(`${property} is ${quoted(value)}: use text of at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.`);
  }
  return value;
}

/**
 * Checks a label that selects nodes: a key, or `key=value`.
 *
 * @throws when the key or the value is not valid
 */
export function labelSelector(property: string, value: string): string {
  const [key, ...rest] = value.split('=');
  labelKey(property, key);
  rest.forEach((part) => labelValue(property, part));
  if (rest.length > 1) {
    throw new Error(`${property} is ${quoted(value)}: use the key of a label, or 'key=value'.`);
  }
  return value;
}
