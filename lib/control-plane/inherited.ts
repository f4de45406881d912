import { GivenBase } from './base/given-base';
import { copiedFindings } from './copied-findings';
import { DEFAULT_RELEASE, Release } from '../facts/release';
import { plainText } from '../facts/text/quoting';
import { JsonObject, objectAt } from '../json';
import { manifestsOf } from '../manifest/read';
import { baselineEntry, compareWithBaseline, ObjectIdentity } from '../rules/engine/baseline/baseline';
import type { Finding } from '../rules/engine/finding';
import { judge, JudgeProblem, Verdict } from '../rules/engine/judge';

/** A verdict about a control plane, divided by cause. */
export interface Inheritance {
  /** What the program causes. */
  readonly own: Verdict;

  /** One line about what the base has by itself. Empty if that is nothing. */
  readonly summary: string[];
}

const BASE_VERDICTS = new WeakMap<GivenBase, Map<Release, Verdict>>();

/**
 * Separates what the program causes from what its base has by itself.
 *
 * @param verdict the verdict about the control plane and the objects beside it
 * @param controlPlane the control plane as it is written
 */
export function withoutInherited(verdict: Verdict, controlPlane: unknown, base: GivenBase, release: Release): Inheritance {
  if (verdict.findings.length + verdict.problems.length === 0) {
    return { own: verdict, summary: [] };
  }
  const given = verdictOf(base, release);
  const baseline = given.findings.map(baselineEntry);
  const { added, inherited } = compareWithBaseline(verdict.findings, baseline, nameOf);
  const copied = copiedFindings(added, baseline, base.objects[0], nameOf);
  const known = new Set(given.problems.map(problemKey));
  const problems = verdict.problems.filter((problem) => !known.has(problemKey(problem)));
  const notJudged = verdict.problems.filter((problem) => !problems.includes(problem));
  return {
    own: { findings: added.filter((finding) => !copied.has(finding)), problems },
    summary: summaryOf([...inherited, ...copied, ...notJudged], controlPlane, base, release),
  };
}

/**
 * The verdict about the base by itself, computed once. It has the superseded findings too: the program can take away what supersedes
 * them.
 */
function verdictOf(base: GivenBase, release: Release): Verdict {
  const known = BASE_VERDICTS.get(base) ?? new Map<Release, Verdict>();
  const verdict = known.get(release) ?? judge(manifestsOf(base.objects).documents, { release, keepsSuperseded: true });
  BASE_VERDICTS.set(base, known.set(release, verdict));
  return verdict;
}

/** The identity of an object: the program can rename the control plane, and move all objects to another namespace. */
function nameOf({ kind, name }: ObjectIdentity): string {
  return kind === 'OpenStackControlPlane' ? kind : `${kind} ${name}`;
}

/** The identity of a problem. The number of the document depends on the other objects in the chart. */
function problemKey({ message }: JudgeProblem): string {
  return message.replace(/^document \d+/, '');
}

function summaryOf(inherited: ReadonlyArray<Finding | JudgeProblem>, controlPlane: unknown, base: GivenBase, release: Release): string[] {
  if (inherited.length === 0) {
    return [];
  }
  const rules = [...new Set(inherited.map(({ rule }) => rule))].sort();
  const counts = rules.map((rule) => `${rule} (${inherited.filter((finding) => finding.rule === rule).length})`);
  const subject = inherited.length === 1 ? '1 finding comes from the base and does' : `${inherited.length} findings come from the base and do`;
  const options = release === DEFAULT_RELEASE ? '' : ` --release ${release}`;
  return [`[${nameText(controlPlane)}] ${subject} not stop synth: ${counts.join(', ')}. ${base.howToShow(`cdk8s-glance lint${options}`)}`];
}

function nameText(controlPlane: unknown): string {
  const { namespace, name } = objectAt(controlPlane, 'metadata') as JsonObject;
  return namespace === undefined ? plainText(name) : `${plainText(namespace)}/${plainText(name)}`;
}
