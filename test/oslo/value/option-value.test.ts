import { Duration, Size } from 'cdk8s';
import * as fc from 'fast-check';
import { DurationUnit, OptionValue, SizeUnit } from '../../../lib/oslo/value/option-value';
import { Placeholder } from '../../../lib/oslo/value/placeholder';
import { lineText } from '../../oracles/oslo/arbitraries';

const WRITTEN: ReadonlyArray<readonly [string, OptionValue, string[]]> = [
  ['text', OptionValue.string('a $ b'), ['a $$ b']],
  ['no text', OptionValue.string(''), ['']],
  ['true', OptionValue.boolean(true), ['true']],
  ['false', OptionValue.boolean(false), ['false']],
  ['an integer', OptionValue.integer(-8), ['-8']],
  ['zero', OptionValue.integer(-0), ['0']],
  ['the greatest integer', OptionValue.integer(Number.MAX_SAFE_INTEGER), ['9007199254740991']],
  ['a float', OptionValue.float(0.5), ['0.5']],
  ['a small float', OptionValue.float(1e-7), ['1e-7']],
  ['a list', OptionValue.list(['a', 'b$']), ['a,b$$']],
  ['a list in quotes', OptionValue.list(['"a', 'b"']), ['""a,b""']],
  ['an empty list', OptionValue.list([]), ['']],
  ['a bounded list', OptionValue.boundedList(['a', 'b']), ['[a,b]']],
  ['an empty bounded list', OptionValue.boundedList([]), ['[]']],
  ['a dictionary', OptionValue.dictionary({ a: 'b', c: 'd:e', f: '' }), ['a:b,c:d:e,f:']],
  ['an empty dictionary', OptionValue.dictionary({}), ['']],
  ['several values', OptionValue.multi(['a', ' b']), ['a', '" b"']],
  ['a size in bytes', OptionValue.size(Size.mebibytes(1), SizeUnit.BYTES), ['1048576']],
  ['half a KiB in bytes', OptionValue.size(Size.kibibytes(0.5), SizeUnit.BYTES), ['512']],
  ['a size in KiB', OptionValue.size(Size.mebibytes(1), SizeUnit.KIBIBYTES), ['1024']],
  ['a size in MiB', OptionValue.size(Size.gibibytes(1.5), SizeUnit.MEBIBYTES), ['1536']],
  ['a size in GiB', OptionValue.size(Size.mebibytes(2048), SizeUnit.GIBIBYTES), ['2']],
  ['a time in seconds', OptionValue.duration(Duration.minutes(1.5), DurationUnit.SECONDS), ['90']],
  ['a time in minutes', OptionValue.duration(Duration.hours(1), DurationUnit.MINUTES), ['60']],
  ['a time in hours', OptionValue.duration(Duration.days(1), DurationUnit.HOURS), ['24']],
  ['a time in days', OptionValue.duration(Duration.hours(48), DurationUnit.DAYS), ['2']],
  ['a placeholder', OptionValue.placeholder(Placeholder.SERVICE_PASSWORD), ['{{ .ServicePassword }}']],
  ['text and a placeholder', OptionValue.template(OptionValue.string('service:'), OptionValue.placeholder(Placeholder.SERVICE_USER)), ['service:{{ .ServiceUser }}']],
  ['a template in a template', OptionValue.template(OptionValue.template(OptionValue.string('a')), OptionValue.integer(1)), ['a1']],
  ['an empty template', OptionValue.template(), ['']],
];

test.each(WRITTEN)('%s', (_, value, lines) => {
  expect(value.lines()).toEqual(lines);
});

