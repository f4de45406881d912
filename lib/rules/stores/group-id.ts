import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { STORES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const GROUP_ID: Rule = defineRule(STORES, {
  id: 'stores/group-id',
  severity: 'warning',
  title: 'Store id that is also a section of Glance',
  why: 'Glance reads the same section for the store and for itself, so an option of one may change the other.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: storesFragment({ enabled: 'database:file', sections: ['[database]', 'filesystem_store_datadir = /var/lib/glance/images'] }),
  good: storesFragment({ enabled: 'images:file', sections: ['[images]', 'filesystem_store_datadir = /var/lib/glance/images'] }),
  find: ({ id }, { catalog }) => (catalog.hasGroup('glance', id)
    ? { message: `the store id ${quoted(id)} is also a section that Glance reads for itself.`, fix: 'Choose another id.' }
    : undefined),
});
