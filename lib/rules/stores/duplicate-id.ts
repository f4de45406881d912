import type { EnabledStore } from '../../manifest/stores';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { typedStores } from '../engine/matches/enabled-config';
import { ENABLED_CONFIGS } from '../engine/queries';
import { repeated } from '../engine/repeated';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DUPLICATE_ID: Rule = defineRule(ENABLED_CONFIGS, {
  id: 'stores/duplicate-id',
  severity: 'error',
  title: 'Store id that is used twice',
  why: 'Glance does not start: oslo.config refuses a repeated key, with the same type or another.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  supersedes: ['text/value'],
  bad: swiftFragment({ enabled: 'images:swift,images:swift' }),
  good: swiftFragment(),
  find({ enabled: { option, entries }, enabled }) {
    const twice = repeatedIds(typedStores(enabled));
    const distinct = [...new Map(entries.map((entry) => [`${entry.id}:${entry.type}`, entry])).values()];
    return twice.length === 0 ? undefined : {
      message: `enabled_backends contains the store ${listed(twice.map(quoted), 'and')} more than once: Glance does not start.`,
      fix: 'Give each store an id of its own.',
      ...repeatedIds(distinct).length === 0 && { edit: replaceValue(option, distinct.map(({ entry }) => entry).join(','), { safe: true }) },
    };
  },
});

function repeatedIds(stores: readonly EnabledStore[]): string[] {
  return [...new Set(repeated(stores, ({ id }) => id).map(({ id }) => id))];
}
