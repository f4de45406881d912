import { moveOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const WRONG_GROUP: Rule = {
  id: 'text/wrong-group',
  severity: 'error',
  title: 'An option in a section that does not have it',
  why: 'oslo.config looks for an option in its own section only. In another one it is ignored without a word.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [glance_store]
        debug = true
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
    for (const { option, known, elsewhere, owner } of readOptions(context)) {
      const others = known === undefined ? elsewhere() : [];
      if (others.length > 0) {
        const sections = others.slice(0, MOST_SECTIONS).map((section) => `[${section}]`);
        yield {
          place: atOption(option),
          message: `${option.name} is no option of ${owner} in [${option.section}]: it is ignored there.`,
          fix: `Move it to ${listed(sections)}.`,
          ...others.length === 1 && { edit: moveOption(option, others[0]) },
        };
      }
    }
  },
};

/** How many sections a fix lists. */
const MOST_SECTIONS = 4;
