import { listed } from '../../../facts/text/quoting';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { claimLists, type Claim } from '../../engine/pairs/claims';

const SOURCE = 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/pvc.go';

const instance = (replicas: number, request: string, ...template: string[]): string => glanceExample({
  text: FILE_TEXT, instance: ['type: single', `replicas: ${replicas}`], template: ['storage:', '  external: false', `  storageRequest: ${request}`, ...template],
});

export const MADE: Effect = defineEffect(claimLists, {
  id: 'claims/made',
  disruption: 'none',
  title: 'New claims for volumes',
  why: 'Each pod of an API instance has a claim for /var/lib/glance unless its storage is external, and one for the image cache. Each half of the layout split has its own pods.',
  source: SOURCE,
  old: instance(1, '10Gi'),
  bad: instance(2, '10Gi'),
  good: instance(1, '10Gi', 'apiTimeout: 120'),
  find({ pair, old, new: later }) {
    const made = later.filter(({ name }) => !old.some((claim) => claim.name === name));
    return made.length === 0 ? undefined : {
      subject: pair.subject,
      message: `needs ${made.length} more claim${made.length === 1 ? '' : 's'}: ${listed(made.map(claimText), 'and')}. A claim that an earlier pod of the same name left is used again, with its old size and contents.`,
    };
  },
});

function claimText({ name, size, storageClass }: Claim): string {
  return `${name} (${[size ?? 'without a size', ...storageClass === undefined || storageClass === '' ? [] : [`class ${storageClass}`]].join(', ')})`;
}
