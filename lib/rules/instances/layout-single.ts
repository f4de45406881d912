import { before } from '../../facts/release';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { INSTANCE_LAYOUTS } from '../engine/matches/instance-layouts';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const LAYOUT_SINGLE: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-single',
  severity: 'error',
  title: 'Layout single with a store other than file',
  why: 'On release 18.0 the layout single supports only file stores. With other stores the operator fails to reconcile.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  releases: before('main'),
  bad: swiftFragment({
    template: ['glanceAPIs:', '  default:', '    type: single'],
  }),
  good: swiftFragment({
    template: ['glanceAPIs:', '  default:', '    type: split'],
  }),
  find: ({ instance: { name }, types, verdict }) => (verdict !== 'no-files' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout single, but stores of type ${listed([...new Set(types)], 'and')}.`,
    fix: 'Set type: split for a new API instance, or remove type. The layout of an existing instance cannot change.',
  }),
});
