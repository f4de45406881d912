import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { instancePairs } from '../../engine/pairs/services';

const withSecond = (text: string): string => `${text}        az1:\n          type: edge\n`;

export const INSTANCE_REMOVED: Effect = defineEffect(instancePairs, {
  id: 'pods/instance-removed',
  disruption: 'outage',
  title: 'API instance that vanishes',
  why: 'The operator deletes the pods, Services, CronJobs and endpoints of an API instance that glanceAPIs no longer has. Claims and the rows of the database stay.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go',
  old: withSecond(glanceExample({ template: ['keystoneEndpoint: default'] })),
  bad: glanceExample({ template: ['keystoneEndpoint: default'] }),
  good: withSecond(glanceExample({ template: ['keystoneEndpoint: default', 'apiTimeout: 120'] })),
  find: ({ subject, name, path, service: { object }, old, new: later }) => (old === undefined || later !== undefined ? undefined : {
    subject,
    message: 'is deleted with its pods, Services and endpoints. Whoever uses its address loses the service.',
    safeWay: `Point its users to another API instance first: keystoneEndpoint, and glance_api_servers of Cinder and Nova, must not mean ${quoted(name)} any more.`,
    explains: [{ object, path }],
  }),
});
