import { OPERATOR_DEFAULT_STORE } from '../../facts/glance/stores/store-types';
import { defineRule, type Found } from '../engine/define';
import { insertOption, nearestFix, replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { typedStores, type EnabledConfig } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import { ENABLED_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DEFAULT: Rule = defineRule(ENABLED_CONFIGS, {
  id: 'stores/default',
  severity: 'error',
  title: 'Default store that is missing or not enabled',
  why: `Glance does not start. If default_backend is missing, the operator's own file sets it to the id ${OPERATOR_DEFAULT_STORE}.`,
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: swiftFragment({ defaultStore: 'image' }),
  good: swiftFragment(),
  find(match) {
    const ids = typedStores(match.enabled).map(({ id }) => id);
    return ids.length === 0 ? undefined : problemOf(match, ids);
  },
});

function problemOf({ config, enabled }: EnabledConfig, ids: readonly string[]): Found | undefined {
  const option = config.find('glance_store', 'default_backend');
  if (option === undefined) {
    return config.isComplete && !ids.includes(OPERATOR_DEFAULT_STORE) ? {
      message: `default_backend is missing in [glance_store], and no store has the id ${OPERATOR_DEFAULT_STORE}: Glance does not start.`,
      fix: `Write default_backend = ${ids[0]} in [glance_store].`,
      edit: insertOption(enabled.option.text, 'glance_store', `default_backend = ${ids[0]}`),
    } : undefined;
  }
  const { rawValue } = option;
  return rawValue.includes('{{') || ids.includes(rawValue) ? undefined : {
    place: atOption(option),
    message: `default_backend is ${quoted(rawValue)}, which is not a store in enabled_backends.`,
    ...nearestFix(rawValue, ids, `Use ${listed(ids.map(quoted))}.`, (nearest) => replaceValue(option, nearest)),
  };
}
