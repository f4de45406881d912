import { lacksDirectory } from '../../facts/glance/stores/store-needs';
import { DEFAULT_IMAGE_DIRECTORY } from '../../facts/glance/stores/store-types';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { readerOf } from '../engine/matches/wrong-values';
import { atOption } from '../engine/places';
import { storeOptions } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NO_DIRECTORY: Rule = defineRule(storeOptions('file', 'filesystem_store_datadir'), {
  id: 'stores/no-directory',
  severity: 'error',
  title: 'File store whose directory is empty',
  why: 'An empty filesystem_store_datadir makes room for filesystem_store_datadirs. Without those, uploads to the store fail with status 410.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/filesystem.py',
  bad: storesFragment({ enabled: 'images:file', sections: ['[images]', 'filesystem_store_datadir ='] }),
  good: storesFragment({ enabled: 'images:file', sections: ['[images]', `filesystem_store_datadir = ${DEFAULT_IMAGE_DIRECTORY}`] }),
  find({ store: { id, config }, option }, { release }) {
    const reader = readerOf(config, release);
    return !lacksDirectory(reader, id) || reader.isUncertain ? undefined : {
      place: atOption(option),
      message: `the store ${quoted(id)} has an empty filesystem_store_datadir and no filesystem_store_datadirs: uploads to it fail with status 410.`,
      fix: `Write filesystem_store_datadir = ${DEFAULT_IMAGE_DIRECTORY}, or another directory on a volume.`,
      edit: replaceValue(option, DEFAULT_IMAGE_DIRECTORY),
    };
  },
});
