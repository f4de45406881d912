import { compiled } from './compiled';
import { measure, median, minimum, runOnce } from './measure';
import { milliseconds, table } from './table';

/** The most that loading the package may add, in milliseconds. */
const GOAL = 10;

/** (d) `require` of the package, which loads cdk8s, against `require('cdk8s')`; as whole processes. */
export function loading(rounds: number): string {
  const programs = ['require-package', 'require-cdk8s'].map((name) => ({ program: 'node', args: [compiled(`bench/programs/${name}.ts`)] }));
  runOnce(...programs);
  const [ours, theirs] = measure(programs, rounds).map(({ times }) => times);
  const [added, addedByMedian] = [minimum(ours) - minimum(theirs), median(ours) - median(theirs)];
  return table(['', 'ours, min', 'median', 'cdk8s, min', 'median', 'added, min', 'median', 'goal', 'met'], [[
    '(d) require', ...[minimum(ours), median(ours), minimum(theirs), median(theirs), added, addedByMedian].map(milliseconds),
    `≤ +${GOAL} ms`, added <= GOAL ? 'yes' : 'no',
  ]]);
}
