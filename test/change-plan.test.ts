import { ChangeDisruption, ChangePlan, Release } from '../lib';
import { planOf } from './plan/plans';
import { DISRUPTIONS } from '../lib/plan/engine/effect';
import { glanceExample } from '../lib/plan/engine/examples';
import { planMarkdown } from '../lib/plan/formats/markdown';

const OLD = glanceExample();
const LATER = glanceExample({ instance: ['type: edge'] });

test('a program gets the plan of a change', () => {
  const plan = ChangePlan.between(OLD, LATER);
  expect({ ...plan }).toMatchObject({
    consequences: [{
      effect: 'refused/layout',
      disruption: ChangeDisruption.REFUSED,
      subjects: ["API instance 'default'"],
      message: "the layout changes from 'split' to 'edge', which the operator rejects.",
      safeWay: "Keep the layout, and add an API instance with the layout 'edge' and another name. When it is ready, name it in keystoneEndpoint, then remove 'default'.",
      source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
    }],
    fields: [],
    problems: [],
    worst: ChangeDisruption.REFUSED,
  });
  expect(plan.toText()).toContain("[refused] API instance 'default': the layout changes");
  expect(plan.toMarkdown()).toBe(planMarkdown(planOf(OLD, LATER)));
  expect(JSON.parse(plan.toJson())).toMatchObject({ from: '18.0-fr6', to: '18.0-fr6', worst: 'refused' });
});

test('nothing happens if nothing changes', () => {
  const { consequences, fields, problems, worst } = ChangePlan.between(OLD, OLD);
  expect({ consequences, fields, problems, worst }).toEqual({ consequences: [], fields: [], problems: [], worst: ChangeDisruption.NONE });
});

test('an upgrade has two releases', () => {
  expect(ChangePlan.between(OLD, OLD, { from: Release.RHOSO_18_0_FR4, to: Release.MAIN }).consequences.map(({ effect }) => effect)).toContain('upgrade/images');
});

test('what cannot be read is a problem, and an unknown release an error', () => {
  expect(ChangePlan.between('kind: [', OLD).problems[0]).toMatch(/^old:1:8 document 1 /);
  expect(() => ChangePlan.between(OLD, OLD, { to: '17' as Release })).toThrow("to of ChangePlan is '17': use '18.0-fr4', '18.0-fr5', '18.0-fr6' or 'main'.");
});

test('the disruptions are those of plans', () => {
  expect(Object.values(ChangeDisruption)).toEqual(DISRUPTIONS);
});
