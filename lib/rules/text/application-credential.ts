import { since } from '../../facts/release';
import type { ConfigText } from '../../manifest/config-text';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const APPLICATION_CREDENTIAL: Rule = {
  id: 'text/application-credential',
  severity: 'error',
  title: 'A placeholder of an application credential that is not switched on',
  why: 'The operator defines the two placeholders only where application credentials are enabled both for the control plane and for the service, for which the default is false. Else the whole text stays unexpanded.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/applicationcredential.go',
  releases: since('18.0-fr5'),
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_application_credential_id = {{ .ApplicationCredentialID }}
        swift_store_application_credential_secret = {{ .ServicePassword }}
`,
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
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_application_credential_id = {{ .ApplicationCredentialID }}
        swift_store_application_credential_secret = {{ .ApplicationCredentialSecret }}
`,
  * check({ view }) {
    for (const controlPlane of view.controlPlanes.filter(({ isPartial }) => !isPartial)) {
      const texts = [...isOff(controlPlane, 'glance') ? controlPlane.glance.texts : [], ...isOff(controlPlane, 'cinder') ? controlPlane.cinder.texts : []];
      for (const option of texts.flatMap(optionsWithCredentials)) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is ${option.rawValue}, but no application credential is switched on: the whole text stays unexpanded.`,
          fix: `Write ${listed(missing(controlPlane, option.text.service), 'and')}.`,
        };
      }
    }
  },
};

/** Both have to say so: where the service says nothing, the API server says no for it. */
function isOff(controlPlane: ControlPlaneView, service: string): boolean {
  return missing(controlPlane, service).length > 0;
}

function missing({ spec }: ControlPlaneView, service: string): string[] {
  const switches = [['applicationCredential', 'enabled'], [service, 'applicationCredential', 'enabled']];
  return switches.filter((path) => spec.get(...path) !== true).map((path) => `spec.${path.join('.')}: true`);
}

function optionsWithCredentials(text: ConfigText) {
  return text.options.filter(({ rawValue }) => /\{\{-?\s*\.ApplicationCredential(ID|Secret)\s*-?\}\}/.test(rawValue));
}
