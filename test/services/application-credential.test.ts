import { Release } from '../../lib/facts/release';
import { schemaFor } from '../../lib/schemas/schema-for';
import { validate } from '../../lib/schemas/validate';
import { applicationCredential, ApplicationCredentialOptions } from '../../lib/services/application-credential';
import { deepFreeze } from '../synth/synth';

test('no options only enable it', () => {
  expect(applicationCredential({}, Release.RHOSO_18_0_FR5)).toEqual({ enabled: true });
});

test('with everything', () => {
  const accessRules = [{ service: 'image', path: '/v2/**', method: 'GET' }];
  const options = deepFreeze({ expirationDays: 2, gracePeriodDays: 1, roles: ['service', 'member'], unrestricted: false, accessRules });
  expect(applicationCredential(options, Release.MAIN)).toEqual({
    enabled: true, expirationDays: 2, gracePeriodDays: 1, roles: ['service', 'member'], unrestricted: false, accessRules,
  });
});

test('the checks use the defaults of the API server for absent options', () => {
  expect(applicationCredential({ expirationDays: 365 }, Release.RHOSO_18_0_FR6)).toEqual({ enabled: true, expirationDays: 365 });
  expect(applicationCredential({ gracePeriodDays: 729, roles: undefined }, Release.RHOSO_18_0_FR6)).toEqual({ enabled: true, gracePeriodDays: 729 });
});

test.each([Release.RHOSO_18_0_FR5, Release.RHOSO_18_0_FR6, Release.MAIN])('the API server of %s accepts it', (release) => {
  const credential = applicationCredential({ expirationDays: 3, gracePeriodDays: 2, roles: ['a'], unrestricted: true }, release);
  const object = { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'a' }, spec: { applicationCredential: credential } };
  const schema = schemaFor(release, 'OpenStackControlPlane');
  expect(schema && validate(schema, object).filter(({ path }) => path.includes('applicationCredential'))).toEqual([]);
});

test.each<[ApplicationCredentialOptions, string[]]>([
  [{ expirationDays: 1 }, ['expirationDays is 1: use a whole number from 2 to 2147483647.', 'gracePeriodDays is 364, but must be less than expirationDays, which is 1.']],
  [{ expirationDays: 400.5 }, ['expirationDays is 400.5: use a whole number from 2 to 2147483647.']],
  [{ gracePeriodDays: 0 }, ['gracePeriodDays is 0: use a whole number from 1 to 2147483647.']],
  [{ expirationDays: 364 }, ['gracePeriodDays is 364, but must be less than expirationDays, which is 364.']],
  [{ gracePeriodDays: 730 }, ['gracePeriodDays is 730, but must be less than expirationDays, which is 730.']],
  [{ expirationDays: 10, gracePeriodDays: 10 }, ['gracePeriodDays is 10, but must be less than expirationDays, which is 10.']],
  [{ roles: [] }, ['roles is empty: give at least one.']],
  [{ roles: ['a', 'b', 'a'] }, ["roles holds 'a' twice: give each once."]],
  [{ accessRules: [] }, ['the number of accessRules is 0: use a whole number from 1 to 2147483647.']],
  [{ roles: ['a\nb'] }, ["roles is 'a\\nb': use text that is not empty, on one line and without control characters."]],
])('%j is refused', (options, messages) => {
  expect(() => applicationCredential(options, Release.RHOSO_18_0_FR6))
    .toThrow(new Error(messages.map((message) => `applicationCredential: ${message}`).join('\n')));
});

test('18.0-fr4 does not support application credentials', () => {
  expect(() => applicationCredential({ roles: [] }, Release.RHOSO_18_0_FR4)).toThrow(new Error(
    'applicationCredential: release is 18.0-fr4, but application credentials require 18.0-fr5 or later. Use a later release, or remove applicationCredential.\n'
    + 'applicationCredential: roles is empty: give at least one.',
  ));
});
