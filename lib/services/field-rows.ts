import type { Duration, Size } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { type FieldRow, type FieldTable, fieldChecks, fieldPatch, type FieldValues } from './field-table';
import { boolean, distinct, integer, objectName, oneLine, oneOf, quantity } from '../check';
import { annotationKeyProblem, labelKeyProblem, labelValueProblem, type MetadataProblem } from '../facts/kubernetes/metadata';
import { isSchedule } from '../facts/kubernetes/schedule';
import type { ReleaseName, ReleaseRange } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import type { JsonObject } from '../json';
import { UNROUNDED } from '../oslo/value/units';

/** The largest number of a field. */
export const LARGEST_INTEGER = 2147483647;

/** What a row may say beside its field. */
export interface RowOptions {
  /** The releases that have the field. */
  readonly releases?: ReleaseRange;
}

/** The bounds of a number. */
export interface Bounds {
  readonly min: number;
  readonly max?: number;

  /** Why the bounds are stricter than those of the API server. */
  readonly reason?: string;
}

/** A map of texts by a key. */
export type TextMap = { readonly [key: string]: string };

/** A text, by default any that is not empty and fits on one line. */
export function text(
  field: string, check: (property: string, value: string) => string = (property, value) => oneLine(property, value), more: RowOptions = {},
): FieldRow<string> {
  return { field, values: { type: 'string' }, write: (property, value) => check(property, value), ...more };
}

/** The name of an object or of an entry of the control plane. */
export function name(field: string, more: RowOptions = {}): FieldRow<string> {
  return text(field, objectName, more);
}

/** The name of a Secret. */
export function secret(field: string, more: RowOptions = {}): FieldRow<ISecret> {
  return { field, values: { type: 'string' }, write: (_property, value) => value.name, ...more };
}

/** One of the values of an enum of this library. */
export function choice<E extends string>(field: string, allowed: Readonly<Record<string, E>>, more: RowOptions = {}): FieldRow<E> {
  const choices = Object.values(allowed);
  return { field, values: { type: 'string', choices }, write: (property, value) => oneOf(property, value, choices), ...more };
}

/** A boolean. */
export function flag(field: string, more: RowOptions = {}): FieldRow<boolean> {
  return { field, values: { type: 'boolean' }, write: boolean, ...more };
}

/** A whole number. */
export function whole(field: string, { min, max = LARGEST_INTEGER, reason }: Bounds, more: RowOptions = {}): FieldRow<number> {
  return { field, values: { type: 'integer', min, max, reason }, write: (property, value) => integer(property, value, min, max), ...more };
}

/** A time in whole seconds. */
export function seconds(field: string, bounds: Bounds, more: RowOptions = {}): FieldRow<Duration> {
  return duration(field, 'seconds', bounds, (value) => value.toSeconds({ integral: false }), more);
}

/** A time in whole days. */
export function days(field: string, bounds: Bounds, more: RowOptions = {}): FieldRow<Duration> {
  return duration(field, 'days', bounds, (value) => value.toDays({ integral: false }), more);
}

/** A schedule of a CronJob. */
export function schedule(field: string, more: RowOptions = {}): FieldRow<string> {
  return text(field, checkedSchedule, more);
}

/** A size in whole mebibytes. */
export function mebibytes(field: string, { min, max = LARGEST_INTEGER, reason }: Bounds, more: RowOptions = {}): FieldRow<Size> {
  return {
    field,
    values: { type: 'integer', min, max, reason },
    write: (property, size) => inUnit(property, size.toMebibytes({ rounding: UNROUNDED }), size.asString(), 'mebibytes', min, max),
    ...more,
  };
}

/** A list of at least one text, each different. */
export function list(
  field: string, check: (property: string, value: string) => string = (property, value) => oneLine(property, value), more: RowOptions = {},
): FieldRow<string[]> {
  return { field, values: { type: 'list' }, write: (property, values) => distinct(property, values).map((value) => check(property, value)), ...more };
}

/** Labels, of objects or of nodes. */
export function labels(field: string, more: RowOptions = {}): FieldRow<TextMap> {
  return map(field, (property, key, value) => {
    refuse(property, key, labelKeyProblem(key));
    refuse(`${property}[${quoted(key)}]`, value, labelValueProblem(value));
    return value;
  }, more);
}

