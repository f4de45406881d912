import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { lostStores } from '../../engine/pairs/stores';

export const STORE_RENAMED: Effect = defineEffect(lostStores, {
  id: 'data/store-renamed',
  disruption: 'data',
  title: 'Store with another id',
  why: 'The database keeps the id of the store with each location of an image. Glance replaces an unknown id only when the URL of the location begins like that of an '
    + 'enabled store, which holds for file stores and for the same Ceph pool, and only when somebody requests the image.',
  source: 'https://opendev.org/openstack/glance/src/branch/master/glance/common/store_utils.py',
  old: glanceExample(),
  bad: glanceExample({ text: CEPH_TEXT.map((line) => line.replace(/\bceph\b/, 'central')) }),
  good: glanceExample({ text: [...CEPH_TEXT, 'store_description = central'] }),
  find: ({ instance, store, successor }) => (successor === undefined ? undefined : {
    subject: instance.subject,
    message: `has the store ${store.shownId} under the id ${successor.shownId}. Locations of images keep the id ${store.shownId} until Glance recognizes their URL. `
      + 'Programs that name the old id fail.',
    safeWay: `Keep the id ${store.shownId}, and write store_description for people. If the id must change, enable both ids for the same place, copy the images, then remove the old one.`,
  }),
});
