import { isRemovedStoreType } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const REMOVED_TYPE: Rule = defineRule(where(STORES, ({ type }) => isRemovedStoreType(type)), {
  id: 'stores/removed-type',
  severity: 'error',
  title: 'Store type that this release of Glance no longer supports',
  why: 'As the default store it keeps Glance from starting. Beside other stores, requests for the list of stores fail with status 500.',
  source: 'https://docs.openstack.org/releasenotes/glance_store/',
  bad: swiftFragment({ enabled: 'images:swift,old:sheepdog', sections: ['[old]', 'sheepdog_store_port = 7000'] }),
  good: swiftFragment(),
  find: ({ id, type }, { catalog }) => ({
    message: `the store ${quoted(id)} is of type ${quoted(type)}, which this release of Glance no longer supports.`,
    fix: `Use ${listed(catalog.storeTypes())}.`,
  }),
});
