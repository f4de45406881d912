import { listed } from '../../../facts/text/quoting';
import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { lostStores } from '../../engine/pairs/stores';

const TWO_STORES = ['[DEFAULT]', 'enabled_backends = ceph:rbd,web:http', ...CEPH_TEXT.slice(2)];

export const STORE_REMOVED: Effect = defineEffect(lostStores, {
  id: 'data/store-removed',
  disruption: 'data',
  title: 'Store that vanishes',
  why: 'The database keeps the id of the store with each location of an image. Glance cannot read a location whose store is not enabled.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  old: glanceExample({ text: TWO_STORES }),
  bad: glanceExample(),
  good: glanceExample({ text: [...TWO_STORES, 'rbd_store_chunk_size = 16'] }),
  find: ({ instance, store, successor, retyped, elsewhere }) => (successor !== undefined || retyped !== undefined ? undefined : {
    subject: instance.subject,
    message: `loses the store ${store.shownId} (${store.type}). Images whose only copy is in it cannot be read through this instance any more.${
      elsewhere.length === 0 ? '' : ` The API instance ${listed(elsewhere.map(quoted), 'and')} still ${elsewhere.length === 1 ? 'has' : 'have'} a store of this id.`}`,
    safeWay: `First copy the images to a store that stays: enable the import method copy-image, run "openstack image import --method copy-image --store OTHER IMAGE" for each image with the store ${
      store.shownId}, then delete the old location with "glance stores-delete --store ${store.shownId} IMAGE". Then remove the store.`,
  }),
});
