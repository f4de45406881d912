import { storeType } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { storesFragment, swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const HTTP_DEFAULT: Rule = defineRule(where(STORES, ({ type }) => storeType(type)?.isReadOnly ?? false), {
  id: 'stores/http-default',
  severity: 'error',
  title: 'Store of type http as the default',
  why: 'An http store is read-only: every upload that does not name another store fails.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: storesFragment({ enabled: 'web:http', sections: [] }),
  good: swiftFragment({ enabled: 'images:swift,web:http' }),
  find({ id, type, config }) {
    const option = config.find('glance_store', 'default_backend');
    return option?.rawValue !== id ? undefined : {
      place: atOption(option),
      message: `default_backend is ${quoted(id)}, a store of type ${type}, which takes no uploads.`,
      fix: 'Make a store of another type the default.',
    };
  },
});
