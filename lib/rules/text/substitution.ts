import { isShellVariable } from '../../facts/text/leftovers';
import type { LocatedOption } from '../../manifest/config-text';
import { substitutions, type Substitution } from '../../oslo/document/substitution';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { insertInValue, type EditPlan } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { isOverridden, mayBeOverridden } from '../engine/matches/text-configs';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { isSecret } from '../engine/words';

export const SUBSTITUTION: Rule = defineRule(TEXT_OPTIONS, {
  id: 'text/substitution',
  severity: 'error',
  title: 'Reference to an option that does not exist',
  why: '$name is replaced with the value of the option of that name. If there is none, the service does not start, or the first request that reads the option fails with 500.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html#substitution',
  bad: glanceFragment({ text: ['[DEFAULT]', 'public_endpoint = https://pa$word.example.org'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'log_file = $log_dir/pa$$word.log'] }),
  find: ({ option, known, resolves }, context) => {
    const missing = substitutions(option.rawValue).filter(({ name }) => !resolves(name) && !isLeftover(name, option, context));
    return missing.map((reference) => (isSecret({ option, known }) ? {
      message: `${option.name} in [${option.section}] refers to another option by a dollar sign, but there is no such option.`,
      ...isShellVariable(reference.name)
        ? { fix: 'Write the value: nothing replaces a variable of a shell or a template.' }
        : { fix: 'Write $$ for a dollar sign.', edit: insertInValue(option, reference.index, '$') },
    } : {
      message: `${option.name} in [${option.section}] refers to the option ${reference.name} by ${written(reference, option)}, but there is no such option.`,
      ...fixOf(reference, option, resolves),
    }));
  },
});

/** A variable of a shell is left to another rule where a Secret may set the option. */
function isLeftover(name: string, option: LocatedOption, context: RuleContext): boolean {
  return isShellVariable(name) && (isOverridden(context, option) || mayBeOverridden(context, option));
}

const DEFAULT_GROUP = 'DEFAULT.';

/** A reference as the value spells it, with its braces. */
function written({ name, index }: Substitution, { rawValue }: LocatedOption): string {
  return rawValue[index + 1] === '{' ? `\${${name}}` : `$${name}`;
}

/** A reference to an option of DEFAULT works without the group; any other was meant as text. */
function fixOf(reference: Substitution, option: LocatedOption, resolves: (name: string) => boolean): { fix: string; edit?: EditPlan } {
  const { name, index } = reference;
  const short = name.slice(DEFAULT_GROUP.length);
  if (isShellVariable(name)) {
    return { fix: `Write the value: nothing replaces the variable ${name} of a shell or a template.` };
  }
  return name.startsWith(DEFAULT_GROUP) && resolves(short)
    ? { fix: `Write $${short}: a reference cannot name the group DEFAULT.` }
    : { fix: `Write $$ for a dollar sign: $${written(reference, option)}.`, edit: insertInValue(option, index, '$') };
}
