import { characterName, unwritableText, unwritableValues, yamlHazard } from '../../../lib/facts/text/yaml-text';

test.each([
  ['a\u2028b', 'contains U+2028, which ends the line for the API server and PyYAML'],
  ['\u0085', 'contains U+0085, which ends the line for the API server and PyYAML'],
  ['\ufeffa', 'contains U+FEFF, a byte order mark, which readers of YAML drop'],
  ['a\u007f', 'contains U+007F, which YAML does not allow'],
  ['\ud800', 'contains U+D800, which YAML does not allow'],
  ['a\udc00', 'contains U+DC00, which YAML does not allow'],
  ['=', 'is a keyword of YAML 1.1, which PyYAML rejects'],
  ['<<', 'is a keyword of YAML 1.1, which PyYAML rejects'],
  ['0o17', 'is a number for the API server, not a text'],
  ['-0X1F', 'is a number for the API server, not a text'],
  ['0B1', 'is a number for the API server, not a text'],
  [' \n', 'consists of blanks and line breaks, and readers of YAML drop the blanks'],
  ['a\tb', 'contains a tab in a text of one line, which PyYAML rejects'],
  ['\n\ta\n', 'begins with a tab, which the API server rejects in a text of several lines'],
])('%j is read differently', (text, reason) => expect(yamlHazard(text)?.reason).toBe(reason));

test.each(['', 'a', ' ', '\n\n', 'a\tb\n', 'yes', '017', '0x1f', '1:30', '~', '---', '<<a', '0o9', 'x: y', '\u{1f600}', ' \ta\n'])('%j is read as it is written', (text) => {
  expect(yamlHazard(text)).toBeUndefined();
});

test('names and values of an object are found at their paths', () => {
  const object = JSON.parse('{"a": ["x", "=", {"\\u2028": 1e21}], "__proto__": "0o1", "b": null, "c": true, "d": 1.5, "e\\tf": {}}');
  expect(unwritableValues(object).map(unwritableText)).toEqual([
    "a[1]: '=' is a keyword of YAML 1.1, which PyYAML rejects. Write another text.",
    "a[2]['\\u2028']: '\\u2028' contains U+2028, which ends the line for the API server and PyYAML. Remove the character.",
    "a[2]['\\u2028']: 1e+21 is not a number for every reader of YAML. Write another number.",
    "__proto__: '0o1' is a number for the API server, not a text. Write another text.",
    "['e\\tf']: 'e\\tf' contains a tab in a text of one line, which PyYAML rejects. Use blanks, or end the text with a line break.",
  ]);
  expect(unwritableValues({ a: Infinity })).toHaveLength(1);
});

test('a character has a name', () => expect(characterName('\u0000')).toBe('U+0000, which YAML does not allow'));
