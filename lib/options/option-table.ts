import { includes, type ReleaseName, type ReleaseRange } from '../facts/release';
import type { OptionValue } from '../oslo/value/option-value';

/** How an option of a service follows from a property. */
export interface OptionRow<V> {
  /** The name of the option. */
  readonly option: string;

  /** Checks the value of the property, in the words of the user, and writes it as a value of the option. */
  readonly write: (property: string, value: V) => OptionValue;

  /** What the values are, for comparison with the catalog of options. */
  readonly values: OptionValues;

  /**
   * What is written if the property is not given.
   *
   * @default - nothing: the option keeps the default of the service
   */
  readonly absent?: OptionValue;

  /**
   * The releases whose service has the option.
   *
   * @default - every release
   */
  readonly releases?: ReleaseRange;

  /**
   * Options that are written before it, because it has no effect without them.
   *
   * @default - none
   */
  readonly with?: { readonly [option: string]: OptionValue };
}

/** What the values of an option are. */
export interface OptionValues {
  readonly type: 'string' | 'boolean' | 'integer' | 'float' | 'list' | 'dictionary';

  /** Whether the property says the opposite of the option. */
  readonly isInverted?: boolean;

  /** The word for true, if the property is a boolean and the option is a text. */
  readonly yes?: string;

  /** All values of a text that can only be one of them. */
  readonly choices?: readonly string[];

  /** The unit of a number. */
  readonly unit?: 'bytes' | 'MiB' | 'seconds';

  /** The least number. */
  readonly min?: number;

  /** The greatest number. */
  readonly max?: number;

  /** Why the bounds are stricter than those of the service. */
  readonly reason?: string;
}

/** The options that follow from properties, in the order in which they are written. */
export type OptionTable<P> = { readonly [K in keyof P]?: OptionRow<NonNullable<P[K]>> };

/** A row with its property. */
interface Entry {
  readonly property: string;
  readonly row: OptionRow<unknown>;
}

/** Checks of all properties of a table that are given, for `checkAll`. */
export function propertyChecks<P extends object>(table: OptionTable<P>, props: P): (() => unknown)[] {
  return entriesOf(table).flatMap(({ property, row }) => {
    const value = valueOf(props, property);
    return value === undefined ? [] : [() => row.write(property, value)];
  });
}

/**
 * The options that follow from properties.
 *
 * @throws if the release lacks an option whose property is given
 */
export function propertyOptions<P extends object>(table: OptionTable<P>, props: P, release: ReleaseName): { [option: string]: OptionValue } {
  return Object.fromEntries(entriesOf(table).flatMap(({ property, row }) => {
    const value = valueOf(props, property);
    if (value === undefined) {
      return row.absent === undefined ? [] : [[row.option, row.absent]];
    }
    refuseRelease(row, property, value, release);
    return [...Object.entries(row.with ?? {}), [row.option, row.write(property, value)]];
  }));
}

function entriesOf(table: object): Entry[] {
  return Object.entries(table).map(([property, row]) => ({ property, row: row as OptionRow<unknown> }));
}

function valueOf(props: object, property: string): unknown {
  return (props as { readonly [property: string]: unknown })[property];
}

function refuseRelease({ option, releases, write }: OptionRow<unknown>, property: string, value: unknown, release: ReleaseName): void {
  if (!includes(releases, release)) {
    const range = releases?.first === undefined ? `${releases?.last} or earlier` : `${releases.first} or later`;
    throw new Error(`${property} is ${write(property, value)._rawValues().join(', ')}, but release ${release} does not have the option ${option}: `
      + `leave ${property} out, or use release ${range}.`);
  }
}
