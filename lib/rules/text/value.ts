import { UNREAD_RBD_OPTION } from '../../facts/glance/stores/store-doubts';
import { includes } from '../../facts/release';
import { checkValue } from '../../oslo/catalog/values/check';
import { defineRule } from '../engine/define';
import { glanceFragment } from '../engine/fragments';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const VALUE: Rule = defineRule(where(TEXT_OPTIONS, ({ isOfVendor }) => !isOfVendor), {
  id: 'text/value',
  severity: 'error',
  title: 'Value that the option does not accept',
  why: 'oslo.config refuses the value when the service reads the option: at start, and the pod crash-loops, or at the first request that needs it.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/types.html',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = maybe'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = Yes'] }),
  find({ option, known }, { release }) {
    const isUnread = option.name === UNREAD_RBD_OPTION.name && includes(UNREAD_RBD_OPTION.releases, release);
    const problem = known && !isUnread && checkValue(known, option.rawValue);
    return !problem ? undefined : {
      message: `${option.name} in [${option.section}] is ${shown({ option, known }, problem.value)}. Allowed: ${problem.allowed}.`,
      fix: problem.fix,
    };
  },
});
