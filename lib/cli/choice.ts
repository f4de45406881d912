import { UsageError } from './command';
import type { Severity } from '../rules/engine/rule';
import { didYouMean, listed, quoted } from '../rules/engine/words';

/** The severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Returns a value that is one of the allowed ones, or undefined if no value is given.
 *
 * @throws UsageError if the value is not allowed
 */
export function oneOf<T extends string>(property: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
    throw new UsageError(`${property} is ${quoted(value)}. ${didYouMean(value, allowed, `Use ${listed(allowed)}.`)}`);
  }
  return value as T | undefined;
}

/**
 * Returns a positive number of MiB in bytes, or undefined if no value is given.
 *
 * @throws UsageError if the value is not a whole number from 1 to 500
 */
export function mebibytes(property: string, value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  // The longest string of Node has 512 MiB.
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 500) {
    throw new UsageError(`${property} is ${quoted(value)}. Use a whole number of MiB from 1 to 500.`);
  }
  return Number(value) * 1024 * 1024;
}
