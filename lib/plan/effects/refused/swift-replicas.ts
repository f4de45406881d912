import { objectAt } from '../../../json';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { controlPlanePairs } from '../../engine/pairs/control-planes';

const swift = (replicas: number): string => example(['swift:', '  template:', '    swiftStorage:', `      replicas: ${replicas}`]);

export const SWIFT_REPLICAS: Effect = defineEffect(controlPlanePairs, {
  id: 'refused/swift-replicas',
  disruption: 'refused',
  title: 'Fewer replicas of the object storage',
  why: 'The webhook rejects fewer replicas of swiftStorage, because each replica holds objects of the ring.',
  source: 'https://github.com/openstack-k8s-operators/swift-operator/blob/main/api/v1beta1/swift_webhook.go',
  old: swift(3),
  bad: swift(1),
  good: swift(4),
  find({ object, old, new: later }) {
    const path = ['spec', 'swift', 'template', 'swiftStorage'];
    const [before, after] = [old, later].map((document) => objectAt(document.object, ...path)?.replicas);
    return typeof before !== 'number' || typeof after !== 'number' || after >= before ? undefined : {
      subject: 'Swift',
      message: `the replicas of swiftStorage decrease from ${before} to ${after}, which the operator rejects.`,
      safeWay: `Keep at least ${before} replicas.`,
      explains: [{ object, path: [...path, 'replicas'] }],
    };
  },
});
