import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { EFFECTS } from '../../../lib/plan/effect-index';
import { DISRUPTIONS, IMPACTS } from '../../../lib/plan/engine/effect';
import { planJson } from '../../../lib/plan/formats/json';
import { planOf } from '../plans';

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'schemas', 'plan.json'), 'utf8'));
const validate = new Ajv({ validateFormats: false }).compile(SCHEMA);

test.each(EFFECTS.map((effect) => [effect.id, effect] as const))('the JSON of %s agrees with its schema', (_, { old, bad, upgrade, releases }) => {
  const plan = planOf(old, bad, upgrade ?? { to: releases?.last });
  expect([validate(JSON.parse(planJson(plan))), validate.errors]).toEqual([true, null]);
});

test('the schema knows every impact and every disruption', () => {
  expect(SCHEMA.properties.consequences.items.properties.impact.enum).toEqual(Object.keys(IMPACTS));
  expect(SCHEMA.definitions.disruption.enum).toEqual(DISRUPTIONS);
});

test('the schema refuses what plans do not have', () => {
  expect(validate({ from: 'main', to: 'main', worst: 'none', consequences: [], fields: [], problems: [], more: 1 })).toBe(false);
});
