import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { SERVICE_KINDS } from '../../engine/objects';

export const IMAGES: Effect = defineEffect(upgradesOfServices, {
  id: 'upgrade/images',
  disruption: 'restart',
  title: 'New images of an upgrade',
  why: 'A new targetVersion of OpenStackVersion gives every service new images. The pods are replaced, and the jobs of the database run before them.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/version.go',
  old: glanceExample(),
  bad: glanceExample(),
  good: 'kind: ConfigMap\nmetadata:\n  name: files\n',
  upgrade: { from: '18.0-fr5', to: '18.0-fr6' },
  find: ({ releases: { from, to } }) => ({
    subject: 'all services',
    message: `the pods restart with the images of ${to} instead of ${from}, and the jobs of the database run again.`,
    safeWay: 'Change nothing else in the same step: upgrade first, then apply the new manifests.',
  }),
});

/** The change, if it is an upgrade of objects with services. */
function upgradesOfServices(change: Change): readonly Change[] {
  return change.isUpgrade && change.written.some(({ new: later }) => later !== undefined && SERVICE_KINDS.has(later.kind)) ? [change] : [];
}
