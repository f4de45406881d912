import type { Duration, Size } from 'cdk8s';
import { Placeholder } from './placeholder';
import type { DurationUnit, SizeUnit } from './units';
import { canonical, type ValueKind } from './value-kind';
import { dictionaryText, durationText, floatText, integerText, listText, sizeText } from './value-text';
import { isJsonObject } from '../../json';
import { readRaw, writeRaw, type Part } from '../document/raw-value';

export { DurationUnit, SizeUnit } from './units';

/**
 * The value of an option in oslo.config text, with the type of the option.
 *
 * oslo.config reads exactly the given value: dollar signs, quotes and blanks at the ends are escaped. A value that cannot be
 * written is refused when it is added to a document, with the name of the option.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html
 */
export class OptionValue {
  /**
   * Literal text: a `$` is a dollar sign and not a reference to another option.
   *
   * @param text any text of one line without `{{`
   */
  public static string(text: string): OptionValue {
    return new OptionValue('string', () => [[text]]);
  }

  /**
   * A boolean: `true` or `false`.
   *
   * @param value the value
   */
  public static boolean(value: boolean): OptionValue {
    return new OptionValue('boolean', () => [[String(value)]]);
  }

  /**
   * A whole number.
   *
   * @param value a number from -(2^53 - 1) to 2^53 - 1 without a fraction
   */
  public static integer(value: number): OptionValue {
    return new OptionValue('number', () => [[integerText(value)]]);
  }

  /**
   * A floating-point number.
   *
   * @param value any finite number
   */
  public static float(value: number): OptionValue {
    return new OptionValue('number', () => [[floatText(value)]]);
  }

  /**
   * A list, with its items separated by commas: `a,b`.
   *
   * @param items texts without a comma, and without blanks at their ends; none may be empty
   */
  public static list(items: string[]): OptionValue {
    const copy = [...items];
    return new OptionValue('list', () => [[listText(copy)]]);
  }

  /**
   * A list of an option that requires brackets: `[a,b]`.
   *
   * @param items texts without a comma, and without blanks at their ends; none may be empty
   */
  public static boundedList(items: string[]): OptionValue {
    const copy = [...items];
    return new OptionValue('boundedList', () => [[`[${listText(copy)}]`]]);
  }

  /**
   * A dictionary: `a:b,c:d`.
   *
   * @param entries keys without a comma or a colon, values without a comma; neither with blanks at its ends
   */
  public static dictionary(entries: { [key: string]: string }): OptionValue {
    const copy = { ...entries };
    return new OptionValue('dictionary', () => [[dictionaryText(copy)]]);
  }

  /**
   * The values of an option that may be repeated, one line each.
   *
   * @param values at least one text
   */
  public static multi(values: string[]): OptionValue {
    const copy = [...values];
    return new OptionValue('string', () => occurrences(copy), true);
  }

  /**
   * A size as a whole number of the unit of the option.
   *
   * @param size a whole number of that unit; nothing is rounded
   * @param unit the unit of the option
   */
  public static size(size: Size, unit: SizeUnit): OptionValue {
    return new OptionValue('number', () => [[sizeText(size, unit)]]);
  }

  /**
   * A time as a whole number of the unit of the option.
   *
   * @param duration a whole number of that unit; nothing is rounded
   * @param unit the unit of the option
   */
  public static duration(duration: Duration, unit: DurationUnit): OptionValue {
    return new OptionValue('number', () => [[durationText(duration, unit)]]);
  }

  /**
   * A value that an operator fills in.
   *
   * @param placeholder the name of the value
   */
  public static placeholder(placeholder: Placeholder): OptionValue {
    return new OptionValue('string', () => [[placeholder]]);
  }

  /**
   * Several values joined without a separator: text and placeholders in one value.
   *
   * @example
   * // service:{{ .ServiceUser }}
   * OptionValue.template(OptionValue.string('service:'), OptionValue.placeholder(Placeholder.SERVICE_USER))
   *
   * @param parts values of one line each
   */
  public static template(...parts: OptionValue[]): OptionValue {
    const copy = [...parts];
    return new OptionValue('string', () => [copy.flatMap((part) => part.onlyOccurrence())]);
  }

