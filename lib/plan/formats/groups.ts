import { IMPACTS, type Impact } from '../engine/effect';
import type { Consequence, Plan } from '../plan';

/** The consequences of one impact. */
export interface ConsequenceGroup {
  readonly heading: string;
  readonly lines: readonly Consequence[];
}

/** The consequences of a plan below their headings, without empty groups. */
export function groupsOf({ consequences }: Plan): ConsequenceGroup[] {
  const impacts = Object.keys(IMPACTS) as Impact[];
  return impacts.map((impact) => ({ heading: IMPACTS[impact], lines: consequences.filter((one) => one.impact === impact) }))
    .filter(({ lines }) => lines.length > 0);
}
