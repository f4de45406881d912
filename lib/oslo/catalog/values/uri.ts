import { ipv6Pattern } from '../../../facts/address';
import type { ValueRules } from '../option';
import type { Fault } from './fault';

const NAME_CHARACTER = '[A-Za-z0-9._~\\-!$&\'()*+,;=]|%[0-9A-Fa-f]{2}';
const OCTETS = '(?:[0-9]{1,3}\\.){3}[0-9]{1,3}';
const ZONE = '(?:%25(?:[A-Za-z0-9._~\\-]|%[0-9A-Fa-f]{2})+)?';
const FUTURE = 'v[0-9A-Fa-f]+\\.[A-Za-z0-9._~\\-!$&\'()*+,;=:]+';
const HOST = `(?<host>(?:${NAME_CHARACTER})*|\\[(?:${ipv6Pattern(OCTETS)}${ZONE}|${FUTURE})\\])`;

const PARTS = /^(?:(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/(?<authority>[^\\/?#]*))?(?<path>[^?#]*)/;
const AUTHORITY = new RegExp(`^(?:(?:[:]|${NAME_CHARACTER})+@)?${HOST}:?(?:[0-9]{1,5})?\\n?$`);

/** oslo.config's `URI`: RFC 3986 as the Python package rfc3986 reads it, with a scheme and a host. */
export function uriFault(rules: ValueRules, text: string): Fault | undefined {
  const { scheme, authority, path } = PARTS.exec(text)!.groups!;
  const reason = !scheme || !authority ? 'is not a URI with a scheme and a host' : partFault(rules, scheme, authority, path);
  return reason === undefined ? undefined : { value: text, reason, allowed: allowedUris(rules), fix: 'Write it as scheme://host:port/path.' };
}

function partFault(rules: ValueRules, scheme: string, authority: string, path: string): string | undefined {
  const host = AUTHORITY.exec(authority)?.groups!.host;
  if (host === undefined || !isHost(host)) {
    return `has a host that is none: ${authority}`;
  }
  if (/[[\]]/.test(path)) {
    return 'has a bracket in its path';
  }
  return rules.schemes === undefined || rules.schemes.includes(scheme) ? undefined : `has the scheme ${scheme}`;
}

/** Four numbers are an address, so none may exceed 255. */
function isHost(host: string): boolean {
  return !/^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/.test(host) || host.split('.').every((octet) => Number(octet) <= 255);
}

function allowedUris(rules: ValueRules): string {
  return `${rules.schemes === undefined ? 'a URI' : `a URI of the scheme ${rules.schemes.join(' or ')}`}, as ${rules.schemes?.[0] ?? 'http'}://host:9292/path`;
}
