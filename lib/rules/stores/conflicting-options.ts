import { STORE_CONFLICTS } from '../../facts/glance/stores/store-needs';
import { defineRule } from '../engine/define';
import { insertOption } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { readerOf } from '../engine/matches/wrong-values';
import { atOption } from '../engine/places';
import { STORES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const DIRECTORIES = ['filesystem_store_datadirs = /images/a:200', 'filesystem_store_datadirs = /images/b:100'];

export const CONFLICTING_OPTIONS: Rule = defineRule(STORES, {
  id: 'stores/conflicting-options',
  severity: 'error',
  title: 'Options of a store that its driver does not take together',
  why: 'The driver takes one of the options only, and a default counts as set. Uploads to the store fail, or Glance drops the store.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  bad: storesFragment({ enabled: 'images:file', sections: ['[images]', ...DIRECTORIES] }),
  good: storesFragment({ enabled: 'images:file', sections: ['[images]', ...DIRECTORIES, 'filesystem_store_datadir ='] }),
  * find({ id, type, config }, { release }) {
    for (const { option: name, isInConflict, problem, fix, line } of STORE_CONFLICTS.filter((conflict) => conflict.type === type)) {
      const option = config.find(id, name);
      const reader = readerOf(config, release);
      if (option !== undefined && isInConflict(reader, id) && !reader.isUncertain) {
        yield {
          place: atOption(option),
          message: `${name} of the store ${quoted(id)} ${problem}.`,
          fix,
          edit: line === undefined ? undefined : insertOption(option.text, option.section, line),
        };
      }
    }
  },
});
