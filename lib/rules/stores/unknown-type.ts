import { isRemovedStoreType } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { nearestFix, replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const OF_UNKNOWN_TYPE = where(STORES, ({ type }, { catalog }) => !catalog.storeTypes().includes(type) && !isRemovedStoreType(type));

export const UNKNOWN_TYPE: Rule = defineRule(OF_UNKNOWN_TYPE, {
  id: 'stores/unknown-type',
  severity: 'error',
  title: 'Unknown store type',
  why: 'As the default store it keeps Glance from starting. Beside other stores, requests for the list of stores fail with status 500. Types are in lower case.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: swiftFragment({ enabled: 'images:swift,more:htp', sections: ['[more]', 'https_insecure = false'] }),
  good: swiftFragment(),
  find: ({ id, type, entry, enabled: { option, entries } }, { catalog }) => ({
    message: `the store ${quoted(id)} is of type ${quoted(type)}, which glance_store does not support.`,
    ...nearestFix(type, catalog.storeTypes(), `Use ${listed(catalog.storeTypes())}.`, (nearest) => (entries.length > MOST_ENTRIES ? undefined
      : replaceValue(option, entries.map((other) => (other.entry === entry ? `${id}:${nearest}` : other.entry)).join(',')))),
  }),
});

/** The most entries of a list for which a finding about one entry has an edit, because the edit repeats the whole list. */
const MOST_ENTRIES = 50;
