import { readManifests } from '../../../lib/manifest/read';
import { judge } from '../../../lib/rules/engine/judge';

const RULE = 'instances/ineffective-field';

function findings(...template: string[]): string[] {
  const text = ['kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', '  glance:', '    template:', ...template.map((line) => `      ${line}`), ''].join('\n');
  return judge(readManifests([{ file: 'cloud.yaml', text }]).documents, { release: 'main' }).findings
    .filter(({ rule }) => rule === RULE).map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`);
}

test('fields of an API instance that operators overwrite or do not use', () => {
  expect(findings(
    'glanceAPIs:', '  default:', '    tls:', '      caBundleSecretName: bundle', '      api:', '        internal: {secretName: a}', '        public: {secretName: b}',
    '    auth: {applicationCredentialSecret: c}', '    override: {probes: {startupProbes: {periodSeconds: 5}}}',
  )).toEqual([
    "warning: tls.caBundleSecretName of the API instance 'default' has no effect: the openstack-operator replaces it by its own bundle. "
    + 'Remove it. To trust further authorities, set spec.tls.caBundleSecretName, whose certificates the bundle includes.',
    "warning: tls.api.internal.secretName of the API instance 'default' has no effect: the openstack-operator replaces it by the Secret of the certificate that it issues. Remove it.",
    "warning: tls.api.public.secretName of the API instance 'default' has no effect: the openstack-operator replaces it by the Secret of the certificate that it issues. "
    + 'Remove it. For the certificate that users see, set spec.glance.apiOverrides.default.tls.secretName (apiOverride.tlsSecret in a program).',
    "warning: auth.applicationCredentialSecret of the API instance 'default' has no effect: the openstack-operator replaces it by the Secret of the credential that it creates. "
    + 'Remove it. Set spec.glance.applicationCredential.enabled to use an application credential.',
    "warning: override.probes.startupProbes of the API instance 'default' has no effect: the pods of Glance have no startup probe. Remove it.",
  ]);
});

test('schedules of the service, unless they are the defaults that the API server fills in', () => {
  expect(findings('imageCache: {size: 10G, cleanerScheduler: "@hourly", prunerScheduler: "1 0 * * *"}', 'glanceAPIs:', '  default: {}')).toEqual([
    "warning: imageCache.cleanerScheduler of the service is '@hourly', but API instances inherit only the size of the cache: their jobs run at '*/30 * * * *' unless they set it. "
    + 'Set imageCache.cleanerScheduler in each API instance instead.',
  ]);
});

test('nothing for fields that are empty', () => {
  expect(findings('imageCache: {size: "", cleanerScheduler: ""}', 'glanceAPIs:', '  default: {tls: {}, auth: {applicationCredentialSecret: ""}}')).toEqual([]);
});
