import { ConfigMap } from 'cdk8s-plus-27';
import { mounted, written } from './files';
import { refusalOf } from './written';
import { Release } from '../../../lib/facts/release';
import { PolicyOverrides } from '../../../lib/glance/settings/policy-overrides';
import { testChart } from '../../synth/synth';

const given = ConfigMap.fromConfigMapName(testChart(), 'given', 'own-policy');

test('rules become a ConfigMap, which the API pods mount', () => {
  const { mounts, text, others } = written({ policy: PolicyOverrides.fromRules({ add_image: 'role:admin or (role:member and not role:guest)', get_images: '' }) });
  expect(others).toEqual([{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'glance-policy' },
    data: { 'policy.yaml': '"add_image": "role:admin or (role:member and not role:guest)"\n"get_images": ""\n' },
  }]);
  expect(mounts).toEqual(mounted('glance-policy', 'Policy', '/etc/glance/policy.d', 'Glance'));
  expect(text).toContain('\n[oslo_policy]\npolicy_file = /etc/glance/policy.d/policy.yaml\n');
});

test('a ConfigMap that exists stays as it is', () => {
  const { mounts, text, others } = written({ policy: PolicyOverrides.fromConfigMap(given, { key: 'rules.yaml', enforceNewDefaults: true, enforceScope: true }) });
  expect(others).toEqual([]);
  expect(mounts).toEqual(mounted('own-policy', 'Policy', '/etc/glance/policy.d', 'Glance'));
  expect(text).toContain('\n[oslo_policy]\npolicy_file = /etc/glance/policy.d/rules.yaml\nenforce_scope = true\nenforce_new_defaults = true\n');
});

test.each<[() => unknown, string]>([
  [() => PolicyOverrides.fromRules({}), 'the policy: rules is empty: give at least one rule.'],
  [() => PolicyOverrides.fromRules({ a: 'role admin', b: '@' }), "the policy: the rule of 'a' is 'role admin', which refuses everyone, because oslo.policy cannot read it: "
    + "combine checks such as 'role:admin', '@' and '!' with 'and', 'or', 'not' and parentheses."],
  [() => PolicyOverrides.fromRules({ '': '@' }, { name: 'A' }),
    "the policy: name is 'A': use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).\n"
    + "the policy: the name of a policy is '': use text that is not empty, on one line and without control characters."],
  [() => PolicyOverrides.fromConfigMap(given, { key: 'a/b' }), "key is 'a/b': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
])('refuses what oslo.policy cannot read', (make, message) => {
  expect(make).toThrow(new Error(message));
});

test('main does not have enforce_scope', () => {
  expect(refusalOf({ policy: PolicyOverrides.fromRules({ a: '@' }, { enforceScope: false }) }, Release.MAIN)).toBe(
    'enforceScope is false, but release main does not have the option enforce_scope: leave enforceScope out, or use release 18.0-fr6 or earlier.');
});
