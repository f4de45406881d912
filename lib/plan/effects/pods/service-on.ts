import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example, glanceExample } from '../../engine/examples';
import { servicePairs } from '../../engine/pairs/services';

export const SERVICE_ON: Effect = defineEffect(servicePairs, {
  id: 'pods/service-on',
  disruption: 'none',
  title: 'Service that is switched on',
  why: 'The operator creates the object of the service, its database, pods and endpoints.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['glance:', '  enabled: false']),
  bad: glanceExample(),
  good: example(['glance:', '  enabled: false', '  uniquePodNames: false']),
  find: ({ object, facts, old, new: later }) => (old !== undefined || later === undefined ? undefined : {
    subject: facts.kind,
    message: 'is switched on: its pods and endpoints are created.',
    explains: [{ object, path: ['spec', facts.id] }],
  }),
});
