import { OPERATOR_DEFAULT_STORE } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { glanceFragment, swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { GLANCE_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DEFAULT_ALONE: Rule = defineRule(GLANCE_CONFIGS, {
  id: 'stores/default-alone',
  severity: 'error',
  title: 'Default store without enabled stores',
  why: `Without enabled_backends, Glance has only the store ${OPERATOR_DEFAULT_STORE} that the operator's own file enables. With another default it does not start.`,
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf',
  bad: glanceFragment({ text: ['[glance_store]', 'default_backend = images'] }),
  good: swiftFragment(),
  find(config) {
    const option = config.find('glance_store', 'default_backend');
    const isAlone = option !== undefined && config.isComplete && config.find('DEFAULT', 'enabled_backends') === undefined;
    return !isAlone || option.rawValue === OPERATOR_DEFAULT_STORE || option.rawValue.includes('{{') ? undefined : {
      place: atOption(option),
      message: `default_backend is ${quoted(option.rawValue)}, but no text sets enabled_backends: Glance does not start.`,
      fix: `Write enabled_backends = ${option.rawValue}:TYPE in [DEFAULT], with the type of the store.`,
    };
  },
});