/** Annotations. */
export function annotations(field: string, more: RowOptions = {}): FieldRow<TextMap> {
  return map(field, (property, key, value) => {
    refuse(property, key, annotationKeyProblem(key));
    return value;
  }, more);
}

/** Quantities by the name of a resource. */
export function quantities(field: string, more: RowOptions = {}): FieldRow<TextMap> {
  return map(field, (property, key, value) => {
    refuse(property, key, labelKeyProblem(key));
    return quantity(`${property}[${quoted(key)}]`, value);
  }, more);
}

/** A map of texts. */
function map(field: string, check: (property: string, key: string, value: string) => string, more: RowOptions): FieldRow<TextMap> {
  return {
    field,
    values: { type: 'map' },
    write: (property, value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, check(property, key, one)])),
    ...more,
  };
}

/**
 * A struct, whose properties have rows of their own.
 *
 * @param check a check of several properties together
 */
export function struct<P extends object>(
  field: string, fields: FieldTable<P>, more: RowOptions & { readonly check?: (property: string, value: P) => void } = {},
): FieldRow<P> {
  const { check, ...rest } = more;
  return {
    field,
    values: { type: 'object' },
    fields: fields as FieldRow<P>['fields'],
    write: (property, value, release) => fieldPatch(fields, value, release, property),
    checks: (property, value, release) => [...fieldChecks(fields, value, release, property), ...check ? [() => check(property, value)] : []],
    ...rest,
  };
}

/** A list of structs, at least one. */
export function structs<P extends object>(
  field: string, fields: FieldTable<P>, more: RowOptions & { readonly written?: JsonObject; readonly max?: number } = {},
): FieldRow<P[]> {
  const { written = {}, max = LARGEST_INTEGER, ...rest } = more;
  const each = <R>(property: string, values: readonly P[], convert: (owner: string, value: P) => R): R[] =>
    values.map((value, index) => convert(`${property}[${index}]`, value));
  return {
    field,
    values: { type: 'list' },
    fields: fields as FieldRow<P>['fields'],
    write: (property, values, release) => each(property, values, (owner, value) => ({ ...written, ...fieldPatch(fields, value, release, owner) })),
    checks: (property, values, release) => [
      () => integer(`the number of ${property}`, values.length, 1, max),
      ...each(property, values, (owner, value) => fieldChecks(fields, value, release, owner)).flat(),
    ],
    ...rest,
  };
}

/** A value that has its merge patch already, and was checked when it was made. */
export function made<V extends { _patch(): unknown }>(
  field: string, fields?: object, more: RowOptions & { readonly values?: FieldValues } = {},
): FieldRow<V> {
  return { field, values: { type: 'object' }, fields: fields as FieldRow<V>['fields'], write: (_property, value) => value._patch(), ...more };
}

/** A value of the user's that another one is worked out of. */
export function derived<V>(
  field: string, type: FieldValues['type'], write: (property: string, value: V, release: ReleaseName) => unknown, more: RowOptions = {},
): FieldRow<V> {
  return { field, values: { type }, write, ...more };
}

/** Returns the schedule of a CronJob. */
export function checkedSchedule(property: string, value: string): string {
  if (!isSchedule(value)) {
    throw new Error(`${property} is ${quoted(value)}: use five fields such as '30 2 * * *', or a macro such as '@daily'.`);
  }
  return value;
}

function duration(
  field: string, unit: string, { min, max = LARGEST_INTEGER, reason }: Bounds, convert: (value: Duration) => number, more: RowOptions,
): FieldRow<Duration> {
  return {
    field,
    values: { type: 'integer', min, max, reason },
    write: (property, value) => inUnit(property, convert(value), value.toHumanString(), unit, min, max),
    ...more,
  };
}

function inUnit(property: string, value: number, shown: string, unit: string, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new Error(`${property} is ${quoted(shown)}: use a whole number of ${unit} from ${min} to ${max}.`);
  }
  return value;
}

function refuse(property: string, value: string, problem: MetadataProblem | undefined): void {
  if (problem) {
    throw new Error(`${property} has ${quoted(value)}, which ${problem.problem}: use ${problem.allowed}.`);
  }
}
