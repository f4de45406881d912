import { listed } from '../../../facts/text/quoting';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { claimLists, type Claim } from '../../engine/pairs/claims';

const SOURCE = 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/pvc.go';

const instance = (replicas: number, request: string, ...template: string[]): string => glanceExample({
  text: FILE_TEXT, instance: ['type: single', `replicas: ${replicas}`], template: ['storage:', '  external: false', `  storageRequest: ${request}`, ...template],
});

export const NOT_RESIZED: Effect = defineEffect(claimLists, {
  id: 'claims/not-resized',
  disruption: 'none',
  title: 'Claims that keep their size and class',
  why: 'The new StatefulSet finds the claims of the old one, and uses them as they are. Only claims that do not exist yet get the new size and class.',
  source: SOURCE,
  old: instance(1, '10Gi'),
  bad: instance(1, '20Gi'),
  good: instance(1, '10Gi', 'apiTimeout: 120'),
  find({ pair, old, new: later }) {
    const byName = new Map(later.map((claim) => [claim.name, claim]));
    const kept = old.filter((claim) => byName.has(claim.name) && !areSame(claim, byName.get(claim.name)));
    const changed = later.find(({ name }) => name === kept[0]?.name);
    return changed === undefined ? undefined : {
      subject: pair.subject,
      message: `the claim${kept.length === 1 ? '' : 's'} ${listed(kept.map(({ name }) => name), 'and')} keep${kept.length === 1 ? 's' : ''} the old ${differenceText(kept[0], changed)}.`,
      safeWay: kept[0].storageClass === changed.storageClass
        ? 'Enlarge each claim with oc patch pvc, if the storage class allows volume expansion. A claim cannot shrink.'
        : 'Add an API instance with the new storage class, move the images to it, name it in keystoneEndpoint, then remove the old one.',
    };
  },
});

function differenceText(old: Claim, later: Claim): string {
  return [
    ...old.size === later.size ? [] : [`size ${old.size ?? 'of the default'} (now written: ${later.size ?? 'none'})`],
    ...old.storageClass === later.storageClass ? [] : [`class ${old.storageClass ?? 'of the cluster'} (now written: ${later.storageClass ?? 'none'})`],
  ].join(' and ');
}
