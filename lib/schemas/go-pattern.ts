/** Syntax of Go's regular expressions that means something else in JavaScript, or nothing. */
const UNTRANSLATABLE = [/\(\?(?!:)/, /\[\^?\]/, /\[:/, /\\[QECpPzAafsSx]/];

/**
 * The JavaScript expression that matches what a regular expression of Go does.
 *
 * The two agree on most of their syntax. In Go a dot matches all but a newline, while in JavaScript it leaves out three more
 * line ends; a `-` or another sign may be escaped where it need not be.
 *
 * @throws when the pattern has syntax of Go's own: groups with flags or names, named classes, `\s`, anchors such as `\A`.
 * @see https://pkg.go.dev/regexp/syntax
 */
export function goPattern(pattern: string): RegExp {
  const unknown = UNTRANSLATABLE.map((syntax) => syntax.exec(pattern)?.[0]).find((found) => found !== undefined);
  if (unknown !== undefined) {
    throw new Error(`pattern ${pattern} has ${unknown}, which goPattern() does not translate from Go to JavaScript`);
  }
  let inClass = false;
  return new RegExp(pattern.replace(/\\.|[[\].]/gsu, (token) => {
    if (token === '.' && !inClass) {
      return '[^\\n]';
    }
    inClass = token === '[' || (inClass && token !== ']');
    return /^\\[^\w^$\\.*+?()[\]{}|/-]$/u.test(token) || (token === '\\-' && !inClass) ? token.slice(1) : token;
  }), 'u');
}
