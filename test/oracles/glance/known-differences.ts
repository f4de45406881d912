import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that lists the known differences. */
export const KNOWN_DIFFERENCES_FILE = join(__dirname, 'known-differences.json');

/**
 * Texts on which the judge differs from a real Glance, as `NAME (RELEASE)`. The list only shrinks: a difference that it lacks fails the
 * tests, and so does an entry that is no difference any more (`npx tsx test/oracles/glance/shrink.ts` removes those).
 */
export const KNOWN_DIFFERENCES: readonly string[] = JSON.parse(readFileSync(KNOWN_DIFFERENCES_FILE, 'utf8')) as string[];

const NO_JSON = 'oslo.log cannot write the entry points of Python 3.11 as JSON, which it logs with debug';

/** Cases that this machine cannot run as a cluster does, or on which the published packages fail, as `NAME (RELEASE)`, with the reason. */
export const KNOWN_CONDITIONS: Readonly<Record<string, string>> = {
  'examples/swift-appcred/default (main)': 'glance_store 5.7 does not pass application credentials on when it deletes an image',
  'glance-texts/Q08-json (18.0-fr6)': NO_JSON,
  'glance-texts/Q08-json (main)': NO_JSON,
};
