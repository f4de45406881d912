import * as fc from 'fast-check';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { anyConfig, lineText, validConfig } from '../oracles/oslo/arbitraries';

/** The values of all options of a text, but for one. */
function valuesBut(text: string, section: string, option: string): unknown[] {
  return ConfigDocument.parse(text).sections.flatMap(({ name, options }) => options
    .filter((found) => found.name !== option || name.toLowerCase() !== section)
    .map((found) => [name, found.name, found.rawValue]));
}

/** Text that the writer takes. */
const writable = lineText.filter((text) => {
  try {
    return OptionValue.string(text).lines().length === 1;
  } catch {
    return false;
  }
});

const target = fc.tuple(fc.constantFrom('ceph', 'a b', 'new'), fc.constantFrom('a', 'k_1', 'other'));

test('any text, unchanged, gives the same bytes', () => {
  fc.assert(fc.property(fc.oneof(anyConfig, validConfig, fc.string({ unit: 'binary' })), (text) => {
    expect(ConfigDocument.parse(text).toString()).toEqual(text);
    expect(ConfigDocument.parse(text).clone().toString()).toEqual(text);
  }), { numRuns: 500 });
});

test('the generator of valid texts gives valid texts', () => {
  fc.assert(fc.property(validConfig, (text) => expect(ConfigDocument.parse(text).problems).toEqual([])), { numRuns: 500 });
});

test('what is written reads back as meant', () => {
  fc.assert(fc.property(fc.array(writable), (values) => {
    const document = ConfigDocument.parse('');
    values.forEach((value, index) => document.set(`s${index % 3}`, `o${index}`, OptionValue.string(value), 'me'));
    const read = ConfigDocument.parse(document.toString());
    expect(read.problems).toEqual([]);
    expect(values.map((_, index) => read.getAll(`s${index % 3}`, `o${index}`))).toEqual(values.map((value) => [value]));
  }));
});

test('no text refused is written by another way', () => {
  fc.assert(fc.property(lineText, fc.constantFrom('\n', '\r', '\u2028', '\u0000', '{{', '\ud800 '), lineText, (before, bad, after) => {
    const document = ConfigDocument.parse('');
    const text = `${before}${bad}${after}`;
    expect(() => document.set('s', 'a', OptionValue.string(text), 'me')).toThrow(/^\[s\] a: value /);
    expect(() => document.set('s', 'a', OptionValue.multi(['x', text]), 'me')).toThrow(/^\[s\] a: value /);
    expect(() => document.set(text, 'a', OptionValue.string('x'), 'me')).toThrow(/^section name /);
    expect(() => document.set('s', text, OptionValue.string('x'), 'me')).toThrow(/^option name /);
    expect(document.toString()).toBe('');
  }));
});

test('setting an option changes no other one', () => {
  fc.assert(fc.property(validConfig, target, writable, (text, [section, option], value) => {
    const document = ConfigDocument.parse(text);
    document.replace(section, option, OptionValue.string(value), 'me');
    const written = document.toString();
    expect(ConfigDocument.parse(written).problems).toEqual([]);
    expect(ConfigDocument.parse(written).getAll(section, option)).toEqual([value]);
    expect(document.getAll(section, option)).toEqual([value]);
    expect(valuesBut(written, section, option)).toEqual(valuesBut(text, section, option));
  }), { numRuns: 500 });
});

test('removing an option or a section changes no other one', () => {
  fc.assert(fc.property(validConfig, target, (text, [section, option]) => {
    const document = ConfigDocument.parse(text);
    document.removeOption(section, option);
    expect(valuesBut(document.toString(), section, option)).toEqual(valuesBut(text, section, option));
    document.removeSection(section);
    const written = ConfigDocument.parse(document.toString());
    expect([written.problems, written.hasSection(section)]).toEqual([[], false]);
    expect(written.sections.map(({ name }) => name))
      .toEqual(ConfigDocument.parse(text).sections.map(({ name }) => name).filter((name) => name.toLowerCase() !== section));
  }), { numRuns: 500 });
});

test('an edited document is what its text reads as', () => {
  fc.assert(fc.property(validConfig, validConfig, writable, (text, other, value) => {
    const document = ConfigDocument.parse(text);
    document.replace('ceph', 'a', OptionValue.multi([value, 'x']), 'me');
    document.removeOption('a]b', 'b');
    tryMerge(document, ConfigDocument.parse(other));
    const read = ConfigDocument.parse(document.toString());
    expect(document.sectionNames()).toEqual(read.sectionNames());
    for (const name of read.sectionNames()) {
      expect(valuesOf(document, name)).toEqual(valuesOf(read, name));
    }
  }), { numRuns: 500 });
});

function tryMerge(document: ConfigDocument, other: ConfigDocument): void {
  try {
    document.merge(other);
  } catch (error) {
    expect((error as Error).message).toContain('An option has one value');
  }
}

function valuesOf(document: ConfigDocument, section: string): unknown[] {
  return document.options(section).map(({ name, rawValue }) => [name, rawValue]);
}
