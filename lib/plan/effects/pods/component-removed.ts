import { GLANCE_SERVICE } from '../../../facts/operators/services';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { componentPairs, replicasOf } from '../../engine/pairs/services';

export const COMPONENT_REMOVED: Effect = defineEffect(componentPairs, {
  id: 'pods/component-removed',
  disruption: 'outage',
  title: 'Pods of a service that vanish',
  why: 'The operator deletes the StatefulSet of an entry that is gone. An entry of cinderBackups is the exception: its pods stay until its replicas are 0.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go',
  old: cinderExample({ backends: { ceph: CEPH_BACKEND, fast: CEPH_BACKEND.map((line) => line.replace(/ceph\b/, 'fast')) } }),
  bad: cinderExample(),
  good: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'], fast: CEPH_BACKEND.map((line) => line.replace(/ceph\b/, 'fast')) } }),
  find({ subject, facts, path, service, old, new: later }) {
    if (old === undefined || later !== undefined || service.facts === GLANCE_SERVICE) {
      return undefined;
    }
    const explains = [{ object: service.object, path }];
    return facts.field === BACKUPS ? {
      subject,
      disruption: 'none',
      message: 'stays: the operator does not delete the pods of an entry of cinderBackups that is gone.',
      safeWay: 'Set replicas: 0 for the entry, apply it, then remove the entry.',
      explains,
    } : { subject, disruption: replicasOf(old) === 0 ? 'none' : 'outage', message: 'is deleted with its pods. The record of its service stays, and shows it as down.', explains };
  },
});

/** The field whose entries the operator does not delete. */
const BACKUPS = 'cinderBackups';
