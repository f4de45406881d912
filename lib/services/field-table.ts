import { includes, type ReleaseName, type ReleaseRange } from '../facts/release';
import { type JsonObject, objectAt } from '../json';

/** What the values of a field are, for comparison with the CustomResourceDefinitions. */
export interface FieldValues {
  readonly type: 'string' | 'boolean' | 'integer' | 'list' | 'map' | 'object';

  /** The least number. */
  readonly min?: number;

  /** The greatest number. */
  readonly max?: number;

  /** All values of a text that can only be one of them. */
  readonly choices?: readonly string[];

  /** Why the bounds are stricter than those of the API server. */
  readonly reason?: string;
}

/** How a field of an object follows from a property. */
export interface FieldRow<V> {
  /** The path of the field below the object of the table, with dots: `template.apiTimeout`. */
  readonly field: string;

  /** Checks the value of the property, in the words of the user, and writes it as the value of the field. */
  readonly write: (property: string, value: V, release: ReleaseName) => unknown;

  /** What the values are. */
  readonly values: FieldValues;

  /**
   * The releases that have the field.
   *
   * @default - every release
   */
  readonly releases?: ReleaseRange;

  /**
   * The fields below the field.
   *
   * @default - none
   */
  readonly fields?: Readonly<Record<string, FieldRows<never>>>;

  /**
   * The checks of the value, if there are several.
   *
   * @default - `write` checks the value
   */
  readonly checks?: (property: string, value: V, release: ReleaseName) => (() => unknown)[];
}

/** The row of a property, or one row for each range of releases whose fields differ. */
export type FieldRows<V> = FieldRow<V> | readonly FieldRow<V>[];

/** The fields that follow from properties, in the order in which they are written. */
export type FieldTable<P> = { readonly [K in keyof P]?: FieldRows<NonNullable<P[K]>> };

/** A given property with its rows. */
interface Entry {
  readonly property: string;
  readonly value: unknown;
  readonly rows: readonly FieldRow<unknown>[];
}

/**
 * Checks of all properties of a table that are given, for `checkAll`. One of them throws if the release lacks the field.
 *
 * @param owner the property that holds these properties, such as `quotas`; empty for properties of the construct
 */
export function fieldChecks<P extends object>(table: FieldTable<P>, props: P, release: ReleaseName, owner = ''): (() => unknown)[] {
  return given(table, props, owner).flatMap(({ property, value, rows }) => {
    const row = rows.find(({ releases }) => includes(releases, release));
    return row === undefined ? [() => refuseRelease(property, rows, release)]
      : row.checks?.(property, value, release) ?? [() => row.write(property, value, release)];
  });
}

/**
 * The merge patch of the object of a table. It has only the fields whose properties are given, and which the release has.
 *
 * @param owner the property that holds these properties; empty for properties of the construct
 */
export function fieldPatch<P extends object>(table: FieldTable<P>, props: P, release: ReleaseName, owner = ''): JsonObject {
  return given(table, props, owner).reduce<JsonObject>((patch, { property, value, rows }) => {
    const row = rows.find(({ releases }) => includes(releases, release));
    const written = row?.write(property, value, release);
    return row === undefined || written === undefined ? patch : withField(patch, row.field.split('.'), written);
  }, {});
}

function given(table: object, props: object, owner: string): Entry[] {
  return Object.entries(table as Readonly<Record<string, FieldRows<unknown>>>).flatMap(([name, rows]) => {
    const value = (props as { readonly [property: string]: unknown })[name];
    const property = owner === '' ? name : `${owner}.${name}`;
    return value === undefined ? [] : [{ property, value, rows: rowsOf(rows) }];
  });
}

/** The rows of a property. */
export function rowsOf<V>(rows: FieldRows<V>): readonly FieldRow<V>[] {
  return 'field' in rows ? [rows] : rows;
}

function withField(object: JsonObject, [name, ...rest]: readonly string[], value: unknown): JsonObject {
  return { ...object, [name]: rest.length === 0 ? value : withField(objectAt(object, name) ?? {}, rest, value) };
}

function refuseRelease(property: string, rows: readonly FieldRow<unknown>[], release: ReleaseName): never {
  const { field, releases } = rows[rows.length - 1];
  const range = releases?.first === undefined ? `${releases?.last} or earlier` : `${releases.first} or later`;
  throw new Error(`${property} is given, but release ${release} does not have the field ${field}: leave ${property} out, or use release ${range}.`);
}
