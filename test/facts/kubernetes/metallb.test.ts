import { ADDRESS_POOL_ANNOTATIONS } from '../../../lib/facts/kubernetes/metallb';

test('an address pool has two names', () => expect(ADDRESS_POOL_ANNOTATIONS).toEqual(['metallb.io/address-pool', 'metallb.universe.tf/address-pool']));
