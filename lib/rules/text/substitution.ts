import { substitutions } from '../../oslo/document/substitution';
import { replaceInLine } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';

export const SUBSTITUTION: Rule = {
  id: 'text/substitution',
  severity: 'error',
  title: 'A dollar sign that stands for an option that does not exist',
  why: '$name is replaced with the value of the option of that name. Where there is none, the service does not start, or the first request that reads the option fails with 500.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html#substitution',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        user_storage_quota = 5$GB
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        log_file = $log_dir/pa$$word.log
`,
  * check(context) {
    for (const { option, resolves } of readOptions(context)) {
      for (const { name } of substitutions(option.rawValue)) {
        if (!resolves(name)) {
          yield {
            place: atOption(option),
            message: `${option.name} in [${option.section}] holds $${name}, but there is no option ${name} to put there.`,
            fix: `Write $$ for a dollar sign: $$${name}.`,
            ...option.lastLine === option.line && { edit: replaceInLine(option.text, option.line, `$${name}`, `$$${name}`) },
          };
        }
      }
    }
  },
};
