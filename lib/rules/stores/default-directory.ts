import { DEFAULT_IMAGE_DIRECTORY, storeType } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { insertOption } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { storesOfType } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DEFAULT_DIRECTORY: Rule = defineRule(where(storesOfType('file'), ({ config }) => config.isComplete), {
  id: 'stores/default-directory',
  severity: 'warning',
  title: 'File store without a directory',
  why: `The store uses the default directory of its type, ${DEFAULT_IMAGE_DIRECTORY}. Two such stores share it, and no volume may be mounted there.`,
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: storesFragment({ enabled: 'local:file', sections: ['[local]', 'store_description = On the claim'] }),
  good: storesFragment({ enabled: 'local:file', sections: ['[local]', 'filesystem_store_datadir = /var/lib/glance/images'] }),
  find: ({ id, config, enabled }) => (storeType('file')?.directories?.some((option) => config.find(id, option)) ? undefined : {
    message: `the store ${quoted(id)} of type file sets no directory, so it uses ${DEFAULT_IMAGE_DIRECTORY}.`,
    fix: `Set filesystem_store_datadir in [${id}].`,
    edit: insertOption(enabled.option.text, id, `filesystem_store_datadir = ${DEFAULT_IMAGE_DIRECTORY}`),
  }),
});
