import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { switchedServices } from '../../engine/pairs/other-services';

export const OTHER_SERVICE_OFF: Effect = defineEffect(switchedServices, {
  id: 'pods/other-service-off',
  disruption: 'outage',
  title: 'Further service that is switched off',
  why: 'The operator deletes the objects of a service that is not enabled, or that the control plane does not have. Other services that need it are rejected at admission or stop working.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['swift: {}']),
  bad: example(['swift:', '  enabled: false']),
  good: example(['swift:', '  uniquePodNames: false']),
  find: ({ pair: { object }, name, isOn }) => (isOn ? undefined : {
    subject: name,
    message: 'is switched off: its pods and endpoints are deleted.',
    explains: [{ object, path: ['spec', name] }],
  }),
});
