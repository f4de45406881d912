import { isLabelKey, isLabelValue } from '../facts/names';
import { quoted } from '../facts/quoting';

/** A label's key, with or without a prefix: `service`, `openstack.org/cinder-lvm`. */
export function labelKey(property: string, value: string): string {
  if (!isLabelKey(value)) {
    throw new Error(`${property} is ${quoted(value)}: use at most 63 letters, digits, '-', '_' and '.', `
      + "with a letter or digit at both ends, and at most a DNS name and '/' before them.");
  }
  return value;
}

/** A label's value; it may be empty. */
export function labelValue(property: string, value: string): string {
  if (!isLabelValue(value)) {
    throw new Error(`${property} is ${quoted(value)}: use at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.`);
  }
  return value;
}

/** A label that nodes are picked by: a key, or `key=value`. */
export function labelSelector(property: string, value: string): string {
  const [key, ...rest] = value.split('=');
  labelKey(property, key);
  rest.forEach((part) => labelValue(property, part));
  if (rest.length > 1) {
    throw new Error(`${property} is ${quoted(value)}: use a label's key, or 'key=value'.`);
  }
  return value;
}
