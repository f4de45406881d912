import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { readOptions, type ReadOption } from '../text/read-options';

export const LITERAL_CREDENTIAL: Rule = {
  id: 'stores/literal-credential',
  severity: 'warning',
  title: 'A credential written out in a manifest',
  why: 'Whoever reads the manifest, its repository or its backups has the credential. The operators put in their own, and Secrets hold the others.',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = hunter2
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  * check(context) {
    for (const { option } of readOptions(context).filter(isLiteralCredential)) {
      yield {
        place: atOption(option),
        message: `${option.name} in [${option.section}] is written out.`,
        fix: 'Use a placeholder of the operator such as {{ .ServicePassword }}, or put the option into a Secret that customServiceConfigSecrets names.',
      };
    }
  },
};

/** Names of users are kept out of logs like passwords, but are no credentials. */
function isLiteralCredential({ option, known }: ReadOption): boolean {
  const { rawValue, name, text } = option;
  const isCredential = known?.secret === true && /pass|secret|key|token/.test(name) && !name.endsWith('_id');
  return !text.isSecret && rawValue !== '' && !rawValue.includes('{{') && (isCredential || /:\/\/[^/@\s:]*:[^/@\s]+@/.test(rawValue));
}
