/*
 * Writes lib/facts/reserved-sections.ts, the sections that Glance and Cinder read in some release, from the catalog of options.
 *
 *   npx tsx scripts/generate-reserved-sections.ts
 *   npx tsx scripts/generate-reserved-sections.ts --check    writes nothing; exit status 1 names the stale file
 */
import { resolve } from 'path';
import { parseArgs } from 'util';
import { finish, type GeneratedFiles } from './generated-files';
import { RELEASES } from '../lib/facts/release';
import { optionCatalog, type CatalogService } from '../lib/oslo/catalog/catalog';

const FILE = 'lib/facts/reserved-sections.ts';
const COMMAND = 'npx tsx scripts/generate-reserved-sections.ts';

/** The current text of the file. Loading the catalog instead would take longer than most programs take. */
export function reservedSections(): GeneratedFiles {
  return new Map([[FILE, [
    '// Written by scripts/generate-reserved-sections.ts from schemas/options/. Do not edit.',
    ...listText('GLANCE_SECTIONS', 'glance', 'Glance'),
    ...listText('CINDER_SECTIONS', 'cinder', 'Cinder'),
  ].join('\n')]]);
}

function listText(name: string, service: CatalogService, title: string): string[] {
  const groups = new Set(RELEASES.flatMap((release) => optionCatalog(release).groups(service)));
  return [
    `/** The sections that ${title} reads in some release, as the catalog of options spells them. */`,
    `export const ${name}: ReadonlySet<string> = new Set([`,
    ...[...groups].sort().map((group) => `  '${group}',`),
    ']);',
    '',
  ];
}

if (require.main === module) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exitCode = finish(resolve(__dirname, '..'), reservedSections(), [], values.check, COMMAND);
}
