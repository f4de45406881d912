import { defineRule } from '../engine/define';
import { storesFragment, swiftFragment } from '../engine/fragments';
import type { ReadOption } from '../engine/matches/read-options';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const LITERAL_CREDENTIAL: Rule = defineRule(TEXT_OPTIONS, {
  id: 'stores/literal-credential',
  severity: 'warning',
  title: 'Credential in plain text in a manifest',
  why: 'Everyone who can read the manifest, its repository or its backups has the credential. The operators insert their own; a Secret can hold the others.',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  bad: storesFragment({
    enabled: 'images:swift',
    sections: ['[images]', 'swift_store_auth_version = 3', 'swift_store_user = service:glance', 'swift_store_key = hunter2', 'swift_store_auth_address = {{ .KeystoneInternalURL }}'],
  }),
  good: swiftFragment(),
  find: (read) => (isLiteralCredential(read) ? {
    message: `${read.option.name} in [${read.option.section}] is a credential in plain text.`,
    fix: 'Use a placeholder of the operator such as {{ .ServicePassword }}, or put the option into a Secret that customServiceConfigSecrets names.',
  } : undefined),
});

/** oslo.config hides user names in logs like passwords, but they are not credentials. */
function isLiteralCredential({ option, known }: ReadOption): boolean {
  const { rawValue, name, text } = option;
  const isCredential = known?.secret === true && /pass|secret|key|token/.test(name) && !name.endsWith('_id');
  return !text.isSecret && rawValue !== '' && !rawValue.includes('{{') && (isCredential || /:\/\/[^/@\s:]*:[^/@\s]+@/.test(rawValue));
}
