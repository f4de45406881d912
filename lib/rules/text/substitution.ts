import { readOptions } from './read-options';
import type { ServiceId } from '../../facts/services';
import type { LocatedOption } from '../../manifest/config-text';
import { substitutions } from '../../oslo/document/substitution';
import type { RuleContext } from '../engine/context';
import { replaceInLine } from '../engine/edit';
import { atOption } from '../engine/places';
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
    for (const { option } of readOptions(context)) {
      for (const { name } of substitutions(option.rawValue)) {
        if (!isKnown(context, option, name)) {
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

/** Options that oslo.config itself has in every service. */
const OF_EVERY_SERVICE: ReadonlySet<string> = new Set(['config_dir', 'config_file', 'config_source']);

/** Whether a reference finds an option: of the same section, of `DEFAULT`, or of the group that it names. */
function isKnown(context: RuleContext, { section, text }: LocatedOption, reference: string): boolean {
  const dot = reference.indexOf('.');
  const isOption = (group: string, name: string) => isRegistered(context, text.service, group, name);
  return OF_EVERY_SERVICE.has(reference) || isOption(section, reference) || isOption('DEFAULT', reference) || text.config.get(section, reference) !== undefined
    || (dot > 0 && (isOption(reference.slice(0, dot), reference.slice(dot + 1)) || text.config.hasSection(reference.slice(0, dot))));
}

function isRegistered({ catalog }: RuleContext, service: ServiceId, group: string, name: string): boolean {
  return catalog.find(service, group, name) !== undefined;
}
