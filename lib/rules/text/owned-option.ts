import { OPERATOR_OPTIONS } from '../../facts/glance/operator-options';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { GLANCE_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const OWNED_OPTION: Rule = defineRule(GLANCE_CONFIGS, {
  id: 'text/owned-option',
  severity: 'warning',
  title: 'Option that the operator sets itself',
  why: 'Glance reads the text after the operator\'s own file, so a value there takes the place of the one that the operator keeps up to date.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true', '[keystone_authtoken]', 'auth_url = https://keystone.example.org:5000'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  * find(config) {
    for (const { group, options, effect, fix, isHarmless } of OPERATOR_OPTIONS) {
      for (const option of options.flatMap((name) => config.find(group, name) ?? [])) {
        if (!option.rawValue.includes('{{') && !isHarmless?.(option.rawValue)) {
          yield {
            place: atOption(option),
            message: `${option.name} in [${option.section}] ${effect}.`,
            fix,
            edit: removeOption(option),
          };
        }
      }
    }
  },
});
