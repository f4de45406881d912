import { GLANCE_SERVICE } from '../../../facts/operators/services';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { componentPairs, replicasOf } from '../../engine/pairs/services';

export const COMPONENT_ADDED: Effect = defineEffect(componentPairs, {
  id: 'pods/component-added',
  disruption: 'none',
  title: 'New pods of a service',
  why: 'The operator creates a StatefulSet for a new entry, and leaves the others alone.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go',
  old: cinderExample(),
  bad: cinderExample({ backends: { ceph: CEPH_BACKEND, fast: CEPH_BACKEND.map((line) => line.replace(/ceph\b/, 'fast')) } }),
  good: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'] } }),
  find({ subject, path, service, old, new: later }) {
    if (old !== undefined || later === undefined || service.facts === GLANCE_SERVICE) {
      return undefined;
    }
    const count = replicasOf(later);
    return { subject, message: `is created with ${count} pod${count === 1 ? '' : 's'}.`, explains: [{ object: service.object, path }] };
  },
});
