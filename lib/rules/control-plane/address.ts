import { deepTexts } from './deep-fields';
import { isIpAddress } from '../../facts/address';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ADDRESS: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/address',
  severity: 'error',
  title: 'Address of a load balancer that is not an IP address',
  why: 'MetalLB cannot assign the address: the service stays without one, and nothing reaches it from outside of the cluster.',
  source: 'https://metallb.io/usage/#requesting-specific-ips',
  bad: fragment('172.17.080'),
  good: fragment('172.17.0.80'),
  find: ({ spec }) => deepTexts(spec).at(...ANNOTATIONS.map((name) => ['annotations', name])).filter(({ text }) => !isTemplate(text)).flatMap(({ path, text }) => {
    const wrong = text.split(',').map((address) => address.trim()).filter((address) => !isIpAddress(address));
    return wrong.map((address) => ({
      place: atField(spec, ...path),
      message: `${String(path[path.length - 1])} has ${quoted(address)}, which is not an IP address.`,
      fix: 'Write an IP address, or several with commas between them.',
    }));
  }),
});

const ANNOTATIONS = ['metallb.universe.tf/loadBalancerIPs', 'metallb.io/loadBalancerIPs'];

function fragment(address: string): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  dns:', '    template:', '      override:', '        service:', '          metadata:', '            annotations:',
    `              metallb.universe.tf/loadBalancerIPs: "${address}"`, ''].join('\n');
}
