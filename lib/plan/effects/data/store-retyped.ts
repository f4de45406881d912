import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { lostStores } from '../../engine/pairs/stores';

const SWIFT_TEXT = ['[DEFAULT]', 'enabled_backends = ceph:swift', '[glance_store]', 'default_backend = ceph', '[ceph]', 'swift_store_config_file = /etc/swift/accounts.conf', 'default_swift_reference = ref1'];

export const STORE_RETYPED: Effect = defineEffect(lostStores, {
  id: 'data/store-retyped',
  disruption: 'data',
  title: 'Store with another type',
  why: 'The URL of a location names the type of its store. A store of another type does not read it.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  old: glanceExample(),
  bad: glanceExample({ text: SWIFT_TEXT }),
  good: glanceExample({ template: ['apiTimeout: 120'] }),
  find: ({ instance, store, retyped }) => (retyped === undefined ? undefined : {
    subject: instance.subject,
    message: `has the store ${store.shownId} with the type ${retyped.type} instead of ${store.type}. Images in it cannot be read any more.`,
    safeWay: `Give the store of type ${retyped.type} an id of its own, copy the images to it, then remove ${store.shownId}.`,
  }),
});
