/*
 * Writes docs/fields/, which says for each field of a service and for each option of a store by which property it is set, or why by none.
 *
 *   npx tsx scripts/generate-fields.ts
 *   npx tsx scripts/generate-fields.ts --check    writes nothing; exit status 1 names the stale files
 */
import { resolve } from 'path';
import { parseArgs } from 'util';
import { pageOf } from './fields/page';
import { SUBJECTS } from './fields/subjects';
import { finish, type GeneratedFiles } from './generated-files';

const FOLDER = 'docs/fields';
const COMMAND = 'npx tsx scripts/generate-fields.ts';

/** The current texts of the pages. */
export function fieldPages(): GeneratedFiles {
  return new Map(SUBJECTS.map((subject) => [`${FOLDER}/${subject.id}.md`, pageOf(subject)]));
}

if (require.main === module) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exitCode = finish(resolve(__dirname, '..'), fieldPages(), [FOLDER], values.check, COMMAND);
}
