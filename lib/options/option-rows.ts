import type { Duration, Size } from 'cdk8s';
import type { OptionRow, OptionValues } from './option-table';
import { absolutePath, boolean, distinct, integer, oneLine, oneOf } from '../check';
import type { ReleaseRange } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { DurationUnit, OptionValue, SizeUnit } from '../oslo/value/option-value';
import { UNROUNDED } from '../oslo/value/units';

/** What a row may say beside its option. */
export interface RowOptions {
  /** What is written if the property is not given. */
  readonly absent?: OptionValue;

  /** The releases whose service has the option. */
  readonly releases?: ReleaseRange;

  /** Options that are written before it, because it has no effect without them. */
  readonly with?: { readonly [option: string]: OptionValue };
}

/** The bounds of a number. */
export interface Bounds {
  readonly min: number;
  readonly max?: number;

  /** Why the bounds are stricter than those of the service. */
  readonly reason?: string;
}

/** A text, by default any that is not empty and fits on one line. */
export function text(
  option: string, check: (property: string, value: string) => string = (property, value) => oneLine(property, value), more: RowOptions = {},
): OptionRow<string> {
  return { option, values: { type: 'string' }, write: (property, value) => OptionValue.string(check(property, value)), ...more };
}

/** An absolute path. */
export function absolute(option: string, more: RowOptions = {}): OptionRow<string> {
  return text(option, absolutePath, more);
}

/** One of the values of an enum of this library. */
export function choice<E extends string>(option: string, allowed: Readonly<Record<string, E>>, more: RowOptions = {}): OptionRow<E> {
  const choices = Object.values(allowed);
  return { option, values: { type: 'string', choices }, write: (property, value) => OptionValue.string(oneOf(property, value, choices)), ...more };
}

/** A list of at least one text, each different. */
export function list(
  option: string, check: (property: string, value: string) => string = (property, value) => oneLine(property, value), more: RowOptions = {},
): OptionRow<string[]> {
  return {
    option,
    values: { type: 'list' },
    write: (property, values) => OptionValue.list([...checkedList(property, values, check)]),
    ...more,
  };
}

/** A list in brackets, as options with the type `Bounded` list require. */
export function boundedList(option: string): OptionRow<string[]> {
  return {
    option,
    values: { type: 'list' },
    write: (property, values) => OptionValue.boundedList([...checkedList(property, values, (name, value) => oneLine(name, value))]),
  };
}

/** A boolean. */
export function flag(option: string, more: RowOptions = {}): OptionRow<boolean> {
  return { option, values: { type: 'boolean' }, write: (property, value) => OptionValue.boolean(boolean(property, value)), ...more };
}

/** A boolean whose property says the opposite of the option, such as `verifyCertificate` of `swift_store_auth_insecure`. */
export function invertedFlag(option: string, more: RowOptions = {}): OptionRow<boolean> {
  return { option, values: { type: 'boolean', isInverted: true }, write: (property, value) => OptionValue.boolean(!boolean(property, value)), ...more };
}

/** A boolean whose option has a word for true and another for false. */
export function either(option: string, yes: string, no: string, more: RowOptions = {}): OptionRow<boolean> {
  return { option, values: { type: 'string', choices: [yes, no], yes }, write: (property, value) => OptionValue.string(boolean(property, value) ? yes : no), ...more };
}

/** A whole number. */
export function whole(option: string, { min, max = LARGEST_INTEGER, reason }: Bounds, more: RowOptions = {}): OptionRow<number> {
  return {
    option,
    values: { type: 'integer', min, max, reason },
    write: (property, value) => OptionValue.integer(integer(property, value, min, max)),
    ...more,
  };
}

/** A size in whole mebibytes, by default at least one. */
export function mebibytes(option: string, { min, reason }: Bounds = { min: 1 }): OptionRow<Size> {
  return {
    option,
    values: { type: 'integer', unit: 'MiB', min, reason },
    write(property, size) {
      if (size.toKibibytes({ rounding: UNROUNDED }) < min * KIBIBYTES_IN_A_MEBIBYTE) {
        throw new Error(`${property} is ${quoted(size.asString())}: use at least Size.mebibytes(${min}).`);
      }
      return checked(property, OptionValue.size(size, SizeUnit.MEBIBYTES));
    },
  };
}

/** A size in whole bytes, at least one. The bound of the service, if any, is above what a number in JavaScript can say. */
export function bytes(option: string, { hasLimit = false }: { readonly hasLimit?: boolean } = {}): OptionRow<Size> {
  return {
    option,
    values: { type: 'integer', unit: 'bytes', min: 1, ...hasLimit && { max: Number.MAX_SAFE_INTEGER, reason: 'larger numbers are not exact' } },
    write(property, size) {
      if (size.toKibibytes({ rounding: UNROUNDED }) === 0) {
        throw new Error(`${property} is 0: use at least one byte.`);
      }
      return checked(property, OptionValue.size(size, SizeUnit.BYTES));
    },
  };
}

/** A time in whole seconds. */
export function seconds(option: string, more: RowOptions = {}): OptionRow<Duration> {
  return {
    option,
    values: { type: 'integer', unit: 'seconds', min: 0 },
    write: (property, duration) => checked(property, OptionValue.duration(duration, DurationUnit.SECONDS)),
    ...more,
  };
}

/** A value that is worked out of an object or a list. */
export function derived<V>(
  option: string, type: OptionValues['type'], write: (property: string, value: V) => OptionValue, more: RowOptions = {},
): OptionRow<V> {
  return { option, values: { type }, write, ...more };
}

function checkedList(property: string, values: readonly string[], check: (property: string, value: string) => string): readonly string[] {
  if (values.length === 0) {
    throw new Error(`${property} is empty: give at least one, or leave it out.`);
  }
  return distinct(property, values).map((value) => check(property, value));
}

/** Returns the value, or throws an error that names the property if the value cannot be written. */
export function checked(property: string, value: OptionValue): OptionValue {
  try {
    value.lines();
  } catch (error) {
    throw new Error(`${property}: ${(error as Error).message}`);
  }
  return value;
}

const KIBIBYTES_IN_A_MEBIBYTE = 1024;
const LARGEST_INTEGER = 2147483647;
