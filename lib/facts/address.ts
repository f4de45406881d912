/**
 * Shapes of IP addresses and host names. oslo.config's own grammar of host names differs (`lib/oslo/catalog/values/address.ts`): it accepts
 * a trailing dot and characters that match only without regard to case, and it refuses a last label of digits. An IP address is the same for both.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const HOST_NAME = /^(?=.{1,253}$)[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$/;

/** The pattern of an IPv4 address in dotted decimals without leading zeros, as the source of a regular expression. */
export const IPV4_PATTERN = `(?:${OCTET}\\.){3}${OCTET}`;

const IPV4 = new RegExp(`^${IPV4_PATTERN}$`);
const IPV6 = new RegExp(`^${ipv6Pattern(IPV4_PATTERN)}$`);

/** Whether the text is an IPv4 address in dotted decimals. */
export function isIpv4(value: string): boolean {
  return IPV4.test(value);
}

/** Whether the text is an IPv6 address, without brackets and without a zone. */
export function isIpv6(value: string): boolean {
  return IPV6.test(value);
}

/** Whether the text is an IPv4 or IPv6 address. */
export function isIpAddress(value: string): boolean {
  return isIpv4(value) || isIpv6(value);
}

/**
 * Whether the text is a host name or an IP address. Digits and dots alone are a malformed address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1123#section-2
 */
export function isHost(value: string): boolean {
  return isIpAddress(value) || (HOST_NAME.test(value) && !/^[0-9.]+$/.test(value));
}

/**
 * Whether the text is an IP address, optionally with a prefix length: `172.18.0.0/24`, `fd00:18::/64`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4632#section-3.1
 */
export function isNetwork(value: string): boolean {
  const [address, prefix, ...rest] = value.split('/');
  const bits = isIpv4(address) ? 32 : 128;
  const hasValidPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
  return isIpAddress(address) && hasValidPrefix && rest.length === 0;
}

/**
 * The bits of an IP address as one number, or `undefined` if the text is not an IP address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4291#section-2.2
 */
export function addressBits(value: string): bigint | undefined {
  return isIpv4(value) ? numberOf(value.split('.').map((octet) => Number(octet).toString(16).padStart(2, '0')).join(''))
    : isIpv6(value) ? numberOf(ipv6Digits(value)) : undefined;
}

/** The 32 hexadecimal digits of an IPv6 address. */
function ipv6Digits(value: string): string {
  const hexadecimal = value.replace(/([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/, (_text, ...octets: string[]) => {
    const [first, second, third, fourth] = octets.slice(0, 4).map((octet) => Number(octet).toString(16).padStart(2, '0'));
    return `${first}${second}:${third}${fourth}`;
  });
  const [before, after = []] = hexadecimal.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return groups.map((group) => group.padStart(4, '0')).join('');
}

function numberOf(digits: string): bigint {
  return BigInt(`0x${digits}`);
}

/** A host as URLs and `host:port` pairs write it: an IPv6 address is in brackets. */
export function bracketed(value: string): string {
  return isIpv6(value) ? `[${value}]` : value;
}

/**
 * The pattern of an IPv6 address: eight groups, or fewer with `::` in place of the missing ones. The last two can be an IPv4 address.
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
