/** What a text must not hold, each with the reason for people. */
const REFUSED: ReadonlyArray<readonly [pattern: RegExp, what: string, why: string]> = [
  [/[\n\r]/, 'a line break', 'what follows it would be another line'],
  [/[\u0085\u2028\u2029]/, 'a line separator', 'YAML takes it for a line break'],
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/, 'a control character', 'YAML cannot carry it'],
  [/[\ufeff\ufffe\uffff]/, 'a byte order mark or a non-character', 'YAML cannot carry it'],
  [/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/, 'half a surrogate pair', 'it is not a character of UTF-8'],
  [/\{\{/, '`{{`', 'the operators run the text through a Go template; for a value that they define use a Placeholder'],
];

/** What JSON leaves as it is, though a terminal obeys it or shows nothing of it. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Refuses a text that would not stay within its line, or not reach the service as it is.
 *
 * @param text what shall stand in the configuration
 * @param what what the text is, in the user's words: the beginning of the message
 * @throws when the text holds a line break, a control character other than a tab, half a surrogate pair, or `{{`
 */
export function checkText(text: string, what: string): void {
  for (const [pattern, found, why] of REFUSED) {
    const index = text.search(pattern);
    if (index >= 0) {
      throw new Error(`${what} ${quote(text)} has ${found}${codePoint(text, index)} at character ${index + 1}: ${why}. Leave it out.`);
    }
  }
}

/** A text as a message shows it: in double quotes, one line, not longer than a line. */
export function quote(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 77)}...` : text;
  return JSON.stringify(shown).replace(UNSEEN, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function codePoint(text: string, index: number): string {
  return text[index] === '{' ? '' : ` (U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')})`;
}
