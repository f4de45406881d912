import { storeType } from '../../facts/store-types';
import { defineRule } from '../engine/define';
import { storesFragment, swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const CREDENTIALS_PARTIAL: Rule = defineRule(where(STORES, ({ config }) => config.isComplete), {
  id: 'stores/credentials-partial',
  severity: 'error',
  title: 'Incomplete credentials of a store',
  why: 'A store needs all of its credentials to authenticate. With a part of them uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: storesFragment({
    enabled: 'images:swift', sections: ['[images]', 'swift_store_auth_address = {{ .KeystoneInternalURL }}', 'swift_store_user = service:glance'],
  }),
  good: swiftFragment(),
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
