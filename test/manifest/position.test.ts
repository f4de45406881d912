import type { Path } from '../../lib/manifest/path';
import { LineIndex, Locator } from '../../lib/manifest/position';

function locator(text: string, start = 0, nth = 0): Locator {
  return new Locator({ text, start, end: text.length, nth }, new LineIndex(text));
}

describe('LineIndex', () => {
  test('characters stand in lines and columns', () => {
    const index = new LineIndex('ab\nc\n');
    expect([0, 1, 2, 3, 4, 5].map((offset) => index.position(offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 1, column: 3 }, { line: 2, column: 1 }, { line: 2, column: 2 }, { line: 3, column: 1 },
    ]);
  });

  test('lines come without their line breaks', () => {
    const index = new LineIndex('ab\r\nc');
    expect([1, 2, 3].map((line) => index.line(line))).toEqual(['ab', 'c', '']);
  });
});

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
    expect(locator(TEXT, 5).find(path)).toEqual({ line, column });
  });

  test('of several documents in one piece the right one is taken', () => {
    expect(locator('a: 1\n...\n{b: 2}\n', 0, 1).find(['b'])).toEqual({ line: 3, column: 2 });
  });

  test('an element may be an alias', () => {
    expect(locator('a: &a 1\nb: [*a]\n').find(['b', 0])).toEqual({ line: 2, column: 5 });
  });

  test('an empty text has a place too', () => {
    expect(locator('---\n').find(['a'])).toEqual({ line: expect.any(Number), column: expect.any(Number) });
  });

  describe('a line of a text', () => {
    test('is found in a block', () => {
      const text = 'spec:\n  config: |\n    [DEFAULT]\n    debug = 1\n\n    [b]\n';
      expect(locator(text).findLine(['spec', 'config'], 2, 1)).toEqual({ line: 4, column: 5 });
      expect(locator(text).findLine(['spec', 'config'], 4, 2)).toEqual({ line: 6, column: 6 });
    });

    test('is found in a block of an indentation of its own', () => {
      expect(locator('config: |2-\n    a\n   b\n').findLine(['config'], 2, 1)).toEqual({ line: 3, column: 3 });
    });

    test('is the text itself where that stands in quotes, is folded, or is JSON', () => {
      expect(locator('config: "a\\nb"\n').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 10 });
      expect(locator('config: >\n  a\n\n  b\n').findLine(['config'], 2, 1)).toEqual({ line: 2, column: 1 });
      expect(locator('{"config": "a\\nb"}').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 13 });
    });

    test('is the field where there is no text', () => {
      expect(locator('config: {}\n').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 1 });
      expect(locator('a: 1\n').findLine(['config'], 2, 1)).toEqual({ line: 1, column: 1 });
    });
  });
});
