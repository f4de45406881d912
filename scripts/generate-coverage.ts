/*
 * Writes docs/coverage/, which says for each field of a service by which property it is set, or why by none.
 *
 *   npx tsx scripts/generate-coverage.ts
 *   npx tsx scripts/generate-coverage.ts --check    writes nothing; exit status 1 names the stale files
 */
import { resolve } from 'path';
import { parseArgs } from 'util';
import { pageOf } from './coverage/page';
import { SUBJECTS } from './coverage/subjects';
import { finish, type GeneratedFiles } from './generated-files';

const FOLDER = 'docs/coverage';
const COMMAND = 'npx tsx scripts/generate-coverage.ts';

/** The current texts of the pages. */
export function coveragePages(): GeneratedFiles {
  return new Map(SUBJECTS.map((subject) => [`${FOLDER}/${subject.id}.md`, pageOf(subject)]));
}

if (require.main === module) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exitCode = finish(resolve(__dirname, '..'), coveragePages(), [FOLDER], values.check, COMMAND);
}
