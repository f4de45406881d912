import type { CatalogOption } from '../../oslo/catalog/option';
import { defineRule, type Found } from '../engine/define';
import { renameOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import type { ReadOption } from '../engine/matches/read-options';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const DEPRECATED_OPTION: Rule = defineRule(TEXT_OPTIONS, {
  id: 'text/deprecated-option',
  severity: 'warning',
  title: 'Option that is deprecated or has a new name',
  why: 'It works in this release, with a line in the log. A later release ignores it without a message.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/defining.html#option-deprecation',
  bad: glanceFragment({ text: ['[DEFAULT]', 'logfile = glance.log'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'log_file = glance.log'] }),
  find({ option, known }) {
    if (known?.renamed) {
      return renamed(option, known);
    }
    const since = known?.deprecatedSince === undefined ? '' : ` since ${known.deprecatedSince}`;
    return !known?.deprecated || WITHOUT_ALTERNATIVE.has(option.name) ? undefined : {
      message: `${option.name} in [${option.section}] is deprecated${since}.`,
      fix: 'Remove it, or see the release notes for its replacement.',
    };
  },
});

/**
 * Deprecated options without a replacement that the operators can fill in: `swift_store_config_file` is a separate file, into which
 * they put no credentials. The locations and the directories of a store are still what the operators and their samples use.
 */
const WITHOUT_ALTERNATIVE: ReadonlySet<string> = new Set([
  'filesystem_store_datadirs', 'show_multiple_locations',
  'swift_store_auth_address', 'swift_store_auth_version', 'swift_store_key', 'swift_store_user', 'swift_store_project_id', 'swift_store_project_name',
]);

function renamed(option: ReadOption['option'], { name, group }: CatalogOption): Found {
  const isInSection = group === option.section;
  return {
    message: `${option.name} in [${option.section}] is a former name.`,
    fix: `Write ${name}${isInSection ? '' : ` in [${group}]`}.`,
    edit: isInSection ? renameOption(option, name, { safe: true }) : undefined,
  };
}
