import { LineIndex } from '../../../lib/manifest/reading/line-index';

describe('LineIndex', () => {
  test('offsets have lines and columns', () => {
    const index = new LineIndex('ab\nc\n');
    expect([0, 1, 2, 3, 4, 5].map((offset) => index.position(offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 1, column: 3 }, { line: 2, column: 1 }, { line: 2, column: 2 }, { line: 3, column: 1 },
    ]);
  });

  test('lines exclude their line breaks', () => {
    const index = new LineIndex('ab\r\nc');
    expect([1, 2, 3].map((line) => index.line(line))).toEqual(['ab', 'c', '']);
  });
});
