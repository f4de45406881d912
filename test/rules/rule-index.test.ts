import { resolve } from 'path';
import { RULE_FACTS } from '../../lib/rules/registry';
import { ruleIndex } from '../../scripts/generate-rule-index';
import { staleFiles } from '../../scripts/generated-files';

const ROOT = resolve(__dirname, '../..');

test('the index lists every rule of every file; else run `npx projen rules`', async () => {
  expect(staleFiles(ROOT, await ruleIndex(ROOT), [])).toEqual([]);
});

test('every rule has an id of its own, area/name', () => {
  const ids = RULE_FACTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z-]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
});
