import { listed } from '../../../facts/text/quoting';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { claimLists } from '../../engine/pairs/claims';

const SOURCE = 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/pvc.go';

const instance = (replicas: number, request: string, ...template: string[]): string => glanceExample({
  text: FILE_TEXT, instance: ['type: single', `replicas: ${replicas}`], template: ['storage:', '  external: false', `  storageRequest: ${request}`, ...template],
});

export const ORPHANED: Effect = defineEffect(claimLists, {
  id: 'claims/orphaned',
  disruption: 'none',
  title: 'Claims that no pod uses any more',
  why: 'Neither Kubernetes nor the operator deletes the claims of pods that are gone.',
  source: SOURCE,
  old: instance(2, '10Gi'),
  bad: instance(1, '10Gi'),
  good: instance(2, '10Gi', 'apiTimeout: 120'),
  find({ pair, old, new: later }) {
    const left = old.filter(({ name }) => !later.some((claim) => claim.name === name));
    return left.length === 0 ? undefined : {
      subject: pair.subject,
      message: `leaves ${left.length} claim${left.length === 1 ? '' : 's'} that no pod uses: ${listed(left.map(({ name }) => name), 'and')}.`,
      safeWay: 'Make sure that nothing in them is needed, such as the images of a file store. Then delete them with oc delete pvc.',
    };
  },
});
