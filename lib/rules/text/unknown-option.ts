import { cinderSuccessorOf } from '../../facts/cinder/renamed-options';
import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { nearestFix, renameOption, type EditPlan } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { isOfOtherRelease } from '../engine/matches/read-options';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

export const UNKNOWN_OPTION: Rule = defineRule(where(TEXT_OPTIONS, (read) => !read.isOfVendor && !isOfOtherRelease(read)), {
  id: 'text/unknown-option',
  severity: 'error',
  title: 'Option that the service does not know',
  why: 'oslo.config ignores an option that is not registered, without a message: the service uses the default instead.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: glanceFragment({ text: ['[DEFAULT]', 'dbug = true'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find: ({ option, known, elsewhere, names, owner }) => (known !== undefined || elsewhere().length > 0 ? undefined : {
    message: `${option.name} in [${option.section}] is not an option of ${owner}: it is ignored.`,
    ...successorFix(option) ?? nearestFix(option.name, names(), 'Remove it, or look up its name.', (nearest) => renameOption(option, nearest)),
  }),
});

/** The fix for an option of Cinder that has another name now. */
function successorFix(option: LocatedOption): { readonly fix: string; readonly edit: EditPlan } | undefined {
  const successor = option.text.service === 'cinder' ? cinderSuccessorOf(option.name) : undefined;
  return successor === undefined ? undefined : { fix: `Write ${successor}, its name today.`, edit: renameOption(option, successor) };
}
