import type { Duration, Size } from 'cdk8s';
import { DurationUnit, SizeUnit, UNROUNDED } from './units';
import { isBlank } from '../../facts/text/python-text';
import { doubleQuoted } from '../../facts/text/quoting';

/** @throws if the number has a fraction or is too large to be exact */
export function integerText(value: number): string {
  return wholeNumber(value, `number ${value}`, 'a whole number');
}

/** @throws if the number is not finite */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) {
    throw new Error(`number ${value} must be finite.`);
  }
  return String(value);
}

/** @throws if the size is not a whole number of the unit */
export function sizeText(size: Size, unit: SizeUnit): string {
  return wholeNumber(sizeIn(size, unit), `size ${size.asString()}`, `a whole number of ${unit}`);
}

/** @throws if the time is not a whole number of the unit */
export function durationText(duration: Duration, unit: DurationUnit): string {
  return wholeNumber(durationIn(duration, unit), `duration ${duration.toHumanString()}`, `a whole number of ${unit}`);
}

/** @throws if an item is empty, contains a comma, or begins or ends with a blank */
export function listText(items: readonly string[]): string {
  items.forEach((item, index) => checkItem(item, `item ${index + 1} of the list`, /,/, 'a comma'));
  return items.join(',');
}

/** @throws if a key is empty, or a key or value contains a separator or begins or ends with a blank */
export function dictionaryText(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries).map(([key, value]) => dictionaryEntry(key, value)).join(',');
}

function wholeNumber(value: number, what: string, wanted: string): string {
  if (!Number.isSafeInteger(value)) {
    throw new Error(`${what} must be ${wanted}, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.`);
  }
  return String(value);
}

function dictionaryEntry(key: string, value: string): string {
  checkItem(key, `key ${doubleQuoted(key)} of the dictionary`, /[,:]/, 'a comma or a colon');
  if (value !== '') {
    checkItem(value, `value of ${doubleQuoted(key)} in the dictionary`, /,/, 'a comma');
  }
  return `${key}:${value}`;
}

/** oslo.config has no escape for separators, and removes blanks at the ends of each item. The item is not shown: it may be a password. */
function checkItem(item: string, what: string, separator: RegExp, separators: string): void {
  if (item === '') {
    throw new Error(`${what} is empty: oslo.config drops it or refuses it. Leave it out.`);
  }
  if (separator.test(item)) {
    throw new Error(`${what} has ${separators}: oslo.config would split it there, and knows no escape. Leave it out.`);
  }
  if (isBlank(item.charCodeAt(0)) || isBlank(item.charCodeAt(item.length - 1))) {
    throw new Error(`${what} begins or ends with a blank: oslo.config would take it away. Leave it out.`);
  }
}

function sizeIn(size: Size, unit: SizeUnit): number {
  const options = { rounding: UNROUNDED };
  switch (unit) {
    case SizeUnit.BYTES: return size.toKibibytes(options) * 1024;
    case SizeUnit.KIBIBYTES: return size.toKibibytes(options);
    case SizeUnit.MEBIBYTES: return size.toMebibytes(options);
    case SizeUnit.GIBIBYTES: return size.toGibibytes(options);
  }
}

function durationIn(duration: Duration, unit: DurationUnit): number {
  const options = { integral: false };
  switch (unit) {
    case DurationUnit.SECONDS: return duration.toSeconds(options);
    case DurationUnit.MINUTES: return duration.toMinutes(options);
    case DurationUnit.HOURS: return duration.toHours(options);
    case DurationUnit.DAYS: return duration.toDays(options);
  }
}
