import { goPattern } from '../../lib/schemas/go-pattern';

test.each([
  ['^/', ['/', '/a'], ['', 'a/']],
  ['^(/.*)?$', ['', '/', '/a\u2028b', '/a\rb', '/😀'], ['/a\nb', 'a']],
  ['^NB|SB$', ['NBx', 'xSB'], ['xNB', 'SBx']],
  ['^[0-9a-zA-Z-.]+$', ['a-.1'], ['a_b', '']],
  ['^a\\-b\\/c\\:d$', ['a-b/c:d'], ['ab/c:d']],
  ['^[\\-\\]]+$', ['-]'], ['a']],
  ['^[.]$', ['.'], ['a']],
  ['^\\w\\d$', ['a1'], ['é1', 'a١']],
  ['^.$', ['😀'], ['ab']],
])('%s', (pattern, matching, others) => {
  const expression = goPattern(pattern);
  expect(matching.filter((text) => !expression.test(text))).toEqual([]);
  expect(others.filter((text) => expression.test(text))).toEqual([]);
});

test.each([
  ['(?i)a', '(?'], ['(?P<name>a)', '(?'], ['[]a]', '[]'], ['[^]a]', '[^]'], ['[[:alpha:]]', '[:'], ['\\Qa.b\\E', '\\Q'], ['\\Aa', '\\A'], ['a\\z', '\\z'],
  ['\\pL', '\\p'], ['\\s', '\\s'], ['\\x{10FFFF}', '\\x'],
])('refuses %s', (pattern, syntax) => {
  expect(() => goPattern(pattern)).toThrow(`pattern ${pattern} has ${syntax}, which goPattern() does not translate from Go to JavaScript`);
});

test('refuses an invalid regular expression', () => {
  expect(() => goPattern('(')).toThrow(SyntaxError);
});

test('a group without a name is translated', () => {
  expect(goPattern('^(?:a|b)$').test('b')).toBe(true);
});

test('a quantity of Kubernetes', () => {
  const quantity = goPattern(QUANTITY);
  expect(['1', '10G', '10Gi', '1.5', '.5', '5.', '-1', '+1k', '1e3', '1E-3', '100m'].filter((text) => !quantity.test(text))).toEqual([]);
  expect(['', 'G', '10 G', '10GB', 'ten', '1,5', '1e', '1Ki1'].filter((text) => quantity.test(text))).toEqual([]);
});

const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
