import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { movedAt } from '../../engine/moved';
import { controlPlanePairs } from '../../engine/pairs/control-planes';

export const TLS: Effect = defineEffect(controlPlanePairs, {
  id: 'endpoints/tls',
  disruption: 'outage',
  title: 'Other TLS settings of the control plane',
  why: 'The operator issues certificates anew, changes the scheme of endpoints if TLS is switched on or off, and restarts the pods of all services. The data plane needs a deployment with the new certificates.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/ca.go',
  old: example(['tls:', '  podLevel:', '    enabled: false']),
  bad: example(['tls:', '  podLevel:', '    enabled: true']),
  good: example(['tls:', '  podLevel:', '    enabled: false', 'storageClass: local-storage']),
  find: ({ object }) => movedAt(object, ['spec', 'tls'], 'all services', 'certificates and endpoints change, and the pods of all services restart'),
});
