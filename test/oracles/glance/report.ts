import { judgedAs, nameOf, type Comparison } from './agreement';
import type { GlanceVerdict } from './case';
import { isExample } from './examples';
import { KNOWN_CONDITIONS, KNOWN_DIFFERENCES } from './known-differences';
import { isWorse, recordedVerdict } from './verdicts';

/** One comparison, and what Glance did when it ran. */
export interface Trial {
  readonly comparison: Comparison;

  /** The verdict of this run. That of the comparison is the worse one of it and the recorded one. */
  readonly live: GlanceVerdict;
}

/** Prints a table of all comparisons, and what is wrong. Returns whether nothing is. */
export function printReport(trials: readonly Trial[], planned: number): boolean {
  const sorted = [...trials].sort((left, right) => (nameOf(left.comparison) < nameOf(right.comparison) ? -1 : 1));
  console.log('\nverdicts: text, what Glance does, what the judge owes, what the judge says');
  sorted.forEach(({ comparison }) => console.log(row(comparison)));
  const agreed = sorted.filter(({ comparison }) => comparison.agrees).length;
  const faults = sorted.flatMap(faultsOf);
  console.log(`\n${trials.length} of ${planned} texts started; the judge agrees on ${agreed}, differs as known on ${sorted.length - agreed - unexplained(sorted)}`);
  console.log(`faults: ${faults.length}`);
  faults.forEach((fault) => console.log(`  ${fault}`));
  return faults.length === 0;
}

function row(comparison: Comparison): string {
  const { glance, owed, findings, agrees } = comparison;
  const mark = agrees ? ' ' : isKnown(comparison) ? '~' : '!';
  const words = `${glance.outcome}${glance.detail === '' ? '' : ` (${glance.detail.slice(0, 70)})`}`;
  return `${mark} ${nameOf(comparison).padEnd(48)} | ${words} | ${owed} | ${judgedAs(findings).slice(0, 160)}`;
}

/** What must not be: a failing example, a verdict that the records do not have, an unknown difference. */
function faultsOf({ comparison, live }: Trial): string[] {
  const { one, release, agrees } = comparison;
  const name = nameOf(comparison);
  const said = `${live.outcome}${live.detail && `: ${live.detail}`}`;
  if (isExample(one)) {
    return live.outcome === 'works' || name in KNOWN_CONDITIONS ? [] : [`${name} ${said}`];
  }
  const recorded = recordedVerdict(one, release);
  const isShared = one.name.startsWith('glance-texts/');
  const isNews = isShared ? recorded !== undefined && isWorse(live, recorded) : live.outcome !== recorded?.outcome;
  return [
    ...isNews && !(name in KNOWN_CONDITIONS) ? [`${name} ${said}; recorded: ${recorded?.outcome ?? 'nothing'}`] : [],
    ...agrees || isKnown(comparison) ? [] : [`${name}: the judge says ${judgedAs(comparison.findings)}; owed: ${comparison.owed}`],
  ];
}

function isKnown(comparison: Comparison): boolean {
  return KNOWN_DIFFERENCES.includes(nameOf(comparison));
}

function unexplained(trials: readonly Trial[]): number {
  return trials.filter(({ comparison }) => !comparison.agrees && !isKnown(comparison)).length;
}
