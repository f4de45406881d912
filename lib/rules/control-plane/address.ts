import { itemsOf, LOAD_BALANCERS } from './load-balancers';
import { isIpAddress } from '../../facts/address';
import { defineRule } from '../engine/define';
import { serviceFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ADDRESS: Rule = defineRule(LOAD_BALANCERS, {
  id: 'control-plane/address',
  severity: 'error',
  title: 'Address of a load balancer that is not an IP address',
  why: 'MetalLB cannot assign the address: the service stays without one, and nothing reaches it from outside of the cluster.',
  source: 'https://metallb.io/usage/#requesting-specific-ips',
  bad: serviceFragment({ 'metallb.universe.tf/loadBalancerIPs': '172.17.080' }),
  good: serviceFragment({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' }),
  find: ({ service, addresses }) => addresses.flatMap((annotation) => itemsOf(annotation).filter((item) => !isIpAddress(item)).map((item) => ({
    place: atField(service, ...annotation.path),
    message: `${String(annotation.path.at(-1))} has ${quoted(item)}, which is not an IP address.`,
    fix: 'Write an IP address, or several with commas between them.',
  }))),
});
