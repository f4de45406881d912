import { doubleQuoted } from '../../facts/text/quoting';

/** What a text must not contain, with the reasons. */
const REFUSED: ReadonlyArray<readonly [pattern: RegExp, what: string, why: string]> = [
  [/[\n\r]/, 'a line break', 'what follows it would be another line'],
  [/[\u0085\u2028\u2029]/, 'a line separator', 'YAML takes it for a line break'],
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/, 'a control character', 'YAML cannot carry it'],
  [/[\ufeff\ufffe\uffff]/, 'a byte order mark or a non-character', 'YAML cannot carry it'],
  [/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/, 'half a surrogate pair', 'it is not a character of UTF-8'],
  [/\{\{/, '`{{`', 'the operators run the text through a Go template; for a value that they define use a Placeholder'],
];

/**
 * Refuses a text that does not stay within its line, or does not reach the service unchanged.
 *
 * @param text the text for the configuration
 * @param what the name of the text in the user's words, with which the message begins
 * @throws if the text contains a line break, a control character other than a tab, half a surrogate pair, or `{{`
 */
export function checkText(text: string, what: string): void {
  for (const [pattern, found, why] of REFUSED) {
    const index = text.search(pattern);
    if (index >= 0) {
      throw new Error(`${what} ${doubleQuoted(text)} has ${found}${codePoint(text, index)} at character ${index + 1}: ${why}. Leave it out.`);
    }
  }
}

function codePoint(text: string, index: number): string {
  return text[index] === '{' ? '' : ` (U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')})`;
}
