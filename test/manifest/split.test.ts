import { splitStream } from '../../lib/manifest/split';

function pieces(text: string): string[] {
  return Array.from(splitStream(text), ({ start, end }) => text.slice(start, end));
}

describe('YAML', () => {
  test('documents are split at their markers', () => {
    expect(pieces('a: 1\n---\nb: 2\n--- # c\nd: 3\n')).toEqual(['a: 1\n', '---\nb: 2\n', '--- # c\nd: 3\n']);
  });

  test('a marker counts at the start of a line only', () => {
    expect(pieces('a: ---\nb: x---\n---x: 1\n')).toEqual(['a: ---\nb: x---\n---x: 1\n']);
  });

  test('a marker ends a block of text too', () => {
    expect(pieces('a: |\n  x\n---\nb: 1\n')).toEqual(['a: |\n  x\n', '---\nb: 1\n']);
  });

  test('directives and comments belong to what follows', () => {
    expect(pieces('%YAML 1.1\n# note\n---\na: 1\n')).toEqual(['%YAML 1.1\n# note\n---\na: 1\n']);
  });

  test('lines may end as Windows or old Macs end them, and a byte order mark is passed over', () => {
    expect(pieces('\ufeffa: 1\r\n---\r\nb: 2\r\n')).toEqual(['a: 1\r\n', '---\r\nb: 2\r\n']);
    expect(pieces('a: 1\r---\rb: 2')).toEqual(['a: 1\r', '---\rb: 2']);
    expect(pieces('\ufeff---\na: 1')).toEqual(['---\na: 1']);
  });

  test('a marker may be the last line', () => {
    expect(pieces('a: 1\n---')).toEqual(['a: 1\n', '---']);
  });
});

describe('JSON', () => {
  test('values stand side by side', () => {
    expect(pieces('{"a":1}{"b":2}\n[3]\n')).toEqual(['{"a":1}', '{"b":2}', '\n[3]']);
  });

  test('brackets and quotes within texts do not count', () => {
    expect(pieces('{"a":"}\\"{\\\\"}\n{"b":1}')).toEqual(['{"a":"}\\"{\\\\"}', '\n{"b":1}']);
  });

  test('what is not closed is one piece', () => {
    expect(pieces('{"a": "b')).toEqual(['{"a": "b']);
    expect(pieces('{"a": [1')).toEqual(['{"a": [1']);
  });

  test('a flow value of YAML with something behind it is one piece', () => {
    expect(pieces('{a: 1}\n---\nb: 2\n')).toEqual(['{a: 1}\n---\nb: 2\n']);
  });
});
