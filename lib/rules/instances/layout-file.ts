import { areOnlyFiles } from '../../facts/glance/layouts';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { INSTANCE_LAYOUTS } from '../engine/matches/instance-layouts';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_FILE: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-file',
  severity: 'error',
  title: 'Layout split with a file store',
  why: 'The layout split has two sets of pods, and one set does not see the files of the other. The operator rejects this at admission: up to 18.0-fr5 for any file store, later for a file store that is the only store. If no store is enabled, it assumes a file store.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: storesFragment({
    enabled: 'images:file',
    sections: ['[images]', 'filesystem_store_datadir = /var/lib/glance/images'],
    template: ['glanceAPIs:', '  default:', '    replicas: 1'],
  }),
  good: storesFragment({
    enabled: 'images:file',
    sections: ['[images]', 'filesystem_store_datadir = /var/lib/glance/images'],
    template: ['glanceAPIs:', '  default:', '    replicas: 1', '    type: single'],
  }),
  find: ({ instance: { name, fields }, types, verdict }) => (verdict !== 'split-with-files' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout split${fields.has('type') ? '' : ', which is the default,'} `
      + `${areOnlyFiles(types) ? 'but only stores of type file' : 'and a store of type file among other stores'}, which the operator rejects.`,
    fix: areOnlyFiles(types)
      ? 'The layout of an existing instance cannot change: add an API instance with type: single for the file store, and name it in keystoneEndpoint. For a new instance, set type: single.'
      : 'Move the file store to a separate API instance with type: single.',
  }),
});
