import type { ValueRules } from '../option';
import type { Fault } from './fault';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `(?:${OCTET}\\.){3}${OCTET}`;
const IPV4_ONLY = new RegExp(`^${IPV4}$`);
const IPV6_ONLY = new RegExp(`^${ipv6Pattern(IPV4)}$`);
const LABEL = /^(?!-)[a-z0-9-\u0130\u0131\u017f\u212a]{1,63}(?<!-)\n?$/i;

/** The most characters that a host name may have. */
const LONGEST_NAME = 253;

/** oslo.config's `IPAddress`. */
export function ipAddressFault(_rules: ValueRules, text: string): Fault | undefined {
  return isIpAddress(text) ? undefined : {
    value: text,
    reason: 'is not an IP address',
    allowed: 'an IPv4 address, as 192.0.2.1, or an IPv6 address, as 2001:db8::1',
    fix: 'Write the address without brackets, prefix length, port or leading zeros.',
  };
}

/** oslo.config's `HostAddress`. */
export function hostAddressFault(_rules: ValueRules, text: string): Fault | undefined {
  return isIpAddress(text) || isHostname(text) ? undefined : {
    value: text,
    reason: 'is neither an IP address nor a host name',
    allowed: 'an IPv4 address, an IPv6 address, or a host name of letters, digits and hyphens',
    fix: 'Write the address alone, without scheme, brackets or port.',
  };
}

/**
 * The pattern of an IPv6 address: eight groups, or fewer with `::` for the missing ones; the last two may be an IPv4 address.
 *
 * @param ipv4 the pattern of that IPv4 address
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function ipv6Pattern(ipv4: string): string {
  const group = '[0-9A-Fa-f]{1,4}';
  const lastTwo = `(?:${group}:${group}|${ipv4})`;
  const upTo = (count: number) => `(?:(?:${group}:){0,${count - 1}}${group})?`;
  const withLastTwo = [1, 2, 3, 4, 5].map((count) => `${upTo(count)}::(?:${group}:){${5 - count}}${lastTwo}`);
  return `(?:${[`(?:${group}:){6}${lastTwo}`, `::(?:${group}:){5}${lastTwo}`, ...withLastTwo, `${upTo(6)}::${group}`, `${upTo(7)}::`].join('|')})`;
}

function isIpAddress(text: string): boolean {
  return IPV4_ONLY.test(text) || IPV6_ONLY.test(text);
}

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, '');
  const labels = name.split('.');
  return text !== '' && text.length <= LONGEST_NAME && /[a-zA-Z-]/.test(labels[labels.length - 1]) && labels.every((label) => LABEL.test(label));
}
