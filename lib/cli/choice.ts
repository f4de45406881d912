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
