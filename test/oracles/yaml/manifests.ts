import fc from 'fast-check';
import { hostileText } from './strings';

/** Manifests with everything that YAML has, for changes. */
const MANIFESTS = [
  'kind: Secret\nmetadata:\n  name: &a s\n  labels: {a: *a, "b": [1, \'x\']}\nstringData:\n  a: |\n    [DEFAULT]\n    x = 1\n  b: >-\n    folded\n    text\n\n    more\n',
  'kind: OpenStackControlPlane\nspec:\n- c: yes\n  d: 0o17\n- [x, y, {z: 1}]\nk:\n  - |2-\n      indented\n    v\n',
  '# c\nbase: &b {p: 1, q: [2]}\nd:\n  <<: *b\n  p: 3\ne:\n  p: 4\n  <<: [*b, {r: 1}]\n',
  '{"kind": "Secret", "data": {"a": "b\\u0041", "c": null}}\n',
  'a: "multi\n  line\\\n  text\\x41\\e"\nb: \'it\'\'s\n  ok\'\nc: plain\n  continued\n',
];

/** Values that readers of YAML resolve. */
const VALUES = [
  '08', '0x1f', '0b1', '0o8', '0o', '+.5', '-.5', '1E400', '1e-400', '4.9e-324', '0777', '0_1', '1__0', '--1', '1.2.3', '1.5_0', '0.0', '-0', 'yEs', 'Null', '.INF', '-.inf', '.NaN', '+.inf',
  '9007199254740991', '18446744073709551615', '-9223372036854775808', '123456789012345678901234567890', '2001-12-14 21:59:43', '12:30:45',
  '!!str 1', '!!int "3"', '!!float 1', '!!null ""', '!foo bar', '!foo [1]', '! 1', '!!map {a: 1}', '!!seq [1]', '&x 1', '*a', '|', '>', '"\\u2028"', '"\\x85"', '{a: 1, a: 2}',
  '!!binary aGk=', '!!binary "*"', '!!timestamp 2001-01-01', '!!set {a, b}', '!!omap [a: 1]', '!!foo 1', '!!seq {a: 1}', '!!map [1]', '!!str [1]', '!<tag:a,b> 1', '!x,y 1', '!a%2 1',
  '9223372036854775808', '1e6', '1234567.5', '0.00001', '-0.0', '-.0', '"\\/"', '"\\ud83d\\ude00"', '"\\\\/"', '[a:, b]', '{a:[1]}', '[:a]', '[a?b]', '{?a: b}', '[\n1\n]', '{a: b\n, c: d}',
  '{a: "b\nc"}', '{"a\n b": 1}', '{a\n b: 1}', '{? a\n b: 1}', '"a\n\tb"', 'a\n\t b', 'a\n \t', '"a"\n\t', '|\n \t\n  a', '|\n\n  a\n \t\n', '|1\n \ta', "'a'\n\t#", '\ta', '- \ta',
  `${'a'.repeat(1023)}`, `"${'a'.repeat(1021)}"`, `"${'a'.repeat(1022)}"`, `${'a'.repeat(1024)}`, `${'a'.repeat(1025)}`, `? ${'a'.repeat(2000)}\n`,
  '[a, ]', '{a: 1,}', '{a}', '{"a":1}', '{a:1}', '[a: 1]', '{? a : b}', 'a #c', 'a#c', 'x\ty', '"x\ty"', '"a\u2028b"', "'a\u0085b'", 'a\u2028b', 'a\ufeffb', '\u0007', '\u007f',
];

const PARTS = ['\n', '\n  ', '\n    ', '  ', ' ', '\t', ':', ': ', '- ', '#', ' #', ',', '[', ']', '{', '}', '"', "'", '|', '>', '|-', '>+', '&a ', '*a', '!!str ', '? ', '<<: *a\n', '\u2028', '\u0085', '\r', '\n---\n', '\n--- #a\n', '\n--- a\n', '\n---a\n', '\n...\n', '...\n', '%YAML 1.1\n---\n', '%a\n', '\n\t\n', '\n \t'];

/** Texts with hostile values and mistakes: the same for the same seed. */
export function hostileManifests(count: number, seed: number): string[] {
  const value = fc.oneof(fc.constantFrom(...VALUES), hostileText());
  const placed = fc.tuple(value, fc.constantFrom<(value: string) => string>(
    (text) => `k: ${text}\n`, (text) => `k: [${text}, 1]\n`, (text) => `k: {a: ${text}}\n`, (text) => `${text}: v\n`, (text) => `- ${text}\n- 1\n`, (text) => `k:\n  ${text}\nb: 1\n`,
  )).map(([text, place]) => place(text));
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.oneof(value, fc.constantFrom(...PARTS)));
  const edited = fc.tuple(fc.constantFrom(...MANIFESTS), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([manifest, edits]) => edits.reduce(changed, manifest));
  return fc.sample(fc.oneof({ weight: 10, arbitrary: placed }, { weight: 10, arbitrary: edited }, { weight: 1, arbitrary: withAliases() })
    .filter((text) => !/\p{Surrogate}/u.test(text)), { numRuns: count, seed });
}

/** An object of some fields, and a number of aliases and merges of it. */
function withAliases(): fc.Arbitrary<string> {
  return fc.tuple(fc.integer({ min: 1, max: 120 }), fc.nat(400), fc.nat(200)).map(([fields, aliases, merges]) => [
    `a: &a {${Array.from({ length: fields }, (_, index) => `k${index}: 1`).join(', ')}}`,
    'b:', ...Array.from({ length: aliases }, () => '- *a'), 'c:', ...Array.from({ length: merges }, () => '- {<<: *a}'), '',
  ].join('\n'));
}

function changed(text: string, [at, removed, added]: readonly [number, number, string]): string {
  const index = Math.floor(at * text.length);
  return text.slice(0, index) + added + text.slice(index + removed);
}
