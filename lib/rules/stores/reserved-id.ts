import { RESERVED_STORE_PREFIX } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const LOCAL = ['[local]', 'filesystem_store_datadir = /var/lib/glance/images'];

export const RESERVED_ID: Rule = defineRule(where(STORES, ({ id }) => id.startsWith(RESERVED_STORE_PREFIX)), {
  id: 'stores/reserved-id',
  severity: 'error',
  title: 'Store id that Glance reserves for itself',
  why: `Glance does not start if the id of a store begins with ${RESERVED_STORE_PREFIX}.`,
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: storesFragment({ enabled: 'os_glance_images:http,local:file', defaultStore: 'local', sections: LOCAL }),
  good: storesFragment({ enabled: 'images:http,local:file', defaultStore: 'local', sections: LOCAL }),
  find: ({ id }) => ({
    message: `the store id ${quoted(id)} begins with ${RESERVED_STORE_PREFIX}, which Glance reserves for itself: it does not start.`,
    fix: 'Choose another id.',
  }),
});
