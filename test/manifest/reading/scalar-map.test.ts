import fc from 'fast-check';
import type { ScalarEvent } from 'js-yaml';
import { STYLES } from './yaml-styles';
import { jsYaml } from '../../../lib/manifest/reading/js-yaml';
import { LineIndex } from '../../../lib/manifest/reading/line-index';
import { parseEvents, parseValues } from '../../../lib/manifest/reading/parse';
import { Locator } from '../../../lib/manifest/reading/position';
import { ScalarMap } from '../../../lib/manifest/reading/scalar-map';

/** The value at `config` of a source, and where the source writes each of its characters. */
function mapOf(source: string): ScalarMap {
  const scalars = parseEvents(source).filter((event): event is ScalarEvent => event.type === jsYaml().EVENT_ID.SCALAR);
  return new ScalarMap(source, scalars[1]);
}

/** The value that the parser reads at `config`. */
function valueOf(source: string): unknown {
  return (parseValues(source)[0] as { config: unknown }).config;
}

describe('the value is that of the parser', () => {
  test.each([
    'config: plain text\n', 'config: plain\n  over\n\n\n  lines\n', "config: it's\n", 'config: back\\slash\n', 'config: a\tb \n',
    "config: ''\n", "config: 'it''s'\n", "config: ' a \n\n\n  b '\n", 'config: "a \\\n   b\\ \n  c\\x41\\u00e9\\U0001f600\\t\\"\\0\\_\\N"\n', 'config: "\\\n\n\n a\\\n "\n',
    'config: "a\\nb\\r\\nc \n d"\n', 'config: |\n', 'config: |\n\n\n  a\n\n   b\n', 'config: |+\n  a\n\n\n', 'config: |-\n  a\n\n', 'config: |+\n\n\nnext: 1\n', 'config: |2\n    a\n   b\n   ',
    'config: >\n  a\n  b\n\n\n  c\n    d\n\n    e\n  f\n', 'config: >\n\n  a\n', 'config: >\n\n    a\n   \n  b\n'.replace('>', '>1'), 'config: >+\n  a\n\n\n', 'config: >-\n  a\n   \n  b', 'config: |\n  a',
    'config: |\r\n  a\r\n  b\r\n', 'config: >\r\n  a\r\n\r\n  b\r\n', 'config: "a\r\n\r\n  b"\r\n', 'config: !!str &x "a\\nb" # c\n', '{"config": "a\\nb\\\\n"}',
  ])('%j', (source) => expect(mapOf(source).value).toBe(valueOf(source)));
});

/** Words that can stand on a line of a text, with signs that YAML quotes, escapes or folds. */
const WORD = fc.stringMatching(/^[a-z"'\\#:=[\]{}%é😀-]{1,6}$/u);
const LINE = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('', '', '  ', '\t'), fc.array(WORD, { minLength: 1, maxLength: 4 })).map(([indent, words]) => indent + words.join(' ')),
);

/** A line that is found again, because no other line has its text. */
const MARKER = 'marker = 1';

describe('a line of a text is where its source writes it', () => {
  test.each(Object.keys(STYLES))('in %s', (style) => {
    fc.assert(fc.property(fc.array(LINE, { maxLength: 8 }), fc.array(LINE, { maxLength: 8 }), fc.constantFrom('', '# comment\n', 'other: 1\n'), (before, after, head) => {
      const source = `${head}spec:\n  config: ${STYLES[style]([...before, MARKER, ...after], '    ')}next: 1\n`;
      const value = (parseValues(source)[0] as { spec: { config: string } }).spec.config;
      const line = value.slice(0, value.indexOf(MARKER)).split('\n').length;
      const column = value.split('\n')[line - 1].indexOf(MARKER) + 1;
      const index = new LineIndex(source);
      const range = new Locator({ text: source, start: 0, end: source.length, nth: 0 }, index).findLine(['spec', 'config'], line, column);
      const start = index.position(source.indexOf(MARKER));
      expect(range).toMatchObject(start);
      if (value.split('\n')[line - 1].trimEnd().endsWith(MARKER)) {
        expect(range).toEqual({ ...start, endLine: start.line, endColumn: start.column + MARKER.length });
      }
    }));
  });
});

test('every text has a map', () => {
  fc.assert(fc.property(fc.array(LINE, { maxLength: 6 }), fc.constantFrom(...Object.values(STYLES)), (lines, write) => {
    const source = `config: ${write(['x', ...lines], '  ')}`;
    expect(mapOf(source).value).toBe(valueOf(source));
  }));
});