describe('a plain value', () => {
  test.each([
    [true, OptionValue.boolean(true)],
    [-3, OptionValue.integer(-3)],
    [0.5, OptionValue.float(0.5)],
    ['a $ b', OptionValue.string('a $ b')],
    [['a', 'b'], OptionValue.list(['a', 'b'])],
    [[], OptionValue.list([])],
    [{ a: 'b' }, OptionValue.dictionary({ a: 'b' })],
    [Placeholder.REGION, OptionValue.placeholder(Placeholder.REGION)],
    [OptionValue.multi(['a', 'b']), OptionValue.multi(['a', 'b'])],
  ])('%j', (plain, value) => {
    expect(OptionValue.of(plain).lines()).toEqual(value.lines());
    expect(OptionValue.of(plain).sameAs(value)).toBe(true);
  });

  test.each([
    [null, 'null'], [undefined, 'undefined'], [['a', 1], 'a list with items that are no texts'], [{ a: true }, 'of type Object'], [new Date(0), 'of type Date'],
    [Object.create(null, { a: { value: 1, enumerable: true } }), 'of type object'], [1n, 'of type BigInt'], [() => 1, 'of type Function'],
  ])('%p is refused', (plain, kind) => {
    expect(() => OptionValue.of(plain)).toThrow(new Error(`the value is ${kind}: use a boolean, a number, a text, or a list or dictionary of texts. `
      + 'For a size or a time, use OptionValue.size or OptionValue.duration with the unit of the option.'));
  });

  test('is refused with the name of its option', () => {
    expect(() => OptionValue.map({ debug: true, timeout: Duration.seconds(1) })).toThrow(/^timeout: the value is of type Duration: use a boolean/);
    expect(Object.entries(OptionValue.map({ debug: true, workers: 4 })).map(([name, value]) => [name, value.lines()])).toEqual([['debug', ['true']], ['workers', ['4']]]);
  });

  test('that cannot be written is refused like its typed value', () => expect(() => OptionValue.of(2 ** 53).lines()).toThrow('number 9007199254740992 must be a whole number'));
});

