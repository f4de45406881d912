import { areOnlyFiles } from '../../facts/glance/layouts';
import { before, since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { storesFragment, SWIFT_SECTION } from '../engine/fragments';
import { INSTANCE_LAYOUTS } from '../engine/matches/instance-layouts';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_MIXED: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-mixed',
  severity: 'warning',
  title: 'Layout split with a file store among other stores',
  why: 'The layout split has two sets of pods, and one set does not see the files of the other. Some builds of the operator for 18.0 reject this at admission.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  releases: { ...since('18.0-fr6'), ...before('main') },
  bad: storesFragment({
    enabled: 'images:swift,local:file',
    sections: [...SWIFT_SECTION, '[local]', 'filesystem_store_datadir = /var/lib/glance/images'],
    template: ['glanceAPIs:', '  default:', '    type: split'],
  }),
  good: storesFragment({
    enabled: 'images:file',
    sections: ['[images]', 'filesystem_store_datadir = /var/lib/glance/images'],
    template: ['glanceAPIs:', '  default:', '    type: single'],
  }),
  find: ({ instance: { name }, types, verdict }) => (verdict !== 'split-with-files-in-some-builds' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout split and ${areOnlyFiles(types) ? `${types.length} stores of type file` : 'a store of type file among other stores'}. `
      + 'Some builds of 18.0 reject this.',
    fix: `Put ${areOnlyFiles(types) ? 'each' : 'the'} file store into a separate API instance with type: single.`,
  }),
});
