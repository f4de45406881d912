import { storeType } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const CREDENTIALS_PARTIAL: Rule = defineRule(where(STORES, ({ config }) => config.isComplete), {
  id: 'stores/credentials-partial',
  severity: 'warning',
  title: 'Incomplete credentials of a store, which works without them',
  why: 'Glance uses the credentials of a store only if they are complete. Otherwise a Cinder store creates its volumes in the project of the user, with the quota of the user.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: storesFragment({
    enabled: 'images:cinder', sections: ['[images]', 'cinder_store_auth_address = {{ .KeystoneInternalURL }}', 'cinder_store_user_name = glance'],
  }),
  good: storesFragment({ enabled: 'images:cinder', sections: ['[images]', 'cinder_use_multipath = true'] }),
  * find({ id, type, config }) {
    const groups = storeType(type)?.together ?? [];
    for (const { options } of groups.filter(({ unless }) => !unless || config.find(id, unless) === undefined)) {
      const given = options.flatMap((name) => config.find(id, name) ?? []);
      const missing = options.filter((name) => !given.some((option) => option.name === name));
      if (given.length > 0 && missing.length > 0) {
        yield {
          place: atOption(given[0]),
          message: `the store ${quoted(id)} sets ${listed(given.map(({ name }) => name), 'and')}, but not ${listed(missing, 'or')}.`,
          fix: `Set ${listed(missing, 'and')} in [${id}] too, or put all of them into a Secret.`,
        };
      }
    }
  },
});
