/** A field of a schedule: its smallest and its largest number, and the names that stand for numbers. */
interface Unit {
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Minute, hour, day of the month, month, day of the week. Unlike in other kinds of cron, 7 is no day of the week. */
const UNITS: readonly Unit[] = [
  { first: 0, last: 59, names: [] }, { first: 0, last: 23, names: [] }, { first: 1, last: 31, names: [] },
  { first: 1, last: 12, names: MONTHS }, { first: 0, last: 6, names: DAYS },
];

const MACRO = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;

/** A length of time as Go writes it: `1h30m`. */
const EVERY = /^@every [+-]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|ms|s|m|h))+$/;

/**
 * Whether the text is a schedule of a CronJob: five fields, or a macro such as `@daily`. A time zone has a field of its own.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 * @see https://github.com/robfig/cron/blob/v3/parser.go
 */
export function isSchedule(text: string): boolean {
  if (text.startsWith('@')) {
    return MACRO.test(text) || EVERY.test(text);
  }
  const fields = text.trim().split(/\s+/);
  return fields.length === UNITS.length && fields.every((field, index) => field.split(',').every((range) => range === '' || isRange(range, UNITS[index])));
}

/** Whether a part of a field is `*`, a value or a range of values, with or without a step. */
function isRange(text: string, unit: Unit): boolean {
  const [values, step, ...more] = text.split('/');
  const [first, last, ...others] = ['*', '?'].includes(values) ? [unit.first, unit.last] : values.split('-').map((value) => numberOf(value, unit));
  const isInside = first >= unit.first && (last ?? first) <= unit.last && first <= (last ?? first);
  const isStep = step === undefined || (/^[0-9]+$/.test(step) && Number(step) > 0);
  return isInside && isStep && more.length === 0 && others.length === 0;
}

/** The number that a value means, or `NaN`. */
function numberOf(value: string, { first, names }: Unit): number {
  const index = names.indexOf(value.toLowerCase());
  return index >= 0 ? index + first : /^[0-9]+$/.test(value) ? Number(value) : NaN;
}
