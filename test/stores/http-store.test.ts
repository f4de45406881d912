import { mountsOf, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { HttpStore, HttpStoreProps } from '../../lib/stores/http-store';
import { deepFreeze } from '../synth/synth';

test('nothing is enough: certificates are verified', () => {
  const store = new HttpStore('web');
  expect([store.id, store.type]).toEqual(['web', 'http']);
  expect(sectionOf(store)).toEqual(['https_insecure = false']);
  expect(mountsOf(store)).toEqual([]);
});

test('with all properties', () => {
  const store = new HttpStore('web', deepFreeze({
    caCertificatesFile: '/etc/pki/ca.pem',
    verifyCertificate: false,
    proxies: { http: '172.18.0.5:3128', https: 'http://[fd00::5]:3128' },
    description: 'Web',
    weight: 1,
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'https_ca_certificates_file = /etc/pki/ca.pem',
    'https_insecure = true',
    'http_proxy_information = http:172.18.0.5:3128,https:http://[fd00::5]:3128',
    'store_description = Web',
    'weight = 1',
  ]);
});

const URL_ADVICE = "use a URL that begins with 'http://' or 'https://' and names a host.";

test.each<[HttpStoreProps, string]>([
  [{ caCertificatesFile: '' }, "caCertificatesFile is '': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ proxies: { ftp: 'a:1' } }, "proxies has the scheme 'ftp': use 'http' or 'https'."],
  [{ proxies: { http: '' } }, `proxies['http'] is 'http://': ${URL_ADVICE}`],
  [{ proxies: { https: 'a b' } }, `proxies['https'] is 'http://a b': ${URL_ADVICE}`],
  [{ proxies: { https: 'socks://a' } }, `proxies['https'] is 'socks://a': ${URL_ADVICE}`],
  [{ proxies: {} }, 'proxies is empty: leave it out, or name the proxy of http or https.'],
  [{ proxies: { http: 'a,b' } },
    'proxies: value of "http" in the dictionary has a comma: oslo.config would split it there, and knows no escape. Leave it out.'],
])('refuses %j', (props, message) => {
  expect(() => new HttpStore('web', deepFreeze(props))).toThrow(new Error(`store 'web': ${message}`));
});
