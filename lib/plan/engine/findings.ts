import type { Change } from './change';
import { JUDGED_KINDS } from '../../facts/operators/kinds';
import type { ReleaseName } from '../../facts/release';
import type { Finding } from '../../rules/engine/finding';
import { judge } from '../../rules/engine/judge';

const known = new WeakMap<Change, Map<string, readonly Finding[]>>();

/**
 * The findings of the rules about one input of a change, as written. Each input is judged once for a release.
 *
 * @throws if a rule fails, because the findings are incomplete then
 */
export function findingsOf(change: Change, side: 'old' | 'new', release: ReleaseName): readonly Finding[] {
  const ofChange = known.get(change) ?? new Map<string, readonly Finding[]>();
  known.set(change, ofChange);
  const key = `${side} ${release}`;
  const findings = ofChange.get(key) ?? judged(change, side, release);
  ofChange.set(key, findings);
  return findings;
}

function judged(change: Change, side: 'old' | 'new', release: ReleaseName): readonly Finding[] {
  // Objects that only the old input has stay in the cluster, so what refers to them is in order.
  const documents = change.written.flatMap((pair) => (side === 'new' ? pair.new ?? pair.old : pair.old) ?? []).filter(({ kind }) => JUDGED_KINDS.has(kind));
  const { findings, problems } = judge(documents, { release });
  if (problems.length > 0) {
    throw new Error('the objects could not be judged');
  }
  return findings;
}
