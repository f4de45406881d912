import { AddressPools } from './address-pools';
import { addressesOf, LOAD_BALANCERS } from './load-balancers';
import { defineRule } from '../engine/define';
import { poolFragment, serviceFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const ADDRESS_OUTSIDE_POOL: Rule = defineRule(LOAD_BALANCERS, {
  id: 'control-plane/address-outside-pool',
  severity: 'error',
  title: 'Address of a load balancer outside of its address pool',
  why: 'MetalLB assigns only addresses of the pool that the service names: the service stays without an address.',
  source: 'https://github.com/metallb/metallb/blob/main/controller/service.go',
  bad: fragment('172.18.0.80'),
  good: fragment('172.17.0.80'),
  find({ service, addresses, pool }, context) {
    const named = context.once(AddressPools.of).near(service.document).filter(({ name }) => name === pool?.text);
    return named.length === 0 ? [] : addresses.flatMap((annotation) => addressesOf(annotation)
      .filter((address) => !named.some((one) => one.mayHave(address)))
      .map((address) => ({
        place: atField(service, ...annotation.path),
        message: `the address ${quoted(address)} is not in the IPAddressPool ${quoted(named[0].name)}.`,
        fix: `Use an address of ${listed(named.flatMap((one) => one.addresses))}, or name another pool.`,
      })));
  },
});

function fragment(address: string): string {
  return poolFragment(['172.17.0.80-172.17.0.90'])
    + serviceFragment({ 'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': address });
}
