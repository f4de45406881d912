import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { directoryOf, priorityOf } from '../engine/matches/directories';
import { atOption } from '../engine/places';
import { storesOfType } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const fragment = (second: string) => storesFragment({
  enabled: 'images:file',
  sections: ['[images]', 'filesystem_store_datadir =', 'filesystem_store_datadirs = /images/a:200', `filesystem_store_datadirs = ${second}`],
});

export const REPEATED_DIRECTORY: Rule = defineRule(storesOfType('file'), {
  id: 'stores/repeated-directory',
  severity: 'error',
  title: 'Directory of a file store with two priorities',
  why: 'The driver refuses a directory that filesystem_store_datadirs names twice with different priorities: uploads fail with status 410.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/filesystem.py',
  bad: fragment('/images/a:100'),
  good: fragment('/images/b:100'),
  * find({ id, config }) {
    const options = config.options(id).filter(({ name }) => name === 'filesystem_store_datadirs');
    for (const [index, option] of options.entries()) {
      const [directory, priority] = [directoryOf(option.rawValue), priorityOf(option.rawValue)];
      const isRepeated = options.slice(0, index).some(({ rawValue }) => directoryOf(rawValue) === directory && priorityOf(rawValue) !== priority);
      if (isRepeated) {
        yield {
          place: atOption(option),
          message: `the store ${quoted(id)} names the directory ${directory} with two priorities: uploads to it fail with status 410.`,
          fix: 'Keep one of the lines.',
          edit: removeOption(option),
        };
      }
    }
  },
});
