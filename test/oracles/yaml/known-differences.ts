import type { Reading } from './readers';
import { canonicalJson } from '../../../lib/json';

/** Texts that only Go refuses, by its message. */
const REFUSED_BY_GO: ReadonlyArray<readonly [string, RegExp]> = [
  ['kubectl reads JSON by another parser, which has these escape sequences', /invalid Unicode character escape|unknown escape character/],
  ['we read all documents of a text, Go the first one', /did not find expected (?:node content|<document start>)/],
  ['we accept names of anchors and tags that Go does not', /expected alphabetic or numeric character|expected whitespace or line break|unsupported map key of type: %!s\(<nil>\)/],
  ['we accept blanks where Go does not', /cannot start any token|tab character|mapping values are not allowed|expected key|expected ',' or|comment or line break|expected ':'/],
  ['we accept large numbers as names', /unsupported map key of type: uint64/],
];

const BLANKS = /(?:[\u2028\u2029 ]|\\n)+/g;
const NUMERIC_NAME = /"(-?\d[\d.]*(?:e[-+]?\d+)?)":/g;

/** Why our reader and the API server's may differ about a text. `undefined` if no reason is known. */
export function knownDifference(text: string, ours: Reading, theirs: Reading): string | undefined {
  if (/^[\s\u0085]*[|>]/.test(text)) {
    return 'at the root, Go wants a block of text to be indented';
  }
  if (/(?:^|\s)&[\w-]*[^\w\s-]/.test(text)) {
    return 'we accept names of anchors and tags that Go does not';
  }
  if ('error' in theirs) {
    return REFUSED_BY_GO.find(([, pattern]) => pattern.test(theirs.error))?.[0];
  }
  const [our, their] = [canonicalJson(ours), canonicalJson(theirs)];
  if (our.replace(BLANKS, ' ') === their.replace(BLANKS, ' ')) {
    return 'in a block of text, Go keeps U+2028 and U+2029, and schema/ambiguous-text reports them';
  }
  if (withShortNames(our) === withShortNames(their)) {
    return 'Go writes a name that is a long number with less digits';
  }
  if ('documents' in ours && canonicalJson(ours.documents.slice(0, 1)) === canonicalJson(theirs.documents)) {
    return 'we read all documents of a text, Go the first one';
  }
  if (/[[{,]\s*\?|:,|![^\s,]*,/.test(text)) {
    return "Go reads '?a', 'a:,' and '!a,' in brackets by the rules of YAML 1.1";
  }
  if (/^\s*\{[^]*[\u0085\u2028\u2029]/.test(text)) {
    return 'kubectl reads a text that begins with a brace as JSON, where no more characters end a line';
  }
  return undefined;
}

function withShortNames(json: string): string {
  return json.replace(NUMERIC_NAME, (_, name: string) => `"${Math.fround(Number(name)).toPrecision(3)}":`);
}
