import { RuleContext } from './context';
import { compareFindings, type Finding } from './finding';
import { placeText } from './places';
import { DEFAULT_RELEASE, includes, type ReleaseName } from '../../facts/release';
import { LineIndex, Locator, type Position } from '../../manifest/position';
import { RULES } from '../registry';
import type { Place, RawFinding, Rule, RuleFacts } from './rule';
import { suppresses, type Suppression } from './suppression';
import type { ManifestDocument } from '../../manifest/source';
import { unusedSuppression, UNUSED_SUPPRESSION } from '../suppressions/unused';

/** What the judge has to know beside the manifests. */
export interface JudgeOptions {
  /**
   * The release that the manifests are for.
   *
   * @default - `DEFAULT_RELEASE`
   */
  readonly release?: ReleaseName;

  /**
   * Findings that are known and meant.
   *
   * @default - none
   */
  readonly suppressions?: readonly Suppression[];

  /**
   * The document whose `suppressions` those are, for what is found of themselves.
   *
   * @default - they stand in no document
   */
  readonly suppressedIn?: ManifestDocument;

  /**
   * The rules to ask.
   *
   * @default - all of them
   */
  readonly rules?: readonly Rule[];
}

/**
 * Everything that the rules have to say of some manifests, in a fixed order.
 *
 * It only looks: files, terminals and processes are someone else's, so it runs in a browser just as well.
 */
export function judge(documents: readonly ManifestDocument[], options: JudgeOptions = {}): Finding[] {
  const release = options.release ?? DEFAULT_RELEASE;
  const rules = (options.rules ?? RULES).filter((rule) => includes(rule.releases, release));
  const findings = located(distinct(spoken(rules, new RuleContext(documents, release))));
  const suppressions = options.suppressions ?? [];
  const kept = findings.filter((finding) => !suppressions.some((suppression) => suppresses(suppression, finding)));
  return [...kept, ...located(unused(suppressions, findings, options.suppressedIn))].sort(compareFindings);
}

/** A finding, and the rule that it is by. */
interface Spoken extends RawFinding {
  readonly rule: RuleFacts & Pick<Rule, 'supersedes'>;
}

function spoken(rules: readonly Rule[], context: RuleContext): Spoken[] {
  return rules.flatMap((rule) => Array.from(rule.check(context), (finding) => ({ ...finding, rule })));
}

function unused(suppressions: readonly Suppression[], findings: readonly Finding[], document: ManifestDocument | undefined): Spoken[] {
  return suppressions.flatMap((suppression, index) => (findings.some((finding) => suppresses(suppression, finding))
    ? []
    : [{ ...unusedSuppression(suppression, index, document), rule: UNUSED_SUPPRESSION }]));
}

/** Each finding once, and of one place only those that say most. */
function distinct(findings: readonly Spoken[]): Spoken[] {
  const keys = new PlaceKeys();
  const superseded = new Set(findings.flatMap(({ rule, place }) => (rule.supersedes ?? []).map((other) => `${other} ${keys.of(place)}`)));
  const kept = findings.filter(({ rule, place }) => !superseded.has(`${rule.id} ${keys.of(place)}`));
  return [...new Map(kept.map((finding) => [`${finding.rule.id} ${keys.of(finding.place)} ${finding.place.line} ${finding.message}`, finding])).values()];
}

/** Tells places apart: two documents of a program may go by the same file and number. */
class PlaceKeys {
  private readonly ids = new Map<ManifestDocument, number>();

  public of(place: Place): string {
    const id = this.ids.get(place.document) ?? this.ids.size;
    this.ids.set(place.document, id);
    return `${id} ${placeText(place)}`;
  }
}

/** The findings with the lines and columns of their places: each text is taken apart once. */
function located(findings: readonly Spoken[]): Finding[] {
  const lines = new Map<string, LineIndex>();
  return [...grouped(findings)].flatMap(([document, group]) => {
    const locator = document.source && new Locator(document.source, lineIndex(lines, document.source.text));
    return group.map((finding) => toFinding(finding, positionOf(finding.place, locator)));
  });
}

function grouped(findings: readonly Spoken[]): Map<ManifestDocument, Spoken[]> {
  const groups = new Map<ManifestDocument, Spoken[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.document) ?? [];
    group.push(finding);
    groups.set(finding.place.document, group);
  }
  return groups;
}

function lineIndex(known: Map<string, LineIndex>, text: string): LineIndex {
  const index = known.get(text) ?? new LineIndex(text);
  known.set(text, index);
  return index;
}

function positionOf({ path, line, column }: Place, locator: Locator | undefined): Position {
  if (locator === undefined) {
    return { line: 0, column: 0 };
  }
  return line === undefined || line === 0 ? locator.find(path) : locator.findLine(path, line, column ?? 1);
}

function toFinding({ rule, place, message, fix }: Spoken, position: Position): Finding {
  const { file, index, kind, namespace, name } = place.document;
  const { line, column } = position;
  return { rule: rule.id, severity: rule.severity, file, document: index, kind, namespace, name, path: placeText(place), line, column, message, fix };
}
