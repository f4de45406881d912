import { KNOWN_PLACEHOLDERS } from '../../../lib/facts/operators/placeholders';

const PLACEHOLDER = /\{\{-?\s*(?:if\s+|range\s+)?\.(\w+)\s*-?\}\}/g;

/** Values of the placeholders that the operator fills in, except for those that `try.py` fills in itself. */
const VALUES: Readonly<Record<string, string>> = {
  TransportURL: 'fake:/',
  MemcachedServers: '127.0.0.1:11211',
  MemcachedServersWithInet: 'inet:[127.0.0.1]:11211',
  MemcachedAuthCert: '/etc/pki/tls/certs/mtls.crt',
  MemcachedAuthKey: '/etc/pki/tls/private/mtls.key',
  MemcachedAuthCa: '/etc/pki/tls/certs/mtls-ca.crt',
  EndpointID: '0123456789abcdef0123456789abcdef',
  HorizonEndpoint: 'http://127.0.0.1:8080',
  CacheMaxSize: '10737418240',
  ImageCacheDir: '/var/lib/glance/image-cache',
};

const KNOWN = new Set(KNOWN_PLACEHOLDERS.glance.map(({ name }) => name));

/** Whether the operator knows every placeholder of a text. Otherwise it expands none of them. */
export function isWhollyKnown(text: string): boolean {
  return [...text.matchAll(PLACEHOLDER)].every(([, name]) => KNOWN.has(name));
}

/** The text with the placeholders filled in that `try.py` does not know. */
export function withPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, (found, name: string) => VALUES[name] ?? found);
}
