import { defineRule } from '../engine/define';
import { storesFragment, SWIFT_SECTION } from '../engine/fragments';
import { UNREAD_LISTS } from '../engine/matches/unread-lists';
import type { Rule } from '../engine/rule';

export const OVERRIDING_BACKENDS: Rule = defineRule(UNREAD_LISTS, {
  id: 'instances/overriding-backends',
  severity: 'warning',
  title: 'enabled_backends in a Secret beside the one that the operator reads',
  why: 'Glance uses the list in the Secret, which it reads last. The operator uses the list in customServiceConfig, so it does not check the layout against the stores, and does not prepare the pods for a store that only the Secret enables.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_types.go',
  bad: withSecret('[DEFAULT]', 'enabled_backends = images:swift,links:http'),
  good: withSecret('[images]', 'swift_store_key = {{ .ServicePassword }}'),
  find: ({ overrides }) => (!overrides ? undefined : {
    message: 'enabled_backends in a Secret overrides that of customServiceConfig, which the operator reads.',
    fix: 'Write the whole list in customServiceConfig, and remove it from the Secret.',
  }),
});

/** A Swift store, and a Secret with some lines. */
function withSecret(...lines: readonly string[]): string {
  return storesFragment({
    enabled: 'images:swift',
    sections: SWIFT_SECTION,
    template: ['customServiceConfigSecrets:', '- stores'],
    before: ['kind: Secret', 'metadata:', '  name: stores', 'stringData:', '  stores.conf: |', ...lines.map((line) => `    ${line}`), '---'],
  });
}
