import { ipv6Pattern } from '../../../../lib/facts/address';
import { hostAddressFault, ipAddressFault } from '../../../../lib/oslo/catalog/values/address';

const IP = { type: 'ipAddress' } as const;
const HOST = { type: 'hostAddress' } as const;

const ADDRESSES = [
  '0.0.0.0', '192.0.2.1', '255.255.255.255', '::', '::1', '1::', '2001:db8::1', 'FE80::A', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1::3:4:5:6:7:8',
  '::ffff:192.0.2.1', '1:2:3:4:5:6:192.0.2.1', '1::192.0.2.1',
];
const NO_ADDRESSES = [
  '', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4/24', ' 1.2.3.4', ':', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '12345::', 'g::', '[::1]', '::1%eth0',
  '::256.1.1.1', '1:2:3:4:5:6:7:1.2.3.4', '1.2.3.4\n',
];

test.each(ADDRESSES)('%s is an address', (text) => {
  expect([ipAddressFault(IP, text), hostAddressFault(HOST, text)]).toEqual([undefined, undefined]);
});

test.each(NO_ADDRESSES)('%p is none', (text) => {
  expect(ipAddressFault(IP, text)).toEqual({
    value: text,
    reason: 'is not an IP address',
    allowed: 'an IPv4 address, as 192.0.2.1, or an IPv6 address, as 2001:db8::1',
    fix: 'Write the address without brackets, prefix length, port or leading zeros.',
  });
});

test.each(['localhost', 'a', 'A-1.b', 'host.example.com.', '1.2.3.a', 'a'.repeat(63), `${'a.'.repeat(126)}a`, '\u017f.com'])('%s is a host', (text) => {
  expect(hostAddressFault(HOST, text)).toBeUndefined();
});

test.each(['', '1.2.3', 'a.1', '-a', 'a-', 'a..b', '.', 'a_b', 'hö.st', 'a b', 'host:80', 'http://host', 'a'.repeat(64), 'a.'.repeat(127)])('%p is no host', (text) => {
  expect(hostAddressFault(HOST, text)).toEqual({
    value: text,
    reason: 'is neither an IP address nor a host name',
    allowed: 'an IPv4 address, an IPv6 address, or a host name of letters, digits and hyphens',
    fix: 'Write the address alone, without scheme, brackets or port.',
  });
});

test('the pattern takes any form of an IPv4 address', () => {
  const pattern = new RegExp(`^${ipv6Pattern('X')}$`);
  expect(['::X', '1:2:3:4:5:6:X', '1:2:3:4:5:6:7:X', '1.2.3.4'].map((text) => pattern.test(text))).toEqual([true, true, false, false]);
});
