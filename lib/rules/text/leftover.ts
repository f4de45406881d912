import { isShellVariable, leftoverIn } from '../../facts/text/leftovers';
import type { LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { glanceFragment } from '../engine/fragments';
import { isOverridden, mayBeOverridden } from '../engine/matches/text-configs';
import { atOption } from '../engine/places';
import { TEXTS } from '../engine/queries';
import { each } from '../engine/query';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

const SET_OPTIONS = each('each option that counts', TEXTS,
  (text, context) => text.options.filter((option) => !isOverridden(context, option)), (option) => atOption(option));

export const LEFTOVER: Rule = defineRule(SET_OPTIONS, {
  id: 'text/leftover',
  severity: 'warning',
  title: 'Placeholder of a template that nobody replaced',
  why: 'The service takes the text as it stands: an address, a pool or a name that does not exist.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  supersedes: [
    'text/value', 'text/unusable-value', 'text/doubtful-value', 'stores/unusable-value', 'stores/doubtful-value', 'stores/no-effect', 'stores/s3-host',
    'stores/s3-url-format', 'stores/swift-user', 'text/vendor-option', 'mounts/keyring-missing', 'mounts/file-missing', 'mounts/directory-missing', 'mounts/policy-missing',
  ],
  bad: glanceFragment({ text: ['[DEFAULT]', 'public_endpoint = https://<HOST>'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'public_endpoint = https://image.example.org'] }),
  find(option, context) {
    const leftover = leftoverOf(option, context);
    return leftover === undefined ? undefined : {
      message: `${option.name} in [${option.section}] contains ${shown({ option }, leftover)}, which looks like a placeholder that nobody replaced.`,
      fix: mayBeOverridden(context, option) ? 'Write the value, or make sure that a Secret of customServiceConfigSecrets sets the option.' : 'Write the value.',
    };
  },
});

/** A variable is an error of its own, unless a Secret may set the option. */
function leftoverOf(option: LocatedOption, context: RuleContext): string | undefined {
  const found = leftoverIn(option.rawValue);
  const isVariable = found !== undefined && isShellVariable(found.replace(/^\$\{?|\}$/g, '')) && found.startsWith('$');
  return isVariable && !mayBeOverridden(context, option) ? undefined : found;
}
