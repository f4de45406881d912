import { isIpAddress } from '../../../facts/address';
import type { ValueRules } from '../option';
import type { Fault } from './fault';

// oslo.config's own grammar of host names, wider than RFC 1123 (`facts/address.ts`): Python ignores case beyond ASCII and a line end before the end.
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

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, '');
  const labels = name.split('.');
  return text !== '' && text.length <= LONGEST_NAME && /[a-zA-Z-]/.test(labels[labels.length - 1]) && labels.every((label) => LABEL.test(label));
}
