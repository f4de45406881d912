import * as fs from 'node:fs';
import * as path from 'node:path';
import { Duration, Size } from 'cdk8s';
import * as fc from 'fast-check';
import { anyConfig, lineText, validConfig } from './arbitraries';
import { ConfigDocument, type ConfigOption } from '../../../lib/oslo/document/config-document';
import { sectionKey } from '../../../lib/oslo/document/config-option';
import { substitutions, unescapeDollars } from '../../../lib/oslo/document/substitution';
import { DurationUnit, OptionValue, SizeUnit } from '../../../lib/oslo/value/option-value';
import { Placeholder } from '../../../lib/oslo/value/placeholder';

/** A value with the type of the option that reads it, and what the option must give. */
interface Sample {
  readonly type: 'string' | 'boolean' | 'integer' | 'float' | 'list' | 'bounded' | 'dictionary' | 'multi';
  readonly value: OptionValue;
  readonly meant: unknown;
}

const placeholder = fc.constantFrom(Placeholder.REGION, Placeholder.SERVICE_USER, Placeholder.of('Other'));
const items = fc.array(lineText, { maxLength: 4 });
const part = fc.oneof(
  lineText.map((text) => ({ value: OptionValue.string(text), text })),
  placeholder.map((found) => ({ value: OptionValue.placeholder(found), text: found.toString() })),
);

const sample: fc.Arbitrary<Sample> = fc.oneof(
  often(8, lineText.map((meant) => of('string', OptionValue.string(meant), meant))),
  often(1, fc.boolean().map((meant) => of('boolean', OptionValue.boolean(meant), meant))),
  often(1, fc.maxSafeInteger().map((meant) => of('integer', OptionValue.integer(meant), meant))),
  often(1, fc.double({ noNaN: true, noDefaultInfinity: true }).map((meant) => of('float', OptionValue.float(meant), meant))),
  often(2, items.map((meant) => of('list', OptionValue.list(meant), meant))),
  often(2, items.map((meant) => of('bounded', OptionValue.boundedList(meant), meant))),
  often(2, fc.dictionary(lineText, lineText, { maxKeys: 4, noNullPrototype: true }).map((meant) => of('dictionary', OptionValue.dictionary(meant), meant))),
  often(2, fc.array(lineText, { minLength: 1, maxLength: 4 }).map((meant) => of('multi', OptionValue.multi(meant), meant))),
  often(2, fc.array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => of('string', OptionValue.template(...parts.map(({ value }) => value)), parts.map(({ text }) => text).join('')))),
  often(1, fc.nat(9999).map((n) => of('integer', OptionValue.size(Size.mebibytes(n), SizeUnit.BYTES), n * 1048576))),
  often(1, fc.nat(9999).map((n) => of('integer', OptionValue.duration(Duration.hours(n), DurationUnit.MINUTES), n * 60))),
);

function of(type: Sample['type'], value: OptionValue, meant: unknown): Sample {
  return { type, value, meant };
}

function often<T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.WeightedArbitrary<T> {
  return { weight, arbitrary };
}

/** The raw values of the options of a section. */
type RawValues = Record<string, string[]>;

/** Writes what the judge is to read into a folder: texts, and what they must be read as. */
export function generate(folder: string, seed: number, values: number, texts: number): void {
  const written = writable(seed, values);
  fs.writeFileSync(path.join(folder, 'values.json'), JSON.stringify(writeValues(folder, written)));
  fs.writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(writeTexts(folder, seed, texts)));
  fs.writeFileSync(path.join(folder, 'references.json'), JSON.stringify(references(seed, texts)));
}

/** Values that the writer does not refuse, as many as asked for. */
function writable(seed: number, count: number): Sample[] {
  const found: Sample[] = [];
  for (let round = 0; found.length < count; round++) {
    found.push(...fc.sample(sample, { seed: seed + round, numRuns: count }).filter(isWritable));
  }
  return found.slice(0, count);
}

function isWritable({ value }: Sample): boolean {
  try {
    return value.lines().length > 0;
  } catch {
    return false;
  }
}

function writeValues(folder: string, samples: readonly Sample[]): unknown[] {
  const files: unknown[] = [];
  for (let start = 0; start < samples.length; start += 1000) {
    const document = ConfigDocument.parse('');
    const options = samples.slice(start, start + 1000).map(({ type, value, meant }, index) => {
      const [section, name] = [index % 3 === 0 ? 'DEFAULT' : `section ${index % 50}`, `option_${index}`];
      document.set(section, name, value, 'the oracle');
      return { section, name, type, meant };
    });
    files.push({ file: write(folder, `values-${start}.conf`, document.toString()), options });
  }
  return files;
}

function writeTexts(folder: string, seed: number, count: number): unknown[] {
  const any = fc.sample(anyConfig, { seed, numRuns: count });
  const valid = fc.sample(validConfig, { seed, numRuns: count });
  const edited = fc.sample(fc.tuple(validConfig, lineText), { seed: seed + 1, numRuns: count }).map(([text, value]) => edit(text, value));
  return [...any, ...valid, ...edited].map((text, index) => ({ file: write(folder, `text-${index}.conf`, text), ...reading(text) }));
}

/** A text after one edit of each kind. */
function edit(text: string, value: string): string {
  const document = ConfigDocument.parse(text);
  const written = isWritable({ type: 'string', value: OptionValue.string(value), meant: value }) ? value : 'plain';
  document.replace('ceph', 'a', OptionValue.string(written), 'the oracle');
  document.removeOption('DEFAULT', 'b');
  document.removeSection('a b');
  document.set('Ceph', 'new', OptionValue.multi([written, 'more']), 'the oracle');
  document.set('other', 'new', OptionValue.string(written), 'the oracle');
  return document.toString();
}

/** What the reader makes of a text: whether it is refused, its sections as they are spelled, and as options find them. */
function reading(text: string): { refused: boolean; sections: Record<string, RawValues>; normalized: Record<string, RawValues> } {
  const document = ConfigDocument.parse(text);
  const sections: Record<string, RawValues> = {};
  document.sections.forEach(({ name, options }) => collect(options, sections[name] ??= {}));
  const normalized = Object.fromEntries(document.sectionNames().map((name) => [sectionKey(name), collect(document.options(name), {})]));
  return { refused: document.problems.length > 0, sections, normalized };
}

function collect(options: readonly ConfigOption[], values: RawValues): RawValues {
  options.forEach(({ name, rawValue }) => (values[name] ??= []).push(rawValue));
  return values;
}

function references(seed: number, count: number): unknown[] {
  return fc.sample(lineText, { seed: seed + 2, numRuns: count }).filter((text) => !/[\ud800-\udfff]/u.test(text)).map((text) => ({
    text, references: substitutions(text).map(({ name, index }) => [name, codePointsBefore(text, index)]), unescaped: unescapeDollars(text),
  }));
}

/** Python counts code points, where JavaScript counts UTF-16 units. */
function codePointsBefore(text: string, index: number): number {
  return Array.from(text.slice(0, index)).length;
}

function write(folder: string, name: string, text: string): string {
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}
