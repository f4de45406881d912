import { join } from 'node:path';
import { fieldPages } from '../../scripts/generate-fields';
import { staleFiles } from '../../scripts/generated-files';

test('the pages are up to date: run `npx tsx scripts/generate-fields.ts`', () => {
  expect(staleFiles(join(__dirname, '../..'), fieldPages(), ['docs/fields'])).toEqual([]);
});
