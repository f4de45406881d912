import { substitutions } from '../../oslo/document/substitution';
import { defineRule } from '../engine/define';
import { replaceInLine } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const SUBSTITUTION: Rule = defineRule(TEXT_OPTIONS, {
  id: 'text/substitution',
  severity: 'error',
  title: 'Reference to an option that does not exist',
  why: '$name is replaced with the value of the option of that name. If there is none, the service does not start, or the first request that reads the option fails with 500.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html#substitution',
  bad: glanceFragment({ text: ['[DEFAULT]', 'user_storage_quota = 5$GB'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'log_file = $log_dir/pa$$word.log'] }),
  find: ({ option, resolves }) => substitutions(option.rawValue).filter(({ name }) => !resolves(name)).map(({ name }) => ({
    message: `${option.name} in [${option.section}] refers to the option ${name} by $${name}, but there is no such option.`,
    fix: `Write $$ for a dollar sign: $$${name}.`,
    ...option.lastLine === option.line && { edit: replaceInLine(option.text, option.line, `$${name}`, `$$${name}`) },
  })),
});
