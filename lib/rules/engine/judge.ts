import { ALL_RULES, applied, contextOf, failureText, type Applied } from './failures';
import { compareFindings, type Finding } from './finding';
import { located, type RuleFinding } from './locate';
import { placeText } from './places';
import type { Place, Rule } from './rule';
import { Suppressions, type Suppression } from './suppression';
import { DEFAULT_RELEASE, includes, type ReleaseName } from '../../facts/release';
import { LineIndex } from '../../manifest/reading/line-index';
import type { ManifestDocument, ManifestProblem } from '../../manifest/source';
import { RULES } from '../registry';
import { unusedSuppression, UNUSED_SUPPRESSION } from '../suppressions/unused';

/** Options of the judge. */
export interface JudgeOptions {
  /**
   * The release that the manifests are for.
   *
   * @default - `DEFAULT_RELEASE`
   */
  readonly release?: ReleaseName;

  /**
   * Known findings, which are not reported.
   *
   * @default - none
   */
  readonly suppressions?: readonly Suppression[];

  /**
   * The document with the field `suppressions` that lists them, for findings about suppressions.
   *
   * @default - no document
   */
  readonly suppressedIn?: ManifestDocument;

  /**
   * The rules to apply.
   *
   * @default - all rules
   */
  readonly rules?: readonly Rule[];

  /**
   * Whether to report findings that another rule supersedes as well.
   *
   * @default false
   */
  readonly keepsSuperseded?: boolean;
}

/** A document that a rule could not judge. */
export interface JudgeProblem extends ManifestProblem {
  /** The rule, `area/name`, or `*` if no rule could judge the document. */
  readonly rule: string;
}

/** The result of judging some manifests. */
export interface Verdict {
  /** The findings, in a fixed order. */
  readonly findings: readonly Finding[];

  /** The documents that could not be judged: their findings may be incomplete. */
  readonly problems: readonly JudgeProblem[];
}

/**
 * Applies the rules to manifests.
 *
 * A rule that fails becomes a problem of the document that it fails on; it never throws. It uses no files, terminals or
 * processes, so it runs in a browser too.
 */
export function judge(documents: readonly ManifestDocument[], options: JudgeOptions = {}): Verdict {
  const release = options.release ?? DEFAULT_RELEASE;
  const rules = (options.rules ?? RULES).filter((rule) => includes(rule.releases, release));
  const { context, failures: unread } = contextOf(documents, release);
  const results = rules.map((rule) => ({ rule, results: applied(rule, context) }));
  const all = results.flatMap(({ rule, results: { findings: raw } }) => raw.map((finding) => ({ ...finding, rule })));
  const findings = located(distinct(all, options));
  const suppressions = options.suppressions ?? [];
  const { kept, used } = suppressed(findings, suppressions);
  return {
    findings: [...kept, ...located(unused(suppressions, used, options.suppressedIn))].sort(compareFindings),
    problems: [...problemsOf(ALL_RULES, unread), ...results.flatMap(({ rule: { id }, results: { failures } }) => problemsOf(id, failures))],
  };
}

/** The findings that no suppression matches, and the positions of the suppressions that match a finding. */
function suppressed(findings: readonly Finding[], suppressions: readonly Suppression[]): { kept: Finding[]; used: ReadonlySet<number> } {
  const known = new Suppressions(suppressions);
  const used = new Set<number>();
  const kept = findings.filter((finding) => {
    const matching = known.matching(finding);
    matching.forEach((position) => used.add(position));
    return matching.length === 0;
  });
  return { kept, used };
}

function unused(suppressions: readonly Suppression[], used: ReadonlySet<number>, document: ManifestDocument | undefined): RuleFinding[] {
  return suppressions.flatMap((suppression, index) => (used.has(index)
    ? []
    : [{ ...unusedSuppression(suppression, index, document), rule: UNUSED_SUPPRESSION }]));
}

/** Each finding once, without those that another rule supersedes. */
function distinct(findings: readonly RuleFinding[], { keepsSuperseded }: JudgeOptions): RuleFinding[] {
  const keys = new PlaceKeys();
  const superseded = new Set(findings.flatMap(({ rule, place }) => (rule.supersedes ?? []).map((other) => `${other} ${keys.of(place)}`)));
  const kept = findings.filter(({ rule, place }) => keepsSuperseded || !superseded.has(`${rule.id} ${keys.of(place)}`));
  return [...new Map(kept.map((finding) => [`${finding.rule.id} ${keys.of(finding.place)} ${finding.place.line} ${finding.message}`, finding])).values()];
}

/** Keys of places. Documents of a program may share a file and a number, so each document gets a number of its own. */
class PlaceKeys {
  private readonly ids = new Map<ManifestDocument, number>();

  public of(place: Place): string {
    const id = this.ids.get(place.document) ?? this.ids.size;
    this.ids.set(place.document, id);
    return `${id} ${placeText(place)}`;
  }
}

/** One problem for each document that a rule failed on. */
function problemsOf(id: string, failures: Applied['failures']): JudgeProblem[] {
  return [...new Map(failures.map((failure) => [failure.document, failure])).values()].map(({ failure, document: { source, file, index } }) => {
    const { line, column } = source ? new LineIndex(source.text).position(source.start) : { line: 0, column: 0 };
    return { rule: id, file, document: index, line, column, message: failureText(id, index, failure) };
  });
}
