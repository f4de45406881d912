import { join } from 'node:path';
import { coveragePages } from '../../scripts/generate-coverage';
import { staleFiles } from '../../scripts/generated-files';

test('the pages are up to date: run `npx tsx scripts/generate-coverage.ts`', () => {
  expect(staleFiles(join(__dirname, '../..'), coveragePages(), ['docs/coverage'])).toEqual([]);
});
