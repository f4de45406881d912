import { GLANCE_SERVICE } from '../../../facts/operators/services';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example, glanceExample } from '../../engine/examples';
import { servicePairs } from '../../engine/pairs/services';

export const SERVICE_OFF: Effect = defineEffect(servicePairs, {
  id: 'pods/service-off',
  disruption: 'outage',
  title: 'Service that is switched off',
  why: 'The operator deletes the object of the service with all its pods and endpoints. The tables of the database, the claims and the stored data stay.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: glanceExample(),
  bad: example(['glance:', '  enabled: false']),
  good: glanceExample({ instance: ['type: split', 'replicas: 2'] }),
  find: ({ object, facts, old, new: later }) => (old === undefined || later !== undefined ? undefined : {
    subject: facts.kind,
    message: `is switched off: all its pods and endpoints are deleted.${facts === GLANCE_SERVICE ? ' Images stay in their stores, and their records in the database.' : ' Stored data and the records in the database stay.'}`,
    explains: [{ object, path: ['spec', facts.id] }],
  }),
});
