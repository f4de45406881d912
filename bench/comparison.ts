import { type Measurement, median, minimum } from './measure';
import { mebibytes, milliseconds, ratio, type Row } from './table';

/** The head of a table of comparisons. */
export const COMPARISON_HEAD: Row = ['', 'ours, min', 'median', 'theirs, min', 'median', 'ratio of min', 'of median', 'goal', 'met'];

/** A goal for the ratio of ours to theirs. */
export interface RatioGoal {
  readonly atMost: number;
}

/** A line that compares the times of two. A goal is met by the least disturbed runs, that is by the minima. */
export function timeRow(title: string, ours: Measurement, theirs: Measurement, goal?: RatioGoal): Row {
  return row(title, ours.times, theirs.times, milliseconds, goal);
}

/** A line that compares the peak memory of two. */
export function memoryRow(title: string, ours: Measurement, theirs: Measurement, goal?: RatioGoal): Row {
  return row(title, ours.memories, theirs.memories, mebibytes, goal);
}

function row(title: string, ours: readonly number[], theirs: readonly number[], text: (value: number) => string, goal?: RatioGoal): Row {
  const figures = [minimum(ours), median(ours), minimum(theirs), median(theirs)].map(text);
  const ratios = [ratio(minimum(ours), minimum(theirs)), ratio(median(ours), median(theirs))];
  const verdict = goal === undefined ? ['', ''] : [`≤ ${goal.atMost}`, minimum(ours) <= goal.atMost * minimum(theirs) ? 'yes' : 'no'];
  return [title, ...figures, ...ratios, ...verdict];
}
