import { nearestFix, renameOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';

export const UNKNOWN_OPTION: Rule = {
  id: 'text/unknown-option',
  severity: 'error',
  title: 'An option that the service does not know',
  why: 'oslo.config ignores an option that no one registered, without a word: the service runs with the default instead.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        wrkers = 4
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
`,
  * check(context) {
    for (const { option, known, elsewhere, names, owner } of readOptions(context)) {
      if (known === undefined && elsewhere().length === 0) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is no option of ${owner}: it is ignored.`,
          ...nearestFix(option.name, names(), 'Remove it, or look its name up.', (nearest) => renameOption(option, nearest)),
        };
      }
    }
  },
};
