import { ConfigMap } from 'cdk8s-plus-27';
import { mounted, written } from './files';
import { PolicyOverrides } from '../../../lib/glance/settings/policy-overrides';
import { PropertyProtections, ProtectionFormat } from '../../../lib/glance/settings/property-protections';
import { testChart } from '../../synth/synth';

const DIRECTORY = '/etc/glance/property-protections';
const ADMIN = { create: ['admin'], read: ['@'], update: ['admin', 'service'], remove: ['!'] };
const RULE = { create: 'a', read: 'a', update: 'a', remove: 'a' };

test('protections by role become a ConfigMap, which the API pods mount', () => {
  const { mounts, text, others } = written({ propertyProtections: PropertyProtections.byRoles([{ properties: '^x_(a|b)', ...ADMIN }, { properties: '.*', ...ADMIN }]) });
  expect(others).toEqual([{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'glance-property-protections' },
    data: {
      'property-protections.conf': '[^x_(a|b)]\ncreate = admin\nread = @\nupdate = admin,service\ndelete = !\n\n'
        + '[.*]\ncreate = admin\nread = @\nupdate = admin,service\ndelete = !\n',
    },
  }]);
  expect(mounts).toEqual(mounted('glance-property-protections', 'Protections', DIRECTORY, 'Glance'));
  expect(text).toContain(`\nproperty_protection_file = ${DIRECTORY}/property-protections.conf\nproperty_protection_rule_format = roles\n`);
});

test('protections by rules of the policy stand beside the policy', () => {
  const { others, text } = written({
    policy: PolicyOverrides.fromRules({ property_owner: 'role:admin' }),
    propertyProtections: PropertyProtections.byPolicies([
      { properties: '.*', create: 'property_owner', read: 'property_owner', update: 'property_owner', remove: 'property_owner' },
    ], { name: 'protections' }),
  });
  expect(others.map(({ metadata }) => metadata)).toEqual([{ name: 'glance-policy' }, { name: 'protections' }]);
  expect(others[1].data).toEqual({ 'property-protections.conf': '[.*]\ncreate = property_owner\nread = property_owner\nupdate = property_owner\ndelete = property_owner\n' });
  expect(text).toContain('\nproperty_protection_rule_format = policies\n');
});

test('a ConfigMap that exists stays as it is', () => {
  const given = ConfigMap.fromConfigMapName(testChart(), 'given', 'own');
  const { mounts, text, others } = written({ propertyProtections: PropertyProtections.fromConfigMap(given, { key: 'a.conf', format: ProtectionFormat.POLICIES }) });
  expect([others, mounts]).toEqual([[], mounted('own', 'Protections', DIRECTORY, 'Glance')]);
  expect(text).toContain(`\nproperty_protection_file = ${DIRECTORY}/a.conf\nproperty_protection_rule_format = policies\n`);
  expect(written({ propertyProtections: PropertyProtections.fromConfigMap(given) }).text)
    .toContain(`\nproperty_protection_file = ${DIRECTORY}/property-protections.conf\nproperty_protection_rule_format = roles\n`);
});

const SUBJECT = 'the property protections: ';
test.each<[() => unknown, string]>([
  [() => PropertyProtections.byRoles([]), `${SUBJECT}protections is empty: give at least one.`],
  [() => PropertyProtections.byRoles([{ properties: 'a', ...ADMIN }, { properties: 'a', ...ADMIN }]), `${SUBJECT}protections holds 'a' twice: give each once.`],
  [() => PropertyProtections.byRoles([{ properties: 'a', ...ADMIN, create: [] }]), `${SUBJECT}of 'a', create is empty: give at least one.`],
  [() => PropertyProtections.byRoles([{ properties: 'a', ...ADMIN, read: ['@', '!'] }]),
    `${SUBJECT}of 'a', read is @, !: '@' stands for every role and '!' for none, so each stands alone.`],
  [() => PropertyProtections.byRoles([{ properties: 'a', ...ADMIN, remove: ['100%'] }]),
    `${SUBJECT}of 'a', remove holds '100%': write a name without commas, percent signs, brackets and line ends.`],
  [() => PropertyProtections.byPolicies([{ properties: 'a', ...RULE, update: 'a,b' }]),
    `${SUBJECT}of 'a', update holds 'a,b': write a name without commas, percent signs, brackets and line ends.`],
  [() => PropertyProtections.byPolicies([{ properties: '[ab]', ...RULE }]),
    `${SUBJECT}properties is '[ab]': write it without ']', which ends the name of the section, such as '(a|b)' for '[ab]'.`],
  [() => PropertyProtections.byPolicies([{ properties: '*a', ...RULE }]), `${SUBJECT}properties is '*a': write a regular expression, such as '^x_' or '.*'.`],
  [() => PropertyProtections.byPolicies([{ properties: 'DEFAULT', ...RULE }]), `${SUBJECT}properties is 'DEFAULT': write a regular expression, such as '^x_' or '.*'.`],
])('refuses what Glance cannot read', (make, message) => {
  expect(make).toThrow(new Error(message));
});

test('patterns that only Python reads are left to Python', () => {
  expect(() => PropertyProtections.byPolicies([{ properties: '(?P<name>a)', ...RULE }])).not.toThrow();
});
