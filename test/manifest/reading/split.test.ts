import { splitStream } from '../../../lib/manifest/reading/split';

function pieces(text: string): string[] {
  return Array.from(splitStream(text), ({ start, end }) => text.slice(start, end));
}

describe('YAML', () => {
  test('documents are split at their markers', () => {
    expect(pieces('a: 1\n---\nb: 2\n--- # c\nd: 3\n')).toEqual(['a: 1\n', '---\nb: 2\n', '--- # c\nd: 3\n']);
  });

  test('a marker counts only at the start of a line', () => {
    expect(pieces('a: ---\nb: x---\n---x: 1\n')).toEqual(['a: ---\nb: x---\n---x: 1\n']);
  });

  test('a marker also ends a block scalar', () => {
    expect(pieces('a: |\n  x\n---\nb: 1\n')).toEqual(['a: |\n  x\n', '---\nb: 1\n']);
  });

  test('directives and comments belong to the following document', () => {
    expect(pieces('%YAML 1.1\n# note\n---\na: 1\n')).toEqual(['%YAML 1.1\n# note\n---\na: 1\n']);
  });

  test('all kinds of line breaks are accepted, and a byte order mark is skipped', () => {
    expect(pieces('\ufeffa: 1\r\n---\r\nb: 2\r\n')).toEqual(['a: 1\r\n', '---\r\nb: 2\r\n']);
    expect(pieces('a: 1\r---\rb: 2')).toEqual(['a: 1\r', '---\rb: 2']);
    expect(pieces('\ufeff---\na: 1')).toEqual(['---\na: 1']);
  });

  test('a marker can be the last line', () => {
    expect(pieces('a: 1\n---')).toEqual(['a: 1\n', '---']);
  });
});

describe('JSON', () => {
  test('consecutive values are separate', () => {
    expect(pieces('{"a":1}{"b":2}\n[3]\n')).toEqual(['{"a":1}', '{"b":2}', '\n[3]']);
  });

  test('a list at the start is YAML, as for kubectl', () => {
    expect(pieces('[1]\n[2]\n---\n[3]\n')).toEqual(['[1]\n[2]\n', '---\n[3]\n']);
  });

  test('brackets and quotes inside strings do not count', () => {
    expect(pieces('{"a":"}\\"{\\\\"}\n{"b":1}')).toEqual(['{"a":"}\\"{\\\\"}', '\n{"b":1}']);
  });

  test('an unclosed value is one span', () => {
    expect(pieces('{"a": "b')).toEqual(['{"a": "b']);
    expect(pieces('{"a": [1')).toEqual(['{"a": [1']);
  });

  test('a YAML flow value followed by other text is one span', () => {
    expect(pieces('{a: 1}\n---\nb: 2\n')).toEqual(['{a: 1}\n---\nb: 2\n']);
  });
});
