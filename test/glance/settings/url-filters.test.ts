import { HostFilter, PortFilter, SchemeFilter } from '../../../lib/glance/settings/url-filters';

const linesOf = (filter: HostFilter | PortFilter | SchemeFilter) => Object.entries(filter._options()).map(([option, value]) => `${option} = ${value.lines().join()}`);

test('allow writes one list', () => {
  expect(linesOf(HostFilter.allow('images.example.org', '192.0.2.1', 'fd00::1'))).toEqual(['allowed_hosts = [images.example.org,192.0.2.1,fd00::1]']);
  expect(linesOf(PortFilter.allow(443, 8443))).toEqual(['allowed_ports = [443,8443]']);
  expect(linesOf(SchemeFilter.allow('https'))).toEqual(['allowed_schemes = [https]']);
});

test('deny empties the list of allowed ones if that list has a default', () => {
  expect(linesOf(HostFilter.deny('192.0.2.1'))).toEqual(['disallowed_hosts = [192.0.2.1]']);
  expect(linesOf(PortFilter.deny(22))).toEqual(['allowed_ports = []', 'disallowed_ports = [22]']);
  expect(linesOf(SchemeFilter.deny('http'))).toEqual(['allowed_schemes = []', 'disallowed_schemes = [http]']);
});

test.each<[() => unknown, string]>([
  [() => HostFilter.allow(), 'hosts is empty: give at least one.'],
  [() => HostFilter.allow('a.example.org:80'), "hosts is 'a.example.org:80': use a host name, an IPv4 address, or an IPv6 address without brackets."],
  [() => HostFilter.deny('*.example.org'), "hosts is '*.example.org': use a host name, an IPv4 address, or an IPv6 address without brackets."],
  [() => HostFilter.deny('192.0.2.0/24'), "hosts is '192.0.2.0/24': use a host name, an IPv4 address, or an IPv6 address without brackets."],
  [() => HostFilter.deny('[::1]'), "hosts is '[::1]': use a host name, an IPv4 address, or an IPv6 address without brackets."],
  [() => HostFilter.allow('A.example.org'), "hosts holds 'A.example.org': write a.example.org, because Glance compares it with the host of the URL in lower case."],
  [() => PortFilter.allow(80, 80), "ports holds '80' twice: give each once."],
  [() => PortFilter.deny(0), 'ports is 0: use a whole number from 1 to 65535.'],
  [() => SchemeFilter.allow('HTTPS'), "schemes holds 'HTTPS': write a scheme in lower case without '://', such as 'https'."],
  [() => SchemeFilter.deny('http://'), "schemes holds 'http://': write a scheme in lower case without '://', such as 'https'."],
])('refuses what never matches', (make, message) => {
  expect(make).toThrow(new Error(message));
});
