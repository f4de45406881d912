import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { instancePairs, replicasOf } from '../../engine/pairs/services';

const withSecond = (text: string): string => `${text}        az1:\n          type: edge\n`;

export const INSTANCE_ADDED: Effect = defineEffect(instancePairs, {
  id: 'pods/instance-added',
  disruption: 'none',
  title: 'New API instance',
  why: 'The operator creates pods, Services and claims for it. Other instances are left alone.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go',
  old: glanceExample({ template: ['keystoneEndpoint: default'] }),
  bad: withSecond(glanceExample({ template: ['keystoneEndpoint: default'] })),
  good: glanceExample({ template: ['keystoneEndpoint: default', 'apiTimeout: 120'] }),
  find: ({ subject, path, service: { object }, old, new: later }) => (old !== undefined || later === undefined ? undefined : {
    subject,
    message: replicasOf(later) === 0 ? 'is created without pods, because replicas is 0.' : `is created with the layout ${later.layout} and ${replicasOf(later)} replica${replicasOf(later) === 1 ? '' : 's'}.`,
    explains: [{ object, path }],
  }),
});
