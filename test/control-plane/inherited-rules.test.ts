import { Chart, Testing } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { ValidationThreshold } from '../../lib/control-plane/validation';
import { includes, Release, RELEASES } from '../../lib/facts/release';
import { isJsonObject, JsonObject } from '../../lib/json';
import { manifestsOf } from '../../lib/manifest/read';
import { parseValues } from '../../lib/manifest/reading/parse';
import { judge } from '../../lib/rules/engine/judge';
import type { Rule } from '../../lib/rules/engine/rule';
import { RULES } from '../../lib/rules/registry';

/** The rules whose bad fragment is one control plane, with objects beside it. Rules about the writing of a text find nothing in objects. */
const FRAGMENTS = RULES.map((rule) => ({ rule, objects: parseValues(rule.bad).filter(isJsonObject).map(whole) }))
  .filter(({ objects }) => objects.filter(({ kind }) => kind === 'OpenStackControlPlane').length === 1)
  .filter(({ rule, objects }) => judge(manifestsOf(objects).documents, { release: newest(rule), rules: [rule] }).findings.length > 0)
  .map(({ rule, objects }) => [rule.id, rule, objects] as const);

function whole(object: JsonObject): JsonObject {
  return object.kind === 'OpenStackControlPlane' ? { apiVersion: 'core.openstack.org/v1beta1', metadata: { name: 'cloud' }, ...object } : object;
}

function newest({ releases }: Rule): Release {
  return RELEASES.filter((release) => includes(releases, release)).at(-1) as Release;
}

test.each(FRAGMENTS)('a finding of %s is inherited by a program that touches other fields', (id, rule, objects) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const app = Testing.app();
  const controlPlane = new OpenStackControlPlane(new Chart(app, 'chart'), 'control-plane', {
    base: ControlPlaneBase.fromYaml(objects.map((object) => JSON.stringify(object)).join('\n---\n')),
    release: newest(rule),
    validation: { failOn: ValidationThreshold.INFO },
  });
  controlPlane.addOverlay({ metadata: { labels: { site: 'north' } }, spec: { openstackclient: { template: { nodeSelector: { site: 'north' } } } } });
  expect(() => app.synthYaml()).not.toThrow();
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^\[.*\] \d+ findings? comes? from the base/)]]);
  expect(warn.mock.calls[0][0]).toContain(`${id} (`);
  warn.mockRestore();
});
