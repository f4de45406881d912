import fc from 'fast-check';
import { listed, escapedText, printable, printableLines, quoted, quotedShort, withBoundedWords } from '../../../lib/facts/text/quoting';

describe('quoted', () => {
  test.each<[unknown, string]>([
    ['text', "'text'"],
    ["it's", "'it's'"],
    ['a\nb\rc\td\u0000\u001b\u007f\u0085\u2028\u2029', "'a\\nb\\rc\\td\\u0000\\u001b\\u007f\\u0085\\u2028\\u2029'"],
    ['\ud800x\udc00 \ufeff', "'\\ud800x\\udc00 \\ufeff'"],
    ['\u{1f600}', "'\u{1f600}'"],
    [5, '5'],
    [undefined, 'undefined'],
    [null, 'null'],
    [['a', 1], '["a",1]'],
    [['a\u2028'], '["a\\u2028"]'],
    ['a\u202eb\u2066c\u061c\u200f', "'a\\u202eb\\u2066c\\u061c\\u200f'"],
  ])('%j', (value, shown) => expect(quoted(value)).toBe(shown));

  test('any text is one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => expect(quoted(value)).not.toMatch(/[\n\r\u0000\u0085\u2028\u2029\u001b]/)));
  });
});

test('a short quotation has at most 60 characters and cuts no character in two', () => {
  expect(quotedShort('a\nb\u001b[31m')).toBe("'a\\nb\\u001b[31m'");
  expect(quotedShort('x'.repeat(60))).toBe(`'${'x'.repeat(60)}'`);
  expect(quotedShort('x'.repeat(61))).toBe(`'${'x'.repeat(60)}…'`);
  expect(quotedShort(`${'x'.repeat(59)}\u{1f600}`)).toBe(`'${'x'.repeat(59)}…'`);
});

test('printable text keeps tabs and replaces what a terminal would obey', () => {
  expect(printable('a\tb\u001b[31m\n\ufeff')).toBe('a\tb\ufffd[31m\ufffd\ufffd');
  expect(escapedText('a\tb\u001b')).toBe('a\\tb\\u001b');
  expect(printableLines('a\tb\r\n\u001b\ud800\u202e')).toBe('a\tb\ufffd\n\ufffd\ufffd\ufffd');
  expect(printableLines('a\tb\n')).toBe('a\tb\n');
});

test('a list reads as a sentence', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'and')]).toEqual(['', 'a', 'a or b', 'a, b and c']);
});

test('a long word of a message is shortened, and shows no credentials', () => {
  const long = 'a'.repeat(2000);
  expect(withBoundedWords(`x in [${long}] is ${'y '.repeat(900)}`)).toBe(`x in [${'a'.repeat(316)}… is ${'y '.repeat(900)}`);
  expect(withBoundedWords(`rabbit://user:${long}@host is`)).toBe('rabbit://***… is');
  expect(withBoundedWords(`${'b'.repeat(900)} c`)).toBe(`${'b'.repeat(900)} c`);
});
