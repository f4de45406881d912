import { judgeControlPlane } from '../../lib/control-plane/equal-control-planes';
import { Release } from '../../lib/facts/release';
import { manifestsOf } from '../../lib/manifest/read';
import { judge, Verdict } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';

jest.mock('../../lib/rules/engine/judge', () => {
  const actual = jest.requireActual<{ judge: typeof judge }>('../../lib/rules/engine/judge');
  return { ...actual, judge: jest.fn(actual.judge) };
});

function controlPlane(name: string, spec: object = { glance: { enabled: true } }): object {
  return { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name, namespace: name }, spec };
}

function expected(object: object, release = Release.RHOSO_18_0_FR6): Verdict {
  return judge(manifestsOf([object]).documents, { release });
}

const CLEAN: Verdict = { findings: [], problems: [] };

test('of many equal control planes, the later ones are judged by few rules, with the same verdict', () => {
  for (let index = 0; index < 40; index++) {
    expect(judgeControlPlane(controlPlane(`cloud-${index}`), Release.RHOSO_18_0_FR6)).toEqual(CLEAN);
  }
  const rules = jest.mocked(judge).mock.calls.map(([, options]) => options?.rules?.length);
  expect(rules.slice(0, 32)).toEqual(Array(32).fill(undefined));
  expect(rules.slice(32)).toEqual(Array(8).fill(rules[32]));
  expect(rules[32]).toBeGreaterThan(0);
  expect(rules[32]).toBeLessThan(RULES.length / 2);
});

test.each([
  ['a name that the API server rejects', controlPlane('Cloud_1'), 'schema/metadata'],
  ['another field', controlPlane('cloud', { glance: { enabled: true }, galnce: {} }), 'schema/unknown-field'],
  ['a name with a hidden character', controlPlane('cloud\u2028'), 'schema/ambiguous-text'],
])('after them, %s is found', (_, object, rule) => {
  const verdict = judgeControlPlane(object, Release.RHOSO_18_0_FR6);
  expect(verdict).toEqual(expected(object));
  expect(verdict.findings.map((finding) => finding.rule)).toContain(rule);
});

test('each release judges its own', () => {
  const object = controlPlane('cloud', { applicationCredential: { enabled: true } });
  const releases = [Release.RHOSO_18_0_FR4, Release.RHOSO_18_0_FR6];
  for (let index = 0; index < 40; index++) {
    releases.forEach((release) => judgeControlPlane(object, release));
  }
  expect(releases.map((release) => judgeControlPlane(object, release))).toEqual(releases.map((release) => expected(object, release)));
  expect(releases.map((release) => expected(object, release).findings.length > 0)).toEqual([true, false]);
});
