import { readManifests } from '../../../lib/manifest/read';
import { judge } from '../../../lib/rules/engine/judge';

const RULE = 'control-plane/credential-days';

function findings(global: string, service: string, release: '18.0-fr4' | '18.0-fr5' = '18.0-fr5'): string[] {
  const text = ['kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', `  applicationCredential: {${global}}`, '  glance:', `    applicationCredential: {${service}}`, ''].join('\n');
  return judge(readManifests([{ file: 'cloud.yaml', text }]).documents, { release }).findings.filter(({ rule }) => rule === RULE).map(({ message, fix }) => `${message} ${fix}`);
}

test('the days that a service does not set are those of the control plane', () => {
  expect(findings('enabled: true', 'enabled: true, expirationDays: 364')).toEqual([
    'the application credential of glance expires after 364 days (expirationDays), and is renewed 364 days before (gracePeriodDays). Set gracePeriodDays of the service to fewer days too.',
  ]);
  expect(findings('enabled: true, expirationDays: 100, gracePeriodDays: 50', 'enabled: true, gracePeriodDays: 200')).toEqual([
    'the application credential of glance expires after 100 days (expirationDays), and is renewed 200 days before (gracePeriodDays). Set expirationDays of the service to more days too.',
  ]);
});

test.each([
  ['enabled: true', 'enabled: true, expirationDays: 365'],
  ['enabled: true, gracePeriodDays: 10', 'enabled: true, expirationDays: 90'],
  ['enabled: true', 'enabled: true'],
  ['enabled: false', 'enabled: true, expirationDays: 90'],
  ['enabled: true', 'enabled: false, expirationDays: 90'],
  ['enabled: true', 'enabled: true, expirationDays: 90, gracePeriodDays: 90'],
])('nothing for {%s} and {%s}', (global, service) => expect(findings(global, service)).toEqual([]));

test('nothing for releases without application credentials', () => expect(findings('enabled: true', 'enabled: true, expirationDays: 90', '18.0-fr4')).toEqual([]));
