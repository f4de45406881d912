import type { Duration, Size } from 'cdk8s';
import type { Placeholder } from './placeholder';
import type { DurationUnit, SizeUnit } from './units';
import { canonical, type ValueKind } from './value-kind';
import { dictionaryText, durationText, floatText, integerText, listText, sizeText } from './value-text';
import { readRaw, writeRaw, type Part } from '../document/raw-value';

export { DurationUnit, SizeUnit } from './units';

/**
 * The value of an option in oslo.config text, of the type that the option has.
 *
 * Whatever the text, oslo.config reads exactly what was given: dollar signs, quotes and blanks at the ends are escaped.
 * What cannot be written is refused when the value is put into a document, with the name of the option.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html
 */
export class OptionValue {
  /**
   * Text, taken as it is: a `$` is a dollar sign and refers to no other option.
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
   * A list, written with commas between the items: `a,b`.
   *
   * @param items texts without a comma, and without blanks at their ends; none may be empty
   */
  public static list(items: string[]): OptionValue {
    const copy = [...items];
    return new OptionValue('list', () => [[listText(copy)]]);
  }

  /**
   * A list of an option that wants brackets round it: `[a,b]`.
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
   * The values of an option that may be repeated: one line each.
   *
   * @param values at least one text
   */
  public static multi(values: string[]): OptionValue {
    const copy = [...values];
    return new OptionValue('string', () => occurrences(copy), true);
  }

  /**
   * A size as a whole number of the unit in which the option takes it.
   *
   * @param size a whole number of that unit; nothing is rounded
   * @param unit the unit of the option
   */
  public static size(size: Size, unit: SizeUnit): OptionValue {
    return new OptionValue('number', () => [[sizeText(size, unit)]]);
  }

  /**
   * A time as a whole number of the unit in which the option takes it.
   *
   * @param duration a whole number of that unit; nothing is rounded
   * @param unit the unit of the option
   */
  public static duration(duration: Duration, unit: DurationUnit): OptionValue {
    return new OptionValue('number', () => [[durationText(duration, unit)]]);
  }

  /**
   * A value that an operator puts in.
   *
   * @param placeholder the name of the value
   */
  public static placeholder(placeholder: Placeholder): OptionValue {
    return new OptionValue('string', () => [[placeholder]]);
  }

  /**
   * Several values one behind the other without anything between: text and placeholders in one value.
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

  private constructor(
    private readonly kind: ValueKind,
    private readonly render: () => Part[][],
    private readonly repeated: boolean = false,
  ) {}

  /**
   * What stands behind `option = `, escaped: one line for each time that the option is given.
   *
   * @throws when the value cannot be written
   */
  public lines(): string[] {
    return this.render().map(writeRaw);
  }

  /**
   * Tells whether an option reads the same from another value: lists with other blanks, `True` and `true` are the same.
   *
   * @param other the value to compare with
   */
  public sameAs(other: OptionValue): boolean {
    return this.repeated === other.repeated && this._isReadFrom(other._rawValues());
  }

  /**
   * Tells whether raw values, as they were read from a text, mean this value to its option.
   *
   * @internal
   */
  public _isReadFrom(rawValues: readonly string[]): boolean {
    const meant = this._rawValues().map((rawValue) => canonical(this.kind, rawValue));
    const read = (this.repeated ? rawValues : rawValues.slice(-1)).map((rawValue) => canonical(this.kind, rawValue));
    return meant.length === read.length && meant.every((value, index) => value === read[index]);
  }

  /**
   * The raw values as a reader of the text has them.
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
