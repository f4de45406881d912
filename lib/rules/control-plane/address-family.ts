import { addressesOf, LOAD_BALANCERS, type LoadBalancer } from './load-balancers';
import { isIpv4 } from '../../facts/address';
import { DUAL_STACK_POLICIES, MOST_ADDRESSES } from '../../facts/kubernetes/metallb';
import { defineRule } from '../engine/define';
import { serviceFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const ADDRESS_FAMILY: Rule = defineRule(LOAD_BALANCERS, {
  id: 'control-plane/address-family',
  severity: 'error',
  title: 'Addresses of a load balancer that do not fit the families of its service',
  why: 'A service has one address, or one of each family if its ipFamilyPolicy allows both. MetalLB refuses others: the service stays without an address.',
  source: 'https://github.com/metallb/metallb/blob/main/controller/service.go',
  bad: serviceFragment({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80,172.17.0.81' }),
  good: serviceFragment({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' }),
  find: (balancer) => balancer.addresses.flatMap((annotation) => {
    const problem = problemOf(addressesOf(annotation), balancer);
    return problem === undefined ? [] : [{ place: atField(balancer.service, ...annotation.path), ...problem }];
  }),
});

function problemOf(addresses: readonly string[], { service }: LoadBalancer): { message: string; fix: string } | undefined {
  const shown = listed(addresses.map(quoted), 'and');
  const families = new Set(addresses.map(familyOf));
  if (addresses.length > Math.min(families.size, MOST_ADDRESSES)) {
    return { message: `the service has the addresses ${shown}, but MetalLB assigns at most one of each family.`, fix: 'Keep one IPv4 address, one IPv6 address, or one of each.' };
  }
  const policy = service.text('spec', 'ipFamilyPolicy');
  if (families.size > 1 && policy === 'SingleStack') {
    return {
      message: `the service has the addresses ${shown}, but its ipFamilyPolicy SingleStack allows only one family.`,
      fix: `Set spec.ipFamilyPolicy of the service to ${listed(DUAL_STACK_POLICIES)}, or keep one address.`,
    };
  }
  const allowed = service.texts('spec', 'ipFamilies');
  const wrong = addresses.find((address) => allowed.length > 0 && !allowed.includes(familyOf(address)));
  return wrong === undefined ? undefined : {
    message: `the service has the ${familyOf(wrong)} address ${quoted(wrong)}, but its ipFamilies are ${listed(allowed, 'and')}.`,
    fix: `Add ${familyOf(wrong)} to spec.ipFamilies of the service, or write another address.`,
  };
}

function familyOf(address: string): string {
  return isIpv4(address) ? 'IPv4' : 'IPv6';
}
