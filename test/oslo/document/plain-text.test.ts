import { doubleQuoted } from '../../../lib/facts/text/quoting';
import { checkText } from '../../../lib/oslo/document/plain-text';

describe('what stands in the text', () => {
  test.each([
    ['a\nb', 'value "a\\nb" has a line break (U+000A) at character 2: what follows it would be another line. Leave it out.'],
    ['a\rb', 'value "a\\rb" has a line break (U+000D) at character 2: what follows it would be another line. Leave it out.'],
    ['\u0085', 'value "\\u0085" has a line separator (U+0085) at character 1: YAML takes it for a line break. Leave it out.'],
    ['\u2028', 'value "\\u2028" has a line separator (U+2028) at character 1: YAML takes it for a line break. Leave it out.'],
    ['\u2029', 'value "\\u2029" has a line separator (U+2029) at character 1: YAML takes it for a line break. Leave it out.'],
    ['\u0000', 'value "\\u0000" has a control character (U+0000) at character 1: YAML cannot carry it. Leave it out.'],
    ['\u000b', 'value "\\u000b" has a control character (U+000B) at character 1: YAML cannot carry it. Leave it out.'],
    ['\u001e', 'value "\\u001e" has a control character (U+001E) at character 1: YAML cannot carry it. Leave it out.'],
    ['\u007f', 'value "\\u007f" has a control character (U+007F) at character 1: YAML cannot carry it. Leave it out.'],
    ['\ufeff', 'value "\\ufeff" has a byte order mark or a non-character (U+FEFF) at character 1: YAML cannot carry it. Leave it out.'],
    ['\uffff', 'value "\\uffff" has a byte order mark or a non-character (U+FFFF) at character 1: YAML cannot carry it. Leave it out.'],
    ['😀\ud83d', 'value "😀\\ud83d" has half a surrogate pair (U+D83D) at character 3: it is not a character of UTF-8. Leave it out.'],
    ['\ude00', 'value "\\ude00" has half a surrogate pair (U+DE00) at character 1: it is not a character of UTF-8. Leave it out.'],
    ['a{{ b', 'value "a{{ b" has `{{` at character 2: the operators run the text through a Go template; '
      + 'for a value that they define use a Placeholder. Leave it out.'],
  ])('refuses %j', (text, message) => {
    expect(() => checkText(text, 'value')).toThrow(new Error(message));
  });

  test.each(['', 'plain', '\ttab', '}} { {', '# ; = : [x]', '$', 'é 😀 \u3000', '\\n'])('takes %j', (text) => {
    expect(() => checkText(text, 'value')).not.toThrow();
  });
});

test('a message shows the beginning of a long text', () => {
  expect(doubleQuoted('x'.repeat(80))).toEqual(`"${'x'.repeat(80)}"`);
  expect(doubleQuoted('x'.repeat(81))).toEqual(`"${'x'.repeat(77)}..."`);
});
