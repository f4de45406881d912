import { AddressPools } from './address-pools';
import { addressesOf, LOAD_BALANCERS } from './load-balancers';
import { defineRule } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { poolFragment, serviceFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const ADDRESS_WITHOUT_POOL: Rule = defineRule(LOAD_BALANCERS, {
  id: 'control-plane/address-without-pool',
  severity: 'warning',
  title: 'Load balancer for which no address pool of the input fits',
  why: 'MetalLB assigns only addresses of its pools. The input contains pools, but not the one that the service names, or none with its address.',
  source: 'https://metallb.io/usage/#requesting-specific-ips',
  bad: fragment('172.18.0.80'),
  good: fragment('172.17.0.80'),
  find({ service, addresses, pool }, context) {
    const pools = context.once(AddressPools.of).near(service.document);
    if (pools.length === 0 || pools.some(({ name }) => name === pool?.text)) {
      return [];
    }
    const names = pools.map(({ name }) => name);
    return pool !== undefined ? [{
      place: atField(service, ...pool.path),
      message: `the service names the IPAddressPool ${quoted(pool.text)}, which is not among those of the input.`,
      ...nearestFix(pool.text, names, `Use ${listed(names)}, or create the pool.`, replaceField),
    }] : addresses.flatMap((annotation) => addressesOf(annotation).filter((address) => !pools.some((one) => one.mayHave(address))).map((address) => ({
      place: atField(service, ...annotation.path),
      message: `the address ${quoted(address)} is in no IPAddressPool of the input.`,
      fix: `Use an address of ${listed(pools.flatMap((one) => one.addresses))}, or add it to a pool.`,
    })));
  },
});

function fragment(address: string): string {
  return poolFragment(['172.17.0.80-172.17.0.90']) + serviceFragment({ 'metallb.universe.tf/loadBalancerIPs': address });
}
