import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { controlPlanePairs } from '../../engine/pairs/control-planes';

export const CONTROL_PLANE_NAME: Effect = defineEffect(controlPlanePairs, {
  id: 'refused/control-plane-name',
  disruption: 'refused',
  title: 'Control plane with another name',
  why: 'A manifest with another name is another object. The webhook rejects a second control plane in a namespace.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go',
  old: glanceExample(),
  bad: glanceExample().replace('name: cloud', 'name: other'),
  good: glanceExample({ instance: ['type: split', 'replicas: 2'] }),
  find: ({ object, old, new: later }) => (old.name === later.name || old.name === '' || later.name === '' ? undefined : {
    subject: `OpenStackControlPlane ${later.name}`,
    message: `the old input calls the control plane ${quoted(old.name)}. The operator rejects a second control plane in the namespace. The rest of the plan compares the two.`,
    safeWay: `Keep the name ${quoted(old.name)}.`,
    explains: [{ object, path: ['metadata', 'name'] }],
  }),
});
