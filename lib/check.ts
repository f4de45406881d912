/**
 * Checks of a single property. Each takes the property in the user's words, throws an error that names the value and what is allowed, and
 * returns the value otherwise.
 */
import { isHost, isIpAddress } from './facts/address';
import { isS3BucketName, LONGEST_S3_BUCKET } from './facts/glance/stores/s3';
import { isDataKey, isDnsLabel, isDnsSubdomain, LONGEST_DNS_LABEL, LONGEST_DNS_SUBDOMAIN } from './facts/kubernetes/names';
import { isQuantity } from './facts/kubernetes/quantity';
import { listed, quoted, UNSAFE_CHARACTER } from './facts/text/quoting';

/** Returns an RFC 1123 label: Kubernetes requires one as the name of a Service or a container. */
export function dnsLabel(property: string, value: string, maxLength = LONGEST_DNS_LABEL): string {
  return valid(property, value, isDnsLabel(value, maxLength), `at most ${maxLength} lower case letters, digits and '-', `
    + 'with a letter or digit at both ends (an RFC 1123 label)');
}

/** Returns an RFC 1123 subdomain: Kubernetes requires one as the name of most objects. */
export function objectName(property: string, value: string): string {
  return valid(property, value, isDnsSubdomain(value), `at most ${LONGEST_DNS_SUBDOMAIN} lower case letters, digits, '-' and '.', `
    + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain)');
}

/** Returns a key of a Secret or ConfigMap. The key becomes the name of a file where the object is mounted. */
export function dataKey(property: string, value: string): string {
  return valid(property, value, isDataKey(value), "at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be");
}

/** Returns the name of a Ceph user, which is a part of the key of its keyring. */
export function cephUser(property: string, value: string): string {
  if (value.startsWith('client.')) {
    throw new Error(`${property} is ${quoted(value)}: leave out the prefix 'client.', which the services add.`);
  }
  return dataKey(property, value);
}

/** Returns the id of a Ceph cluster. */
export function fsid(property: string, value: string): string {
  return valid(property, value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    "the id that 'ceph fsid' prints, such as '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d'");
}

/** Returns the name of an S3 bucket as the client library accepts it. */
export function s3Bucket(property: string, value: string): string {
  return valid(property, value, isS3BucketName(value), `at most ${LONGEST_S3_BUCKET} letters, digits, '.', '_' and '-'`);
}

/** Returns one of the allowed values, which only a compiler checks otherwise. */
export function oneOf<T extends string>(property: string, value: T, allowed: readonly T[]): T {
  return valid(property, value, allowed.includes(value), listed(allowed.map(quoted)));
}

/** Returns an absolute path without `..` and without a colon, on one line. */
export function absolutePath(property: string, value: string): string {
  const isValid = value.startsWith('/') && !UNSAFE_CHARACTER.test(value) && !value.includes(':') && !value.split('/').includes('..');
  return valid(property, value, isValid, "an absolute path (it begins with '/'), without '..', ':' or a line end");
}

/** Returns text that is not empty and contains no control characters. */
export function oneLine(property: string, value: string): string {
  return valid(property, value, typeof value === 'string' && value.length > 0 && !UNSAFE_CHARACTER.test(value), 'text that is not empty, on one line and without control characters');
}

/** Returns a boolean, which only a compiler checks otherwise: the text `'no'` counts as true in a condition. */
export function boolean(property: string, value: boolean): boolean {
  return valid(property, value, typeof value === 'boolean', 'true or false');
}

/** Returns a whole number within bounds. Both bounds are allowed. */
export function integer(property: string, value: number, min: number, max: number): number {
  return valid(property, value, Number.isInteger(value) && value >= min && value <= max, `a whole number from ${min} to ${max}`);
}

/** Returns a TCP or UDP port. */
export function port(property: string, value: number): number {
  return integer(property, value, 1, 65535);
}

/** Returns a Kubernetes quantity of storage above zero, such as `10Gi`. */
export function quantity(property: string, value: string): string {
  return valid(property, value, isQuantity(value) && Number.parseFloat(value) > 0, "a quantity above zero such as '10Gi' or '500M'");
}

/** Returns an HTTP or HTTPS URL with a host. */
export function httpUrl(property: string, value: string): string {
  const isValid = /^https?:\/\/[^\s/]+/.test(value) && !UNSAFE_CHARACTER.test(value) && !value.includes(' ') && URL.canParse(value);
  return valid(property, value, isValid, "a URL that begins with 'http://' or 'https://' and names a host");
}

/** Returns an IPv4 or IPv6 address. */
export function ipAddress(property: string, value: string): string {
  return valid(property, value, isIpAddress(value), "an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'");
}

/** Returns a host name, an IPv4 address or an IPv6 address. */
export function host(property: string, value: string): string {
  return valid(property, value, isHost(value), 'a host name, an IPv4 address, or an IPv6 address without brackets');
}

/** Returns a list that is not empty and has no duplicates. */
export function distinct<T>(property: string, values: readonly T[], key: (value: T) => string = String): readonly T[] {
  if (values.length === 0) {
    throw new Error(`${property} is empty: give at least one.`);
  }
  const keys = values.map(key);
  const duplicate = keys.find((value, index) => keys.indexOf(value) !== index);
  if (duplicate !== undefined) {
    throw new Error(`${property} holds ${quoted(duplicate)} twice: give each once.`);
  }
  return values;
}

/** The result of a check, or undefined if the value is undefined. */
export function optional<T, R>(value: T | undefined, check: (value: T) => R): R | undefined {
  return value === undefined ? undefined : check(value);
}

/**
 * Runs every check and throws one error with the messages of all that fail.
 *
 * @param subject the owner of the properties, such as `store 'ceph'`
 */
export function checkAll(subject: string, ...checks: (() => unknown)[]): void {
  const messages = checks.flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  if (messages.length > 0) {
    throw new Error(messages.map((message) => `${subject}: ${message}`).join('\n'));
  }
}

function valid<T>(property: string, value: T, isValid: boolean, allowed: string): T {
  if (!isValid) {
    throw new Error(`${property} is ${quoted(value)}: use ${allowed}.`);
  }
  return value;
}
