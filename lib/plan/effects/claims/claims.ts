import { listed } from '../../../facts/text/quoting';
import type { InstanceView } from '../../../manifest/instance-view';
import { quoted } from '../../../rules/engine/words';
import type { Change } from '../../engine/change';
import { claimsOf, type Claim } from '../../engine/claims';
import { storageOf } from '../../engine/configs';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { instancePairs, type ComponentPair } from '../../engine/services';

const SOURCE = 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/pvc.go';

const instance = (replicas: number, request: string, ...template: string[]): string => glanceExample({
  text: FILE_TEXT, instance: ['type: single', `replicas: ${replicas}`], template: ['storage:', '  external: false', `  storageRequest: ${request}`, ...template],
});

/** The claims of an API instance before and after a change. */
interface ClaimLists {
  readonly pair: ComponentPair<InstanceView>;
  readonly old: readonly Claim[];
  readonly new: readonly Claim[];
}

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
    const kept = later.flatMap((claim) => old.filter(({ name, ...rest }) => name === claim.name && (rest.size !== claim.size || rest.storageClass !== claim.storageClass)));
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

export const EXTERNAL_STAYS: Effect = defineEffect(instancePairs, {
  id: 'claims/external-stays',
  disruption: 'none',
  title: 'Size of storage without effect',
  why: 'For a control plane without a storageRequest, the webhook writes external: true, and the API server keeps it. A size that is added later changes nothing while external is true.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  old: glanceExample(),
  bad: glanceExample({ template: ['storage:', '  storageRequest: 10Gi'] }),
  good: glanceExample({ template: ['storage:', '  external: false', '  storageRequest: 10Gi'] }),
  find({ subject, service, old, new: later }) {
    const [before, after] = [old && storageOf(old, service.old), later && storageOf(later, service.new)];
    const isGiven = [service.new.view.template, later?.fields].some((fields) => fields?.get('storage', 'external') !== undefined);
    return before?.isExternal !== true || before.storageRequest !== undefined || after?.storageRequest === undefined || isGiven ? undefined : {
      subject,
      message: `the storageRequest ${quoted(after.storageRequest)} has no effect if the control plane in the cluster has storage.external: true, which the webhook wrote when there was no size.`,
      safeWay: 'Write storage.external: false beside storageRequest.',
      explains: [{ object: service.object, path: [...service.path, 'storage'] }],
    };
  },
});

function claimLists(change: Change): readonly ClaimLists[] {
  return change.once(instancePairs).map((pair) => ({
    pair,
    old: pair.old === undefined ? [] : claimsOf(pair.old, pair.service.old),
    new: pair.new === undefined ? [] : claimsOf(pair.new, pair.service.new),
  }));
}

function claimText({ name, size, storageClass }: Claim): string {
  return `${name} (${[size ?? 'without a size', ...storageClass === undefined || storageClass === '' ? [] : [`class ${storageClass}`]].join(', ')})`;
}

function differenceText(old: Claim, later: Claim): string {
  return [
    ...old.size === later.size ? [] : [`size ${old.size ?? 'of the default'} (now written: ${later.size ?? 'none'})`],
    ...old.storageClass === later.storageClass ? [] : [`class ${old.storageClass ?? 'of the cluster'} (now written: ${later.storageClass ?? 'none'})`],
  ].join(' and ');
}
