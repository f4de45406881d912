import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { switchedServices } from '../../engine/pairs/other-services';

export const OTHER_SERVICE_ON: Effect = defineEffect(switchedServices, {
  id: 'pods/other-service-on',
  disruption: 'none',
  title: 'Further service that is switched on',
  why: 'The operator creates the objects of the service, its database, pods and endpoints.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['swift:', '  enabled: false']),
  bad: example(['swift: {}']),
  good: example(['swift:', '  enabled: false', '  uniquePodNames: false']),
  find: ({ pair: { object }, name, isOn }) => (isOn ? {
    subject: name,
    message: 'is switched on: its pods and endpoints are created.',
    explains: [{ object, path: ['spec', name] }],
  } : undefined),
});
