import { removeOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions, type ReadOption } from '../engine/read-options';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const REPEATED_OPTION: Rule = {
  id: 'text/repeated-option',
  severity: 'warning',
  title: 'An option given twice with different values',
  why: 'The last one counts, without a word about the others.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
        show_image_direct_url = false
        debug = false
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = false
        show_image_direct_url = false
`,
  * check(context) {
    for (const group of groupsOf(readOptions(context))) {
      const last = group[group.length - 1];
      for (const { option, known } of group.filter((other) => other.option.rawValue !== last.option.rawValue && !other.known?.multi)) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is ${shown(option.rawValue, known?.secret)} here and ${shown(last.option.rawValue, known?.secret)} in line ${last.option.line} of the text: the last one counts.`,
          fix: 'Keep one of them.',
          edit: removeOption(option),
        };
      }
    }
  },
};

/** The options of one text, section and name. */
function groupsOf(options: readonly ReadOption[]): ReadOption[][] {
  const groups = new Map<unknown, Map<string, ReadOption[]>>();
  for (const read of options) {
    const ofText = groups.get(read.option.text) ?? new Map<string, ReadOption[]>();
    groups.set(read.option.text, ofText);
    const key = `${read.option.section.toLowerCase()} ${read.option.name}`;
    ofText.set(key, [...ofText.get(key) ?? [], read]);
  }
  return [...groups.values()].flatMap((ofText) => [...ofText.values()]).filter((group) => group.length > 1);
}
