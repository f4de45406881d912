import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reservedSections } from '../../scripts/generate-reserved-sections';

test('the reserved sections are those of the catalog; otherwise run npx tsx scripts/generate-reserved-sections.ts', () => {
  for (const [file, text] of reservedSections()) {
    expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toBe(text);
  }
});
