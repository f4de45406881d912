import { parseValues, ParseError } from '../../../../lib/manifest/reading/parse';

/** The place and the first words of the message about a text. */
function refusal(text: string): [number, string] {
  try {
    parseValues(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return [(error as ParseError).position, (error as ParseError).message];
  }
  throw new Error(`it was read: ${text.slice(0, 200)}`);
}

const DIRECTIVE = 'has a directive (a line that begins with %), which kubectl rejects. Remove the line.';
const FILLED = 'has text after the marker --- on the same line, which kubectl rejects. Move the text to the next line.';
const ANCHOR = 'has an anchor or alias with other characters than letters, digits, - and _, which the API server rejects. Rename it.';
const TAG = 'has a tag without a blank after it, or with characters that the API server rejects. Remove the tag.';
const ESCAPE = 'has an escape sequence in double quotes that the API server rejects: \\/, or \\u with half a surrogate pair. Write the character itself.';
const BRACKETS = 'has text without quotes in brackets that the API server reads differently, because it contains ? or touches a colon. Put the text in quotes.';
const NUMBER = 'has a field whose name is a number that the API server writes differently or rejects. Put the name in quotes.';
const LONG = 'has a field whose name is longer than 1024 characters or a line, which the API server rejects. Shorten the name.';
const TAB = 'has a tab where only blanks may be, at the start of a line or after a sign such as -, which the API server rejects. Replace the tab by blanks.';
const ALIASES = 'has anchors whose aliases are nearly all of its content, which the API server rejects as excessive. Replace the aliases by their values.';

test.each([
  // Markers and directives
  ['--- {a: 1}\n', 0, FILLED],
  ['a: 1\n---b: 1\n', 5, FILLED],
  ['---#b: 1\n', 0, FILLED],
  ['%YAML 1.1\n---\na: 1\n', 0, DIRECTIVE],
  ['# a\n%FOO\n---\na: 1\n', 4, DIRECTIVE],
  ['# a\n...\na: 1\n', 4, 'begins with the marker ... of the end of a document, which kubectl rejects. Remove the line.'],
  ['a: 1\n...\nb: 1\n', 5, 'has content after the marker ... of its end, which kubectl ignores. Write --- instead of ... before it.'],
  ['  --- #a\nb: 1\n', 2, 'has blanks before the marker --- of its start, which the API server takes for text. Remove the blanks.'],
  ['---\n\ufeffa: 1\n', 4, 'has U+FEFF, a byte order mark, at the start of a line. Remove the character.'],
  ['\u00a0{a: 1}', 0, 'begins with a blank of Unicode before a brace, which kubectl rejects. Remove the blank.'],

  // Anchors, aliases and tags
  ['a: &b.c 1\n', 4, ANCHOR],
  ['&a: 1\n', 1, ANCHOR],
  ['a: &ä 1\nb: *ä\n', 4, ANCHOR],
  ['a: [&b[1]]\n', 5, ANCHOR],
  ['a: [!b, 1]\n', 4, TAG],
  ['a: {b: !c}\n', 7, TAG],
  ['!!\na: 1\n', 0, TAG],

  // Texts
  ['a: "b\\/"\n', 5, ESCAPE],
  ['a: "\\\\\\ud83d\\ude00"\n', 6, ESCAPE],
  ['a: [http://b/?c]\n', 4, BRACKETS],
  ['a: [:b]\n', 4, BRACKETS],
  ['a: [b:, c]\n', 4, BRACKETS],

  // Names
  ['18446744073709551615: a\n', 0, NUMBER],
  ['9007199254740993: a\n', 0, NUMBER],
  ['a: {1e6: b}\n', 4, NUMBER],
  ['1234567.5: a\n', 0, NUMBER],
  ['0.00001: a\n', 0, NUMBER],
  ['-0.0: a\n', 0, NUMBER],
  [`a:\n  ${'b'.repeat(1025)}: 1\n`, 5, LONG],
  [`a:\n  "${'b'.repeat(1023)}": 1\n`, 6, LONG],
  ['{a: b,\n"c\n d": 1}\n', 8, LONG],
  ['{"a"\n: b,}\n', 2, LONG],
  ['a: &b c: d\n', 3, 'has two names on one line, which the API server rejects. Write the second one on the next line, with more indentation.'],

  // Tabs
  ['a: b\n\t\nc: d\n', 5, TAB],
  ['a: "b"\n\t\nc: d\n', 7, TAB],
  ['a: "b"\n \t# c\nd: e\n', 8, TAB],
  ['a:\n- \tb\n', 5, TAB],
  ['a: |\n  \tb\n', 7, TAB],
  ['a: |\n    b\n  \t\nc: d\n', 13, TAB],
  ['a:\n  b: c\n\t\n    d\n', 10, TAB],
])('%j is refused', (text, position, message) => {
  expect(refusal(text)).toEqual([position, message]);
});

test.each([
  ['---   # a\na: 1\n', { a: 1 }],
  ['---\r\na: 1\r\n', { a: 1 }],
  ['a: 1\n...\n', { a: 1 }],
  ['a: &b-1_c {d: 1}\ne: *b-1_c\n', { a: { d: 1 }, e: { d: 1 } }],
  ['a: !<tag:b> 1\nc: !d%20 1\n', { a: '1', c: '1' }],
  ['a: !!binary aMOk\nb: !!timestamp 2001-01-01\nc: !!set {d, e}\n', { a: 'hä', b: '2001-01-01', c: { d: null, e: null } }],
  ['{"a": "\\/\\ud83d\\ude00"}', { a: '/\u{1f600}' }],
  ['a: "\\\\/"\n', { a: '\\/' }],
  ['a: [b-c, "d?"]\ne: f?\n', { a: ['b-c', 'd?'], e: 'f?' }],
  ['1.5: a\n-0: b\n1_0: c\n1.2.3: d\n', { '1.5': 'a', '0': 'b', '10': 'c', '1.2.3': 'd' }],
  [`a:\n  ${'b'.repeat(1024)}: 1\n`, { a: { ['b'.repeat(1024)]: 1 } }],
  [`? ${'a'.repeat(2000)}\n: 1\n`, { ['a'.repeat(2000)]: 1 }],
  [`{"${'a'.repeat(2000)}": 1}`, { ['a'.repeat(2000)]: 1 }],
  ['a: b\t# c\nd:\t"e"\t\nf: g\n  \t\nh: i\n', { a: 'b', d: 'e', f: 'g', h: 'i' }],
  ['a: "b\n \tc"\nd: |\n  e\n  \tf\n', { a: 'b c', d: 'e\n\tf\n' }],
  ['a: |1\n \tb\n', { a: '\tb\n' }],
  ['? a\n: b\n', { a: 'b' }],
])('%j is read', (text, value) => {
  expect(parseValues(text)).toEqual([value]);
});

test('aliases are refused where they are more than 99 in 100 values, as by the decoder of go-yaml', () => {
  const text = (aliases: number) => `a: &a {${Array.from({ length: 100 }, (_, index) => `k${index}: 1`).join(', ')}}\nb:\n${'- *a\n'.repeat(aliases)}`;
  expect(parseValues(text(60))).toHaveLength(1);
  expect(refusal(text(400))[1]).toBe(ALIASES);
  expect(parseValues(`a: &a {b: 1}\nc:\n${'- {<<: *a}\n'.repeat(2000)}`)).toHaveLength(1);
});

test.each([
  ['!!binary "*"', 'is not valid YAML: a value with the tag !!binary is not base64.'],
  ['!!timestamp yesterday', 'is not valid YAML: cannot resolve a node with !<tag:yaml.org,2002:timestamp> explicit tag.'],
])('%s is refused', (text, message) => {
  expect(refusal(`a: ${text}\n`)[1]).toBe(message);
});
