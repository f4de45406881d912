import fc from 'fast-check';
import { ADDRESS_POOL_ANNOTATIONS, addressRange, isInRange } from '../../../lib/facts/kubernetes/metallb';

test('an address pool has two names', () => expect(ADDRESS_POOL_ANNOTATIONS).toEqual(['metallb.io/address-pool', 'metallb.universe.tf/address-pool']));

test.each<[string, string[], string[]]>([
  ['172.17.0.80-172.17.0.90', ['172.17.0.80', '172.17.0.85', '172.17.0.90'], ['172.17.0.79', '172.17.0.91', 'fd00::80', 'x']],
  [' 172.17.0.80 - 172.17.0.80 ', ['172.17.0.80'], ['172.17.0.81']],
  ['172.17.1.7/24', ['172.17.1.0', '172.17.1.255'], ['172.17.0.255', '172.17.2.0']],
  ['0.0.0.0/0', ['255.255.255.255'], ['::']],
  ['fd00:17::/64', ['fd00:17::', 'fd00:17:0:0:ffff:ffff:ffff:ffff', 'FD00:17::1.2.3.4'], ['fd00:17:0:1::', '172.17.0.80']],
  ['fd00::80-fd00::90', ['fd00::8a', 'fd00:0:0:0:0:0:0:90'], ['fd00::91']],
])('%s has some addresses', (text, inside, outside) => {
  const range = addressRange(text)!;
  expect(inside.filter((address) => isInRange(address, range))).toEqual(inside);
  expect(outside.filter((address) => isInRange(address, range))).toEqual([]);
});

test.each(['', '172.17.0.80', 'fd00::1', '172.17.0.0/33', '172.17.0.0/', '172.17.0/24', '172.17.0.90-172.17.0.80', '172.17.0.80-90', '172.17.0.80-fd00::90', '1.1.1.1-1.1.1.2-1.1.1.3'])(
  'MetalLB refuses %j', (text) => expect(addressRange(text)).toBeUndefined());

test('a network has its own address', () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(32), (address, prefix) => {
    expect(isInRange(address, addressRange(`${address}/${prefix}`)!)).toBe(true);
  }));
});
