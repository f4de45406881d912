import type { Path } from '../../../lib/facts/text/field-path';
import { LineIndex } from '../../../lib/manifest/reading/line-index';
import { Locator } from '../../../lib/manifest/reading/position';

function locator(text: string, start = 0, nth = 0): Locator {
  return new Locator({ text, start, end: text.length, nth }, new LineIndex(text));
}

describe('Locator', () => {
  const TEXT = 'x: 1\n---\nspec:\n  list:\n  - a: 1\n  - b: &b {c: 2}\n  "quoted": [1, 2]\n  alias: *b\n';

  test.each<[Path, number, number]>([
    [[], 3, 1],
    [['spec'], 3, 1],
    [['spec', 'list'], 4, 3],
    [['spec', 'list', 1], 6, 5],
    [['spec', 'list', 1, 'b', 'c'], 6, 12],
    [['spec', 'quoted', 1], 7, 17],
    [['spec', 'alias'], 8, 3],
    [['spec', 'alias', 'c'], 8, 3],
    [['spec', 'missing', 'deeper'], 3, 1],
    [['spec', 'list', 7], 4, 3],
    [['spec', 'list', 'name'], 4, 3],
    [['spec', 0], 3, 1],
  ])('%j is found', (path, line, column) => {
    expect(locator(TEXT, 5).find(path)).toMatchObject({ line, column });
  });

  test('the right one of several documents in one span is used', () => {
    expect(locator('a: 1\n...\n{b: 2}\n', 0, 1).find(['b'])).toMatchObject({ line: 3, column: 2 });
  });

  test('equal texts share what they have in common, not their places', () => {
    const text = '---\na: {b: 1}\ntext: |\n  one\n  two\n';
    const lines = new LineIndex(text.repeat(2));
    const first = new Locator({ text: text.repeat(2), start: 0, end: text.length, nth: 0 }, lines);
    const second = new Locator({ text: text.repeat(2), start: text.length, end: 2 * text.length, nth: 0 }, lines, first);
    const rangesOf = (one: Locator) => [one.find(['a', 'b']), one.findLine(['text'], 2, 1), one.find(['missing'])].map(({ line, column }) => [line, column]);
    expect([first, second, first].map(rangesOf)).toEqual([[[2, 5], [5, 3], [2, 1]], [[7, 5], [10, 3], [7, 1]], [[2, 5], [5, 3], [2, 1]]]);
  });

  test('an element can be an alias', () => {
    expect(locator('a: &a 1\nb: [*a]\n').find(['b', 0])).toMatchObject({ line: 2, column: 5 });
  });

  test('an empty text has a position', () => {
    expect(locator('---\n').find(['a'])).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });

  describe('a line of a text', () => {
    test('is found in a block', () => {
      const text = 'spec:\n  config: |\n    [DEFAULT]\n    debug = 1\n\n    [b]\n';
      expect(locator(text).findLine(['spec', 'config'], 2, 1)).toMatchObject({ line: 4, column: 5 });
      expect(locator(text).findLine(['spec', 'config'], 4, 2)).toMatchObject({ line: 6, column: 6 });
    });

    test('is found in a block with explicit indentation', () => {
      expect(locator('config: |2-\n    a\n   b\n').findLine(['config'], 2, 1)).toMatchObject({ line: 3, column: 3 });
    });

    test('is found in quotes, in folded text and in JSON', () => {
      expect(locator('config: "a\\nb"\n').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 13, endLine: 1, endColumn: 14 });
      expect(locator("config: 'a\n\n  b c'\n").findLine(['config'], 2, 3)).toEqual({ line: 3, column: 5, endLine: 3, endColumn: 6 });
      expect(locator('config: >\n  a\n\n  b\n').findLine(['config'], 2, 1)).toEqual({ line: 4, column: 3, endLine: 4, endColumn: 4 });
      expect(locator('{"config": "a\\nb"}').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 16, endLine: 1, endColumn: 17 });
    });

    test('is the alias of a text with an anchor', () => {
      expect(locator('a: &a |\n  x\n  y\nb: *a\n').findLine(['b'], 2, 1)).toMatchObject({ line: 4, column: 1 });
    });

    test('ends with the text if the text has fewer lines', () => {
      expect(locator('config: |\n  a\nb: 1\n').findLine(['config'], 5, 1)).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 1 });
    });

    test('is the field if its value is not text', () => {
      expect(locator('config: {}\n').findLine(['config'], 2, 1)).toMatchObject({ line: 1, column: 1 });
      expect(locator('a: 1\n').findLine(['config'], 2, 1)).toMatchObject({ line: 1, column: 1 });
    });
  });

  test.each<[string, Path, number, number]>([
    ['list:\n  - # comment\n  -\n  - c\n', ['list', 0], 2, 3],
    ['list:\n  - # comment\n  -\n  - c\n', ['list', 1], 3, 3],
    ['list:\n- a: -1\n\n# - x\n- \n', ['list', 1], 5, 1],
    ['- - a\n  -\n-\n-', [1], 3, 1],
    ['- - a\n  -\n-\n-', [0, 1], 2, 3],
    ['- - a\n  -\n-\n-', [2], 4, 1],
    ['- {a: [1]} # - x\n- &x\n- |\n  - a\n-\n', [1], 2, 1],
    ['- {a: [1]} # - x\n- &x\n- |\n  - a\n-\n', [3], 5, 1],
    ['a:\n  b:\n', ['a', 'b'], 2, 3],
  ])('in %j, the value at %j is found though it is empty', (text, path, line, column) => {
    expect(locator(text).find(path)).toMatchObject({ line, column, endLine: line });
  });

  test('an empty value is no part that an edit can replace', () => {
    expect(locator('a:\n').part(['a'], 'value')).toBeUndefined();
  });

  const ENDS = 'name: "a b"\nblock: |\n  x  \n   y\nmap: {k: v}\nnext:\n  plain\nlist: [a, {}]\nfolded: >-\n  x\n';

  test.each<[Path, number, number]>([
    [['name'], 1, 11],
    [['block'], 2, 6],
    [['map'], 5, 4],
    [['map', 'k'], 5, 11],
    [['next'], 6, 5],
    [['list', 0], 8, 9],
    [['list', 1], 8, 11],
    [['folded'], 9, 7],
  ])('the range of %j ends', (path, endLine, endColumn) => {
    expect(locator(ENDS).find(path)).toMatchObject({ endLine, endColumn });
  });

  test('the range of a line excludes trailing blanks', () => {
    expect(locator(ENDS).findLine(['block'], 1, 1)).toEqual({ line: 3, column: 3, endLine: 3, endColumn: 4 });
    expect(locator(ENDS).findLine(['block'], 1, 1, 2)).toEqual({ line: 3, column: 3, endLine: 4, endColumn: 5 });
  });

  test('names and scalars are parts of a field', () => {
    const part = (path: Path, kind: 'name' | 'value') => locator(ENDS).part(path, kind);
    expect(part(['name'], 'value')).toEqual({ line: 1, column: 8, endLine: 1, endColumn: 11 });
    expect(part(['map'], 'name')).toEqual({ line: 5, column: 1, endLine: 5, endColumn: 4 });
    expect([part(['map'], 'value'), part(['block'], 'value'), part(['none'], 'name'), part(['list', 0], 'name')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('only literal blocks map lines to lines of the file', () => {
    expect([locator(ENDS).block(['block']), locator(ENDS).block(['folded']), locator(ENDS).block(['name'])]).toEqual([{ line: 3, indent: 2 }, undefined, undefined]);
  });
});
