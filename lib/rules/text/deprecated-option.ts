import { renameOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions, type ReadOption } from '../engine/read-options';
import type { Rule } from '../engine/rule';

export const DEPRECATED_OPTION: Rule = {
  id: 'text/deprecated-option',
  severity: 'warning',
  title: 'An option that is to be taken away, or has a new name',
  why: 'It works in this release with a line in the log. A later one ignores it without a word.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/defining.html#option-deprecation',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        logfile = glance.log
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        log_file = glance.log
`,
  * check(context) {
    for (const read of readOptions(context)) {
      const { option, known } = read;
      if (known && (known.renamed || (known.deprecated && !WITHOUT_ALTERNATIVE.has(option.name)))) {
        const isRename = known.renamed && known.group === option.section;
        const edit = isRename ? renameOption(option, known.name, { safe: true }) : undefined;
        yield { place: atOption(option), message: messageOf(read), fix: fixOf(read), edit };
      }
    }
  },
};

/**
 * Options that are to be taken away in favour of `swift_store_config_file`: a file of its own, into which the operators put no
 * credentials. There is nothing better to write.
 */
const WITHOUT_ALTERNATIVE: ReadonlySet<string> = new Set([
  'swift_store_auth_address', 'swift_store_auth_version', 'swift_store_key', 'swift_store_user', 'swift_store_project_id', 'swift_store_project_name',
]);

function messageOf({ option, known }: ReadOption): string {
  const since = known?.deprecatedSince === undefined ? '' : ` since ${known.deprecatedSince}`;
  return known?.renamed ? `${option.name} in [${option.section}] is a former name.` : `${option.name} in [${option.section}] is deprecated${since}.`;
}

function fixOf({ option, known }: ReadOption): string {
  const where = known?.group === option.section ? '' : ` in [${known?.group}]`;
  return known?.renamed ? `Write ${known.name}${where}.` : 'Leave it out, or see the release notes for what takes its place.';
}
