import { glanceEntries, type EnabledStore } from '../../facts/glance/enabled-backends';
import { strip } from '../../facts/text/python-text';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { ENABLED_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ENABLED_BACKENDS: Rule = defineRule(ENABLED_CONFIGS, {
  id: 'stores/enabled-backends',
  severity: 'error',
  title: 'Entry of enabled_backends that Glance or the operator cannot read',
  why: 'Entries have the form id:type, separated by commas. Glance does not start with a trailing comma, an entry without a type, or brackets; '
    + 'without entries it has no stores. Some builds of the operator refuse an entry without a type with HTTP 500.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  supersedes: ['text/value'],
  bad: swiftFragment({ enabled: 'images:swift,', defaultStore: 'images' }),
  good: swiftFragment(),
  find({ enabled: { option, entries } }) {
    const corrected = entries.map(({ entry }) => entry).filter((entry) => entry !== '').join(',');
    const isMechanical = corrected !== '' && problemsOf(corrected, glanceEntries(corrected)).length === 0;
    const value = quoted(option.rawValue);
    return problemsOf(strip(option.rawValue), entries).map((problem) => ({
      message: `enabled_backends is ${value}: ${problem}.`,
      fix: 'Write id:type for each store, separated by commas: enabled_backends = ceph:rbd,images:swift',
      ...isMechanical && { edit: replaceValue(option, corrected, { safe: true }) },
    }));
  },
});

function problemsOf(value: string, entries: readonly EnabledStore[]): string[] {
  if (value === '') {
    return ['it contains no store, so Glance has none'];
  }
  if (value.startsWith('[') || value.endsWith(']')) {
    return ['the brackets become part of the first id and the last type'];
  }
  return [...new Set(entries.flatMap((entry) => entryProblem(entry) ?? []))];
}

function entryProblem({ entry, id, type }: EnabledStore): string | undefined {
  if (entry === '') {
    return 'an entry is empty because of an extra comma';
  }
  return id === '' || type === undefined || type === '' ? `the entry ${quoted(entry)} does not have the form id:type` : undefined;
}
