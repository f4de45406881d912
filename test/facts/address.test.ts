import { isIP, isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { host, ipAddress } from '../../lib/check';
import { addressBits, bracketed, isIpv4, isIpv6, isNetwork } from '../../lib/facts/address';

// Addresses, and texts that are nearly one.
const nearly = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.string({ unit: fc.constantFrom(':', '::', '.', '0', '1', 'f', '255', '256', '01', 'g', '1.2.3.4', 'fd00'), maxLength: 12 }),
  fc.tuple(fc.ipV6(), fc.nat(40), fc.constantFrom(':', '.', '0', 'g', ' ', '')).map(([address, at, piece]) => address.slice(0, at) + piece + address.slice(at)),
);

describe('addresses', () => {
  test('IPv4 is what Node takes for it', () => {
    fc.assert(fc.property(nearly, (value) => expect([value, isIpv4(value)]).toEqual([value, isIPv4(value)])), { numRuns: 3000 });
  });

  test('IPv6 is what Node takes for it, less zones', () => {
    fc.assert(fc.property(nearly, (value) => expect([value, isIpv6(value)]).toEqual([value, isIPv6(value)])), { numRuns: 3000 });
    expect([isIPv6('fe80::1%eth0'), isIpv6('fe80::1%eth0'), isIpv6('[fd00::5]'), isIpv6('')]).toEqual([true, false, false, false]);
  });

  test.each(['::', '::1', '1::', 'fd00::5', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::ffff:172.18.0.5', '1:2:3:4:5:6:1.2.3.4'])('%s is IPv6', (value) => {
    expect(isIpv6(value)).toBe(true);
  });

  test.each([':', ':::', '1:2:3', '1::2::3', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', '12345::', '1.2.3.4::', '::1.2.3', '::1.2.3.4:5', 'g::'])('%s is not', (value) => {
    expect(isIpv6(value)).toBe(false);
  });
});

describe('ipAddress', () => {
  test('takes what is an address', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (value) => expect(ipAddress('prop', value)).toBe(value)));
  });

  test('refuses what is none', () => {
    fc.assert(fc.property(nearly.filter((value) => isIP(value) === 0), (value) => {
      expect(() => ipAddress('prop', value)).toThrow(new Error(`prop is '${value}': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.`));
    }));
  });
});

describe('host', () => {
  test.each(['nfs', 'nfs.example.org', 'NFS-1', '0.example', '172.18.0.5', 'fd00::5', 'a'.repeat(63)])('takes %s', (value) => {
    expect(host('prop', value)).toBe(value);
  });

  test.each([
    '', '-a', 'a-', 'a..b', '.a', 'a.', 'a b', 'a/b', 'a:1', '[fd00::5]', 'a_b', '256.1.1.1', '1.2.3', '12', 'a'.repeat(64), `${'a.'.repeat(127)}`,
  ])('refuses %j', (value) => {
    expect(() => host('prop', value)).toThrow(new Error(`prop is '${value}': use a host name, an IPv4 address, or an IPv6 address without brackets.`));
  });
});

describe('bracketed', () => {
  test.each([['fd00::5', '[fd00::5]'], ['172.18.0.5', '172.18.0.5'], ['nfs', 'nfs']])('%s', (value, shown) => expect(bracketed(value)).toBe(shown));

  test('makes a URL of any address', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (value) => expect(URL.canParse(`http://${bracketed(value)}:8080/`)).toBe(true)));
  });
});

test.each([
  ['172.18.0.0/24', true], ['172.18.0.0', true], ['fd00:18::/64', true], ['fd00:18::/128', true],
  ['172.18.0.0/33', false], ['172.18.0.0/', false], ['172.18.0.0/24/1', false], ['fd00::/129', false], ['a/24', false], ['', false],
])('network %j: %s', (value, expected) => expect(isNetwork(value)).toBe(expected));

test.each<[string, bigint | undefined]>([
  ['0.0.0.0', 0n], ['1.2.3.4', 0x01020304n], ['255.255.255.255', 0xffffffffn], ['::', 0n], ['::1', 1n], ['1::', 2n ** 112n], ['::ffff:1.2.3.4', 0xffff01020304n],
  ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n], ['1.2.3', undefined], ['', undefined],
])('the bits of %s', (address, bits) => expect(addressBits(address)).toBe(bits));
