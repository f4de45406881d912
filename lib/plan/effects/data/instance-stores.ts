import { listed } from '../../../facts/text/quoting';
import type { InstanceView } from '../../../manifest/instance-view';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { storesOf, type ShownStore } from '../../engine/pairs/configs';
import { instancePairs, type ComponentPair } from '../../engine/pairs/services';

/** An API instance that vanishes, and its stores that no other instance has. */
interface RemovedInstance {
  readonly pair: ComponentPair<InstanceView>;
  readonly stores: readonly ShownStore[];
}

const second = (text: readonly string[]): string => `${glanceExample({ template: ['keystoneEndpoint: default'] })}        west:
          type: edge
          customServiceConfig: |
${text.map((line) => `            ${line}`).join('\n')}
`;

export const INSTANCE_STORES: Effect = defineEffect(removedInstances, {
  id: 'data/instance-stores',
  disruption: 'data',
  title: 'Store that vanishes with its API instance',
  why: 'All API instances share one database. Images whose only copy is in a store that no instance has any more stay listed, but nobody can read them.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  old: second(CEPH_TEXT.map((line) => line.replace(/\bceph\b/, 'west'))),
  bad: glanceExample({ template: ['keystoneEndpoint: default'] }),
  good: second([...CEPH_TEXT.map((line) => line.replace(/\bceph\b/, 'west')), 'rbd_store_chunk_size = 16']),
  find: ({ pair: { subject }, stores }) => {
    const names = listed(stores.map(({ shownId, type }) => `${shownId} (${type})`), 'and');
    return {
      subject,
      message: `takes the store ${names} along, which no other API instance has. Images whose only copy is there cannot be read any more.`,
      safeWay: `First copy the images to a store that another instance has (import method copy-image) and delete their locations in ${names}, or add the store to another instance.`,
    };
  },
});

function removedInstances(change: Change): readonly RemovedInstance[] {
  const pairs = change.once(instancePairs);
  return pairs.filter((pair) => pair.new === undefined && pair.old !== undefined).flatMap((pair) => {
    const others = pairs.filter(({ service }) => service === pair.service);
    const kept = others.map((other) => (other.new === undefined ? [] : storesOf(other.new, other.service.new)));
    const ids = new Set(kept.flatMap((stores) => stores?.map(({ id }) => id) ?? []));
    const stores = storesOf(pair.old as InstanceView, pair.service.old)?.filter(({ id }) => !ids.has(id)) ?? [];
    return stores.length === 0 || kept.some((known) => known === undefined) ? [] : [{ pair, stores }];
  });
}
