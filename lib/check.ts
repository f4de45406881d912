/**
 * Checks of what one property alone can get wrong. Each takes the property in the user's words, throws an error that names
 * the value and what is allowed, and returns the value otherwise.
 */

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUANTITY = /^([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;
// Anything that a terminal, a line reader or a YAML printer could take for the end of the line, and what is no character of UTF-8.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/** A value as an error shows it: on one line, whatever is in it. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(CONTROLS, escaped)}'` : JSON.stringify(value) ?? String(value);
}

/** An RFC 1123 label: what Kubernetes takes as a Service's or a container's name. */
export function dnsLabel(property: string, value: string, maxLength = 63): string {
  if (!DNS_LABEL.test(value) || value.length > maxLength) {
    throw new Error(`${property} is ${quoted(value)}: use at most ${maxLength} lower case letters, digits and '-', `
      + 'with a letter or digit at both ends (an RFC 1123 label).');
  }
  return value;
}

/** An RFC 1123 subdomain: what Kubernetes takes as the name of most objects. */
export function objectName(property: string, value: string): string {
  if (!DNS_SUBDOMAIN.test(value) || value.length > 253) {
    throw new Error(`${property} is ${quoted(value)}: use at most 253 lower case letters, digits, '-' and '.', `
      + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).');
  }
  return value;
}

/** A key of a Secret or ConfigMap, which becomes the name of a file where it is mounted. */
export function dataKey(property: string, value: string): string {
  if (!/^[-._a-zA-Z0-9]{1,253}$/.test(value) || value === '.' || value === '..') {
    throw new Error(`${property} is ${quoted(value)}: use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be.`);
  }
  return value;
}

/** An absolute path without `..`, without a colon and on one line. */
export function absolutePath(property: string, value: string): string {
  if (!value.startsWith('/') || CONTROL.test(value) || value.includes(':') || value.split('/').includes('..')) {
    throw new Error(`${property} is ${quoted(value)}: use an absolute path (it begins with '/'), without '..', ':' or a line end.`);
  }
  return value;
}

/** Text that is not empty and holds no control characters. */
export function oneLine(property: string, value: string): string {
  if (value.length === 0 || CONTROL.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use text that is not empty, on one line and without control characters.`);
  }
  return value;
}

/** A whole number within bounds, both allowed. */
export function integer(property: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new Error(`${property} is ${quoted(value)}: use a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** A TCP or UDP port. */
export function port(property: string, value: number): number {
  return integer(property, value, 1, 65535);
}

/** A Kubernetes quantity of storage above zero, such as `10Gi`. */
export function quantity(property: string, value: string): string {
  if (!QUANTITY.test(value) || Number.parseFloat(value) <= 0) {
    throw new Error(`${property} is ${quoted(value)}: use a quantity above zero such as '10Gi' or '500M'.`);
  }
  return value;
}

/** An http or https URL with a host. */
export function httpUrl(property: string, value: string): string {
  if (!/^https?:\/\/[^\s/]+/.test(value) || CONTROL.test(value) || value.includes(' ') || !URL.canParse(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a URL that begins with 'http://' or 'https://' and names a host.`);
  }
  return value;
}

/** A list that holds something, and nothing twice. */
export function distinct<T>(property: string, values: readonly T[], key: (value: T) => string = String): readonly T[] {
  if (values.length === 0) {
    throw new Error(`${property} is empty: give at least one.`);
  }
  const keys = values.map(key);
  const twice = keys.find((value, index) => keys.indexOf(value) !== index);
  if (twice !== undefined) {
    throw new Error(`${property} holds ${quoted(twice)} twice: give each once.`);
  }
  return values;
}

/** The value that a check returns, or undefined where there is nothing to check. */
export function optional<T, R>(value: T | undefined, check: (value: T) => R): R | undefined {
  return value === undefined ? undefined : check(value);
}

/**
 * Runs every check and throws one error with all that they found.
 *
 * @param subject what the properties belong to, such as `store 'ceph'`
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

function escaped(character: string): string {
  return character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