  /**
   * The value for a plain value: a boolean, a number, a text, a list of texts, a dictionary of texts, or a placeholder. An `OptionValue`
   * stays as it is.
   *
   * Sizes and times need the unit of the option: use `OptionValue.size` and `OptionValue.duration`. A list in brackets needs
   * `OptionValue.boundedList`, an option that may be repeated needs `OptionValue.multi`.
   *
   * @param value the plain value
   * @throws if it is something else
   */
  public static of(value: unknown): OptionValue {
    switch (typeof value) {
      case 'boolean': return OptionValue.boolean(value);
      case 'number': return Number.isInteger(value) ? OptionValue.integer(value) : OptionValue.float(value);
      case 'string': return OptionValue.string(value);
      default: return ofObject(value);
    }
  }

  /**
   * The values for plain values, as `of` makes them.
   *
   * @example
   * new CustomBackend('pure', { driver: 'cinder.volume.drivers.pure.PureISCSIDriver', options: OptionValue.map({ san_ip: '192.0.2.1', use_chap_auth: true }) })
   *
   * @param values plain values by the name of the option
   * @throws if one is something else, with the name of its option
   */
  public static map(values: { readonly [option: string]: unknown }): { [option: string]: OptionValue } {
    return Object.fromEntries(Object.entries(values).map(([option, value]) => {
      try {
        return [option, OptionValue.of(value)];
      } catch (error) {
        throw new Error(`${option}: ${(error as Error).message}`);
      }
    }));
  }

  private constructor(
    private readonly kind: ValueKind,
    private readonly render: () => Part[][],
    private readonly repeated: boolean = false,
  ) {}

  /**
   * The escaped text after `option = `, one line per value.
   *
   * @throws if the value cannot be written
   */
  public lines(): string[] {
    return this.render().map(writeRaw);
  }

  /**
   * Whether an option reads the same from another value. Blanks in lists and the case of booleans do not matter.
   *
   * @param other the value to compare with
   */
  public sameAs(other: OptionValue): boolean {
    return this.repeated === other.repeated && this._isReadFrom(other._rawValues());
  }

  /**
   * Whether the option reads this value from raw values of a text.
   *
   * @internal
   */
  public _isReadFrom(rawValues: readonly string[]): boolean {
    const meant = this._rawValues().map((rawValue) => canonical(this.kind, rawValue));
    const read = (this.repeated ? rawValues : rawValues.slice(-1)).map((rawValue) => canonical(this.kind, rawValue));
    return meant.length === read.length && meant.every((value, index) => value === read[index]);
  }

  /**
   * The raw values as they are read from the text.
   *
   * @internal
   */
  public _rawValues(): string[] {
    return this.lines().map(readRaw);
  }

  private onlyOccurrence(): Part[] {
    if (this.repeated) {
      throw new Error('a template is made of values of one line: a multi-valued one cannot be a part of it. Give it to the option by itself.');
    }
    return this.render()[0];
  }
}

function occurrences(values: readonly string[]): Part[][] {
  if (values.length === 0) {
    throw new Error('a multi-valued option needs at least one value. Leave the option out instead.');
  }
  return values.map((value) => [value]);
}

function ofObject(value: unknown): OptionValue {
  if (value instanceof OptionValue) {
    return value;
  }
  if (value instanceof Placeholder) {
    return OptionValue.placeholder(value);
  }
  if (Array.isArray(value) && value.every(isText)) {
    return OptionValue.list(value);
  }
  if (isJsonObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null) && Object.values(value).every(isText)) {
    return OptionValue.dictionary(value as { [key: string]: string });
  }
  // The value is not shown: it may be a password.
  throw new Error(`the value is ${kindOf(value)}: use a boolean, a number, a text, or a list or dictionary of texts. `
    + 'For a size or a time, use OptionValue.size or OptionValue.duration with the unit of the option.');
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) {
    return String(value);
  }
  return Array.isArray(value) ? 'a list with items that are no texts' : `of type ${(value as object).constructor?.name ?? typeof value}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
