import type { OptionReader, ValueCheck } from '../../../lib/facts/glance/value-check';
import { includes, type ReleaseName } from '../../../lib/facts/release';

/** A configuration with some options, by section and name. */
export function configuration(options: Readonly<Record<string, string>> = {}): OptionReader {
  return { get: (section, option) => options[`${section}.${option}`] };
}

/** The problems and fixes that checks find in a value of an option. */
export function problemsOf(
  checks: readonly ValueCheck[], group: string, option: string, value: string,
  { options = {}, section = group, release = '18.0-fr6' }: { options?: Readonly<Record<string, string>>; section?: string; release?: ReleaseName } = {},
): string[] {
  return checks
    .filter((check) => check.group === group && check.options.includes(option) && includes(check.releases, release))
    .filter(({ isWrong }) => isWrong(value, configuration(options), section))
    .map(({ problem, fix, replacement }) => [problem, typeof fix === 'string' ? fix : fix(value), replacement?.(value)].filter((part) => part !== undefined).join(' | '));
}