const REFUSED: ReadonlyArray<readonly [string, OptionValue, string]> = [
  ['a line break', OptionValue.string('a\nb'), 'value "a\\nb" has a line break (U+000A) at character 2: what follows it would be another line. Leave it out.'],
  ['a fraction', OptionValue.integer(1.5), 'number 1.5 must be a whole number, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['an integer too great', OptionValue.integer(2 ** 53),
    'number 9007199254740992 must be a whole number, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['no number', OptionValue.integer(NaN), 'number NaN must be a whole number, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['an infinite float', OptionValue.float(-Infinity), 'number -Infinity must be finite.'],
  ['a float that is no number', OptionValue.float(NaN), 'number NaN must be finite.'],
  ['an empty item', OptionValue.list(['a', '']), 'item 2 of the list is empty: oslo.config drops it or refuses it. Leave it out.'],
  ['a comma in an item', OptionValue.boundedList(['a,b']),
    'item 1 of the list has a comma: oslo.config would split it there, and knows no escape. Leave it out.'],
  ['a blank before an item', OptionValue.list([' a']), 'item 1 of the list begins or ends with a blank: oslo.config would take it away. Leave it out.'],
  ['a blank after an item', OptionValue.list(['a\u00a0']),
    'item 1 of the list begins or ends with a blank: oslo.config would take it away. Leave it out.'],
  ['a placeholder as an item', OptionValue.list(['{{ .Region }}']), 'value "{{ .Region }}" has `{{` at character 1: '
    + 'the operators run the text through a Go template; for a value that they define use a Placeholder. Leave it out.'],
  ['an empty key', OptionValue.dictionary({ '': 'a' }), 'key "" of the dictionary is empty: oslo.config drops it or refuses it. Leave it out.'],
  ['a colon in a key', OptionValue.dictionary({ 'a:b': 'c' }),
    'key "a:b" of the dictionary has a comma or a colon: oslo.config would split it there, and knows no escape. Leave it out.'],
  ['a blank after a key', OptionValue.dictionary({ 'a ': 'c' }),
    'key "a " of the dictionary begins or ends with a blank: oslo.config would take it away. Leave it out.'],
  ['a comma in a value', OptionValue.dictionary({ a: 'b,c' }),
    'value of "a" in the dictionary has a comma: oslo.config would split it there, and knows no escape. Leave it out.'],
  ['no values', OptionValue.multi([]), 'a multi-valued option needs at least one value. Leave the option out instead.'],
  ['a size with a rest', OptionValue.size(Size.mebibytes(1536), SizeUnit.GIBIBYTES),
    'size 1536Mi must be a whole number of GiB, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['a time with a rest', OptionValue.duration(Duration.seconds(90), DurationUnit.MINUTES),
    'duration 1 minute 30 seconds must be a whole number of minutes, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['several values in a template', OptionValue.template(OptionValue.multi(['a'])),
    'a template is made of values of one line: a multi-valued one cannot be a part of it. Give it to the option by itself.'],
  ['braces made of two texts', OptionValue.template(OptionValue.string('{'), OptionValue.string('{')), 'value "{{" has `{{` at character 1: '
    + 'the operators run the text through a Go template; for a value that they define use a Placeholder. Leave it out.'],
];

test.each(REFUSED)('%s is refused', (_, value, message) => {
  expect(() => value.lines()).toThrow(new Error(message));
});

describe('two values are the same', () => {
  test('when an option reads the same from them', () => {
    expect(OptionValue.string('a').sameAs(OptionValue.string('a'))).toBe(true);
    expect(OptionValue.integer(10).sameAs(OptionValue.float(10))).toBe(true);
    expect(OptionValue.boolean(true).sameAs(OptionValue.string('True'))).toBe(true);
    expect(OptionValue.dictionary({ a: 'b', c: 'd' }).sameAs(OptionValue.dictionary({ c: 'd', a: 'b' }))).toBe(true);
    expect(OptionValue.multi(['a', 'b']).sameAs(OptionValue.multi(['a', 'b']))).toBe(true);
    expect(OptionValue.size(Size.gibibytes(1), SizeUnit.MEBIBYTES).sameAs(OptionValue.integer(1024))).toBe(true);
  });

  test('and else they are not', () => {
    expect(OptionValue.string('a').sameAs(OptionValue.string('b'))).toBe(false);
    expect(OptionValue.list(['a']).sameAs(OptionValue.list(['a', 'b']))).toBe(false);
    expect(OptionValue.multi(['a', 'b']).sameAs(OptionValue.multi(['b', 'a']))).toBe(false);
    expect(OptionValue.multi(['a']).sameAs(OptionValue.multi(['a', 'a']))).toBe(false);
    expect(OptionValue.multi(['a']).sameAs(OptionValue.string('a'))).toBe(false);
    expect(OptionValue.placeholder(Placeholder.REGION).sameAs(OptionValue.placeholder(Placeholder.SERVICE_USER))).toBe(false);
  });

  test('for any text exactly when the text is', () => {
    fc.assert(fc.property(lineText, lineText, (one, other) => {
      fc.pre(isWritable(one) && isWritable(other));
      expect(OptionValue.string(one).sameAs(OptionValue.string(one))).toBe(true);
      expect(OptionValue.string(one).sameAs(OptionValue.string(other))).toBe(one === other);
    }));
  });
});

test('what is given is not changed, nor is a value by changing it', () => {
  const items = Object.freeze(['a', 'b']) as string[];
  const changed = ['a'];
  const entries: Record<string, string> = { a: 'b' };
  const values = [
    OptionValue.list(items), OptionValue.list(changed), OptionValue.boundedList(changed), OptionValue.multi(changed), OptionValue.dictionary(entries),
  ];
  changed.push('c');
  entries.c = 'd';
  expect(values.map((value) => value.lines())).toEqual([['a,b'], ['a'], ['[a]'], ['a'], ['a:b']]);
});

function isWritable(text: string): boolean {
  try {
    return OptionValue.string(text).lines().length === 1;
  } catch {
    return false;
  }
}
