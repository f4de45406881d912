import * as fc from 'fast-check';
import { isBlank, linesOf, strip, stripEnd, stripStart } from '../../../lib/facts/text/python-text';

/** `[c for c in range(0x110000) if chr(c).isspace()]` of Python 3. */
const PYTHON_BLANKS = [
  9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 0x85, 0xa0, 0x1680,
  0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
];

describe('blanks', () => {
  test('are the ones of Python', () => {
    const blanks = Array.from({ length: 0x10000 }, (_, code) => code).filter(isBlank);
    expect(blanks).toEqual(PYTHON_BLANKS);
  });

  test('are taken from the start, the end, or both', () => {
    const blanks = PYTHON_BLANKS.map((code) => String.fromCharCode(code)).join('');
    const text = `${blanks}a b${blanks}`;
    expect([stripStart(text), stripEnd(text), strip(text)]).toEqual([`a b${blanks}`, `${blanks}a b`, 'a b']);
    expect([stripStart(blanks), stripEnd(blanks), strip(blanks)]).toEqual(['', '', '']);
  });

  test('leave alone what JavaScript alone calls a blank', () => {
    expect(strip('\ufeffa\ufeff')).toEqual('\ufeffa\ufeff');
  });
});

describe('lines', () => {
  test('end with a line feed, a carriage return, or both', () => {
    expect([...linesOf('a\nb\r\n\rc')]).toEqual([
      { number: 1, start: 0, end: 1, next: 2 },
      { number: 2, start: 2, end: 3, next: 5 },
      { number: 3, start: 5, end: 5, next: 6 },
      { number: 4, start: 6, end: 7, next: 7 },
    ]);
  });

  test('do not end with anything else', () => {
    const text = 'a\u000bb\u000cc\u001cd\u0085e\u2028f\u2029g';
    expect([...linesOf(text)]).toEqual([{ number: 1, start: 0, end: text.length, next: text.length }]);
  });

  test('of an empty text are none', () => {
    expect([...linesOf('')]).toEqual([]);
  });

  test('are all of the text, in any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', ' ')), (units) => {
      const text = units.join('');
      const lines = [...linesOf(text)];
      expect(lines.map((line) => text.slice(line.start, line.next)).join('')).toEqual(text);
      expect(lines.map((line) => text.slice(line.start, line.end))).toEqual(text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).slice(0, lines.length));
      expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
    }));
  });
});
