import { MetalLbOptions, ServiceOverride } from '../../lib/services/service-override';
import { deepFreeze } from '../synth/synth';

const manifestOf = (options: MetalLbOptions): object => ServiceOverride.metalLb(deepFreeze(options))._manifest();

test('only a pool is required', () => {
  expect(manifestOf({ addressPool: 'internalapi' })).toEqual({
    metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi' } },
    spec: { type: 'LoadBalancer' },
  });
});

test('with all options', () => {
  expect(manifestOf({ addressPool: 'internalapi', addresses: ['172.17.0.80', 'fd00::80'], sharedIp: 'internalapi' })).toEqual({
    metadata: {
      annotations: {
        'metallb.universe.tf/address-pool': 'internalapi',
        'metallb.universe.tf/allow-shared-ip': 'internalapi',
        'metallb.universe.tf/loadBalancerIPs': '172.17.0.80,fd00::80',
      },
    },
    spec: { type: 'LoadBalancer' },
  });
});

test('removes what the base has, with the newer prefix too', () => {
  expect(ServiceOverride.metalLb({ addressPool: 'internalapi' })._patch()).toEqual({
    metadata: {
      annotations: {
        'metallb.io/address-pool': null,
        'metallb.io/allow-shared-ip': null,
        'metallb.io/loadBalancerIPs': null,
        'metallb.universe.tf/address-pool': 'internalapi',
        'metallb.universe.tf/allow-shared-ip': null,
        'metallb.universe.tf/loadBalancerIPs': null,
      },
    },
    spec: { type: 'LoadBalancer' },
  });
});

test.each<[Partial<MetalLbOptions>, string]>([
  [{ addressPool: 'a_b' }, "addressPool is 'a_b': use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."],
  [{ addresses: [] }, 'addresses is empty: give at least one.'],
  [{ addresses: ['fd00::80', 'fd00::80'] }, "addresses holds 'fd00::80' twice: give each once."],
  [{ addresses: ['here'] }, "addresses is 'here': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'."],
  [{ addresses: ['172.17.0.80', '172.17.0.81'] }, 'addresses is ["172.17.0.80","172.17.0.81"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ addresses: ['fd00::80', 'fd00::81'] }, 'addresses is ["fd00::80","fd00::81"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ addresses: ['172.17.0.80', 'fd00::81', 'fd00::82'] }, 'addresses is ["172.17.0.80","fd00::81","fd00::82"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ sharedIp: '' }, "sharedIp is '': use text that is not empty, on one line and without control characters."],
])('refuses %j', (options, message) => expect(() => manifestOf({ addressPool: 'pool', ...options })).toThrow(new Error(message)));
