import * as fc from 'fast-check';
import { readRaw, writeRaw, type Part } from '../../../lib/oslo/document/raw-value';
import { hasSubstitution, unescapeDollars } from '../../../lib/oslo/document/substitution';
import { Placeholder } from '../../../lib/oslo/value/placeholder';
import { lineText } from '../../oracles/oslo/arbitraries';

describe('written', () => {
  const rows: ReadonlyArray<readonly [parts: Part[], raw: string]> = [
    [[], ''],
    [[''], ''],
    [['plain # ; = : [x] "in" %s'], 'plain # ; = : [x] "in" %s'],
    [['a$b'], 'a$$b'],
    [['$'], '$$'],
    [['$$'], '$$$$'],
    [['\\$a'], '\\\\$a'],
    [['\\\\$$'], '\\\\\\$$$'],
    [[' a'], '" a"'],
    [['a\t'], '"a\t"'],
    [['\u00a0a'], '"\u00a0a"'],
    [['"a"'], '""a""'],
    [['"'], '"""'],
    [['\'a'], '"\'a"'],
    [['a"'], 'a"'],
    [[Placeholder.REGION], '{{ .Region }}'],
    [['service:', Placeholder.SERVICE_USER], 'service:{{ .ServiceUser }}'],
    [[' ', Placeholder.REGION], '" {{ .Region }}"'],
    [[Placeholder.REGION, '$a'], '{{ .Region }}\\$a'],
    [[Placeholder.REGION, '}'], '{{ .Region }}}'],
    [['{', 'a'], '{a'],
    [['a', '$', 'b'], 'a$$b'],
  ];
  test.each(rows)('%j is %j', (parts, raw) => {
    expect(writeRaw(parts)).toEqual(raw);
  });

  test('is refused where parts make up what none of them is', () => {
    expect(() => writeRaw(['{', '{'])).toThrow(/^value "\{\{" has `\{\{` at character 1/);
    expect(() => writeRaw(['a{', Placeholder.REGION])).toThrow(new Error(
      'value "a{" ends with \'{\' where a placeholder follows: a Go template would take it for a part of the placeholder. Leave it out.'));
  });

  test('is one line that reads as it was meant, or is refused', () => {
    fc.assert(fc.property(lineText, (text) => {
      let raw: string;
      try {
        raw = writeRaw([text]);
      } catch {
        return;
      }
      expect(raw).not.toMatch(/[\n\r]/);
      expect([unescapeDollars(readRaw(` ${raw} `)), hasSubstitution(raw)]).toEqual([text, false]);
    }), { numRuns: 2000 });
  });
});

test.each([
  [' a ', 'a'], ['"a"', 'a'], ['\'a\'', 'a'], ['" a "', ' a '], ['""', ''], ['"', ''], ['""a""', '"a"'],
  ['"a\'', '"a\''], ['"a" b', '"a" b'], ['', ''], ['a"', 'a"'],
])('%j is read as %j', (text, rawValue) => {
  expect(readRaw(text)).toEqual(rawValue);
});
