import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { isBroken, MISREAD_LISTS } from '../engine/matches/misread-lists';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const MISREAD_LIST: Rule = defineRule(where(MISREAD_LISTS, ({ operator }) => !operator.some(isBroken)), {
  id: 'instances/misread-list',
  severity: 'warning',
  title: 'enabled_backends in which the operator finds other stores than Glance',
  why: 'The operator takes the first line with enabled_backends, and blanks and quotes in it count. It then judges the layout by other stores, and '
    + 'the pods lack what a store needs: access to the devices of the node, the conversion for Ceph, or the certificates for S3.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/common_types.go',
  bad: swiftFragment({ enabled: '"images:swift"', defaultStore: 'images' }),
  good: swiftFragment({ enabled: 'images:swift', defaultStore: 'images' }),
  find({ enabled: { option, entries }, operator, missed }) {
    const list = entries.map(({ id, type }) => `${id}:${type}`).join(',');
    return {
      message: `the operator finds the stores ${listed(operator.map(({ entry }) => quoted(entry)), 'and')} in enabled_backends, and not ${listed(missed.map(({ id, type }) => quoted(`${id}:${type}`)))}.`,
      fix: `Write it once, on one line, without blanks and quotes in it: enabled_backends = ${list}`,
      ...isOnly(option) && { edit: replaceValue(option, list, { safe: true }) },
    };
  },
});

/** Whether no other line of the text names the option: the operator would read that one. */
function isOnly({ text, name }: LocatedOption): boolean {
  return text.options.filter((option) => option.name === name).length === 1;
}
