import * as fc from 'fast-check';
import { textFile } from './synth';
import { bashScript, bashWord, scriptFile, scriptPath } from '../../lib/nodes/bash-script';

// As a shell reads one word of single-quoted text and escaped quotes; undefined where there is anything else.
function read(word: string): string | undefined {
  const parts = word.match(/'[^']*'|\\'/gs) ?? [];
  return parts.join('') === word ? parts.map((part) => (part === "\\'" ? "'" : part.slice(1, -1))).join('') : undefined;
}

describe('bashWord', () => {
  test('quotes', () => {
    expect(bashWord('it\'s $(x) `y` "z" \\')).toBe("'it'\\''s $(x) `y` \"z\" \\'");
  });

  test('any text is one word, and is read back unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(read(bashWord(text))).toBe(text)));
  });
});

describe('bashScript', () => {
  test('writes the values before the parts', () => {
    expect(bashScript('Does it.', { one: 'a b', many: ["it's", 'c'], none: [] }, '\nfirst\n', 'second')).toBe(`#!/bin/bash
# Does it.
set -euo pipefail

readonly one='a b'
readonly many=('it'\\''s' 'c')
readonly none=()

first

second
`);
  });
});

describe('scriptFile', () => {
  test('is executable, and at the path that units use', () => {
    expect(scriptPath('x')).toBe('/usr/local/bin/x');
    expect(scriptFile('x', 'y')._toJson()).toEqual(textFile('/usr/local/bin/x', 'y', 493));
  });
});
