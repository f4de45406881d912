import { quoted } from './check';

const IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
const HOST_NAME = /^(?=.{1,253}$)[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$/;

/** Whether the text is an IPv4 address in dotted decimals. */
export function isIpv4(value: string): boolean {
  return IPV4.test(value);
}

/** Whether the text is an IPv6 address, without brackets and without a zone. */
export function isIpv6(value: string): boolean {
  if (!/^[0-9a-fA-F:.]+$/.test(value) || value.includes(':::')) {
    return false;
  }
  const halves = value.split('::');
  if (halves.length > 2) {
    return false;
  }
  const counts = halves.map((half, index) => groups(half, index === halves.length - 1));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return halves.length === 2 ? total <= 7 : total === 8;
}

/** An IPv4 or IPv6 address, or an error that names the property. */
export function ipAddress(property: string, value: string): string {
  if (!isIpv4(value) && !isIpv6(value)) {
    throw new Error(`${property} is ${quoted(value)}: use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.`);
  }
  return value;
}

/** A host name, an IPv4 or an IPv6 address, or an error that names the property. */
export function host(property: string, value: string): string {
  const looksNumeric = /^[0-9.]+$/.test(value);
  if (!isIpv4(value) && !isIpv6(value) && (looksNumeric || !HOST_NAME.test(value))) {
    throw new Error(`${property} is ${quoted(value)}: use a host name, an IPv4 address, or an IPv6 address without brackets.`);
  }
  return value;
}

/** A host as a URL or a `host:port` pair writes it: an IPv6 address goes between brackets. */
export function bracketed(value: string): string {
  return isIpv6(value) ? `[${value}]` : value;
}

// How many 16-bit groups one side of '::' holds; too many when one of them is malformed.
function groups(half: string, last: boolean): number {
  if (half === '') {
    return 0;
  }
  const parts = half.split(':');
  const tail = parts[parts.length - 1];
  const embedsIpv4 = last && isIpv4(tail);
  const plain = embedsIpv4 ? parts.slice(0, -1) : parts;
  return plain.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part)) ? plain.length + (embedsIpv4 ? 2 : 0) : 99;
}
