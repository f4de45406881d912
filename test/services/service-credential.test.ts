import { fieldChecks, fieldPatch } from '../../lib/services/field-table';
import { SERVICE_CREDENTIAL, ServiceCredential } from '../../lib/services/service-credential';
import { deepFreeze } from '../synth/synth';

const TABLE = { applicationCredential: SERVICE_CREDENTIAL };
const written = (applicationCredential: ServiceCredential) => fieldPatch(TABLE, { applicationCredential }, '18.0-fr5').applicationCredential;

test('a credential that is given is enabled', () => {
  expect(written({})).toEqual({ enabled: true });
  expect(written({ enabled: false })).toEqual({ enabled: false });
});

test('with everything', () => {
  const rule = { service: 'identity', path: '/v3/**', method: 'GET' };
  expect(written(deepFreeze({ expirationDays: 90, gracePeriodDays: 30, roles: ['service'], unrestricted: false, accessRules: [rule] }))).toEqual({
    enabled: true, expirationDays: 90, gracePeriodDays: 30, roles: ['service'], unrestricted: false, accessRules: [rule],
  });
});

test.each<[ServiceCredential, '18.0-fr4' | 'main', string]>([
  [{}, '18.0-fr4', 'applicationCredential is given, but release 18.0-fr4 does not have the field applicationCredential: leave applicationCredential out, or use release 18.0-fr5 or later.'],
  [{ expirationDays: 1 }, 'main', 'applicationCredential.expirationDays is 1: use a whole number from 2 to 2147483647.'],
  [{ gracePeriodDays: 0 }, 'main', 'applicationCredential.gracePeriodDays is 0: use a whole number from 1 to 2147483647.'],
  [{ expirationDays: 30, gracePeriodDays: 30 }, 'main', 'applicationCredential.gracePeriodDays is 30, but must be less than expirationDays, which is 30.'],
  [{ accessRules: [{ service: '', path: '/', method: 'GET' }] }, 'main', "applicationCredential.accessRules[0].service is '': use text that is not empty, on one line and without control characters."],
])('refuses %j on %s', (applicationCredential, release, message) => {
  expect(() => fieldChecks(TABLE, { applicationCredential }, release).forEach((check) => check())).toThrow(new Error(message));
});
