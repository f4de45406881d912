import { since } from '../../facts/release';
import { namesIn, templateActions } from '../../facts/text/template-actions';
import type { ConfigText } from '../../manifest/config-text';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { atOffset } from '../engine/places';
import { WHOLE_CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const APPLICATION_CREDENTIAL: Rule = defineRule(WHOLE_CONTROL_PLANES, {
  id: 'text/application-credential',
  severity: 'error',
  title: 'Placeholder of an application credential that is not enabled',
  why: 'The operator defines the two placeholders only if application credentials are enabled both for the control plane and for the service; the default is false. Otherwise the whole text stays unexpanded.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/applicationcredential.go',
  releases: since('18.0-fr5'),
  bad: storesFragment({
    enabled: 'images:cinder',
    sections: [
      '[images]', 'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
      'cinder_store_application_credential_id = {{ .ApplicationCredentialID }}', 'cinder_store_application_credential_secret = {{ .ServicePassword }}',
    ],
    spec: ['secret: osp-secret'],
  }),
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  applicationCredential:
    enabled: true
  glance:
    applicationCredential:
      enabled: true
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:cinder
        [glance_store]
        default_backend = images
        [images]
        cinder_store_auth_address = {{ .KeystoneInternalURL }}
        cinder_store_application_credential_id = {{ .ApplicationCredentialID }}
        cinder_store_application_credential_secret = {{ .ApplicationCredentialSecret }}
`,
  find: (controlPlane) => controlPlane.services.flatMap(({ facts, texts }) => {
    const missing = missingSwitches(controlPlane, facts.id);
    return missing.length === 0 ? [] : texts.flatMap((text) => credentialsIn(text).map(({ name, index }) => ({
      place: atOffset(text, index),
      message: `{{ .${name} }} needs an application credential, but none is enabled: the whole text stays unexpanded.`,
      fix: `Write ${listed(missing, 'and')}.`,
    })));
  }),
});

/** Both switches are needed. The API server sets the service's to false if it is missing. */
function missingSwitches({ spec }: ControlPlaneView, service: string): string[] {
  const switches = [['applicationCredential', 'enabled'], [service, 'applicationCredential', 'enabled']];
  return switches.filter((path) => spec.get(...path) !== true).map((path) => `spec.${path.join('.')}: true`);
}

/** A placeholder of an application credential in a text. */
interface CredentialPlaceholder {
  readonly name: string;
  readonly index: number;
}

/** The placeholders that the operator reads in any case, in comments too. */
function credentialsIn(text: ConfigText): CredentialPlaceholder[] {
  const known = new Set(text.placeholders.filter(({ condition }) => condition === 'application-credential').map(({ name }) => name));
  return templateActions(text.text).filter(({ isConditional }) => !isConditional)
    .flatMap(({ index, content }) => namesIn(content ?? '').filter((name) => known.has(name)).map((name) => ({ name, index })));
}
