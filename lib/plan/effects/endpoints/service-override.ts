import { METALLB_PREFIXES } from '../../../facts/kubernetes/metallb';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { differencesAt } from '../../engine/fields';
import { keptComponents } from '../../engine/pairs/services';
import { changesText } from '../../engine/shown';

const address = (ip: string): string[] => [
  'type: split', 'override:', '  service:', '    internal:', '      metadata:', '        annotations:', '          metallb.universe.tf/address-pool: internalapi',
  `          metallb.universe.tf/loadBalancerIPs: ${ip}`, '      spec:', '        type: LoadBalancer',
];

export const SERVICE_OVERRIDE: Effect = defineEffect(keptComponents, {
  id: 'endpoints/service-override',
  disruption: 'outage',
  title: 'Another address or type of a Service',
  why: 'The operator patches the Service. Clients that have the old address lose their connection until they look it up again. A public Service of the type LoadBalancer has no route.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/service/service.go',
  old: glanceExample({ instance: address('172.17.0.80') }),
  bad: glanceExample({ instance: address('172.17.0.81') }),
  good: glanceExample({ instance: [...address('172.17.0.80'), 'replicas: 2'] }),
  find({ subject, service: { object }, path }) {
    const below = [...path, 'override', 'service'];
    const changes = differencesAt(object, below);
    return changes.length === 0 ? undefined : {
      subject,
      message: `the Service moves: ${changesText(changes, below.length)}.`,
      safeWay: `Change the entries of DNS and the sources of ${METALLB_PREFIXES.join(' or ')} annotations in the same step, and tell clients that use the address itself.`,
      explains: [{ object, path: below }],
    };
  },
});
