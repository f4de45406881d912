import { DEFAULT_CREDENTIAL_DAYS } from '../../facts/operators/application-credentials';
import { since } from '../../facts/release';
import type { Fields } from '../../manifest/fields';
import { type Found, defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const CREDENTIAL_DAYS: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/credential-days',
  severity: 'error',
  title: 'Application credential that would be renewed before it is created',
  why: 'A service takes the days that it does not set from the control plane. The API server refuses the credential if gracePeriodDays is not smaller than expirationDays, and the operator then makes no further change to the service.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/applicationcredential.go',
  releases: since('18.0-fr5'),
  bad: fragment('expirationDays: 90'),
  good: fragment('expirationDays: 90', 'gracePeriodDays: 30'),
  find: ({ spec }) => (spec.get('applicationCredential', 'enabled') === true ? spec.entries().flatMap(([service, fields]) => problemOf(service, fields, spec) ?? []) : []),
});

function problemOf(service: string, fields: Fields, spec: Fields): Found | undefined {
  const days = (name: 'expirationDays' | 'gracePeriodDays') => fields.number('applicationCredential', name)
    ?? spec.number('applicationCredential', name) ?? DEFAULT_CREDENTIAL_DAYS[name];
  const own = (['expirationDays', 'gracePeriodDays'] as const).filter((name) => fields.number('applicationCredential', name) !== undefined);
  const isEnabled = fields.get('applicationCredential', 'enabled') === true;
  // The definition itself says so if the service sets both.
  return !isEnabled || own.length !== 1 || days('gracePeriodDays') < days('expirationDays') ? undefined : {
    place: atField(fields, 'applicationCredential', own[0]),
    message: `the application credential of ${service} expires after ${days('expirationDays')} days (expirationDays), and is renewed ${days('gracePeriodDays')} days before (gracePeriodDays).`,
    fix: own[0] === 'expirationDays' ? 'Set gracePeriodDays of the service to fewer days too.' : 'Set expirationDays of the service to more days too.',
  };
}

function fragment(...lines: string[]): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', '  applicationCredential:', '    enabled: true', '  glance:',
    '    applicationCredential:', '      enabled: true', ...lines.map((line) => `      ${line}`), ''].join('\n');
}
