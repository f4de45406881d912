import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { isBroken, MISREAD_LISTS } from '../engine/matches/misread-lists';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const BROKEN_LIST: Rule = defineRule(where(MISREAD_LISTS, ({ operator }) => operator.some(isBroken)), {
  id: 'instances/broken-list',
  severity: 'error',
  title: 'enabled_backends that stops the operator',
  why: 'The operator reads one line, and splits it at commas and colons. It stops at an entry without a colon: the webhook answers HTTP 500, '
    + 'or the controller deletes the pods and does not create them again.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/common_types.go',
  bad: swiftFragment({ enabled: 'images:swift,\n          web:http', defaultStore: 'images' }),
  good: swiftFragment({ enabled: 'images:swift,web:http', defaultStore: 'images' }),
  find({ enabled: { option, entries }, operator }) {
    const list = entries.map(({ id, type }) => `${id}:${type}`).join(',');
    return {
      message: `the operator reads the entry ${quoted(operator.find(isBroken)!.entry)} of enabled_backends, which has no type, and stops there.`,
      fix: `Write it on one line: enabled_backends = ${list}`,
      edit: replaceValue(option, list, { safe: true }),
    };
  },
});
