/** Syntax of Go's regular expressions that JavaScript does not have, or reads differently. */
const UNTRANSLATABLE = [/\(\?(?!:)/, /\[\^?\]/, /\[:/, /\\[QECpPzAafsSx]/];

/**
 * Translates a regular expression from Go to JavaScript.
 *
 * The two share most of their syntax. Two differences are translated: a dot matches everything except a newline in Go, but
 * excludes three more line ends in JavaScript; and Go allows needless escapes such as `\-`.
 *
 * @throws when the pattern has syntax that only Go has: groups with flags or names, named classes, `\s`, anchors such as `\A`.
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
