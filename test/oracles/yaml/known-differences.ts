import type { Reading } from './readers';
import { canonicalJson } from '../../../lib/json';

/** Texts that only Go refuses, by its message. The judge would call them good, so this list may only become shorter. */
const REFUSED_ONLY_BY_GO: ReadonlyArray<readonly [string, RegExp]> = [
  ['kubectl wants nothing, or a line break of ASCII, after the last object of a text that begins with a brace', /^json: offset \d+: invalid character .* looking for beginning of value/],
];

const BLANKS = /(?:[\u2028\u2029 ]|\\n)+/g;

/** Why our reader and the API server's may differ about a text that we read. `undefined` if no reason is known. */
export function knownDifference(text: string, ours: Reading, theirs: Reading): string | undefined {
  if ('error' in theirs) {
    return text.trimStart().startsWith('{') ? REFUSED_ONLY_BY_GO.find(([, pattern]) => pattern.test(theirs.error))?.[0] : undefined;
  }
  return canonicalJson(ours).replace(BLANKS, ' ') === canonicalJson(theirs).replace(BLANKS, ' ')
    ? 'Go keeps U+2028 and U+2029 in text of several lines, and schema/ambiguous-text reports them' : undefined;
}
