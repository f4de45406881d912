import { STORE_PLACES } from '../../../facts/glance/stores/store-places';
import { own } from '../../../json';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { RuleContext } from '../../../rules/engine/context';
import type { TypedStore } from '../../../rules/engine/matches/enabled-config';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { keptStores, type KeptStore } from '../../engine/pairs/stores';
import { optionText } from '../../engine/shown';

export const STORE_PLACE: Effect = defineEffect(keptStores, {
  id: 'data/store-place',
  disruption: 'data',
  title: 'Store that keeps its images elsewhere',
  why: 'The location of an image has the whole address. Existing images stay where they are; Glance reads them there with the new options, if it still can.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  old: glanceExample(),
  bad: glanceExample({ text: CEPH_TEXT.map((line) => line.replace('= images', '= fast-images')) }),
  good: glanceExample({ text: [...CEPH_TEXT, 'rbd_store_chunk_size = 16'] }),
  * find(match, change) {
    const { instance, store } = match;
    for (const { name, noun, isIdentity = false } of own(STORE_PLACES, store.type) ?? []) {
      const [before, after] = values(match, name, change);
      const isUnknown = isIdentity && (before === undefined || after === undefined);
      if (before !== after && !isUnknown) {
        yield {
          subject: instance.subject,
          message: `the store ${store.shownId} has another ${noun}: ${name} changes from ${optionText(match.old, store.id, name, before)} to ${optionText(match.new, store.id, name, after)}. `
            + 'New images go to the new place. Existing images stay where they are, and can be read only while Glance still reaches them there.',
          safeWay: `Add the new place as a store of its own, make it the default, copy the images with the import method copy-image, then remove ${store.shownId}.`,
        };
      }
    }
  },
});

/** The values before and after, with the defaults of the releases. */
function values({ store, old, new: later }: KeptStore, name: string, change: Change): [unknown, unknown] {
  return [valueOf(store, old, name, change.old), valueOf(store, later, name, change.new)];
}

function valueOf({ id, type }: TypedStore, config: EffectiveConfig | undefined, name: string, { catalog }: RuleContext): unknown {
  const option = catalog.storeOption(type, name);
  const all = config?.options(id).filter((candidate) => candidate.name === name).map(({ rawValue }) => rawValue) ?? [];
  return (option?.multi === true ? all.join(', ') || undefined : all.at(-1)) ?? option?.default;
}
