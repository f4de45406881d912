import { defineRule } from '../engine/define';
import { moveOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { isOfOtherRelease } from '../engine/matches/read-options';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const WRONG_GROUP: Rule = defineRule(where(TEXT_OPTIONS, (read) => !read.isOfVendor && !isOfOtherRelease(read)), {
  id: 'text/wrong-group',
  severity: 'error',
  title: 'Option in a section that does not have it',
  why: 'oslo.config looks for an option only in its own section. In another section it is ignored without a message.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: glanceFragment({ text: ['[glance_store]', 'debug = true'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find({ option, known, elsewhere, owner }) {
    const others = known === undefined ? elsewhere() : [];
    return others.length === 0 ? undefined : {
      message: `${option.name} is not an option of ${owner} in [${option.section}]: it is ignored there.`,
      fix: `Move it to ${listed(others.slice(0, MOST_SECTIONS).map((section) => `[${section}]`))}.`,
      ...others.length === 1 && { edit: moveOption(option, others[0]) },
    };
  },
});

/** The most sections that a fix lists. */
const MOST_SECTIONS = 4;
