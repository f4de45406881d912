import { compare, nameOf, type Comparison } from './agreement';
import { GLANCE_RELEASES, type GlanceCase } from './case';
import { findingsOf } from './manifest';
import { recordedVerdict } from './verdicts';

/** The comparisons of cases with the verdicts that the Glances gave when they last ran. */
export function recordedComparisons(cases: readonly GlanceCase[]): Comparison[] {
  return cases.flatMap((one) => GLANCE_RELEASES.flatMap((release) => {
    const glance = recordedVerdict(one, release);
    return glance ? [compare(one, release, glance, findingsOf(one, release))] : [];
  }));
}

/** The names of the comparisons on which the judge differs, in order. */
export function differing(comparisons: readonly Comparison[]): string[] {
  return comparisons.filter(({ agrees }) => !agrees).map(nameOf).sort();
}
