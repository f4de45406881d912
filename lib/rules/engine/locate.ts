import { Identities } from './baseline/identity';
import { locateEdit } from './edit';
import type { Finding } from './finding';
import { placeText } from './places';
import { Redaction } from './redaction';
import type { Place, RawFinding, Rule, RuleFacts } from './rule';
import type { Path } from '../../facts/text/field-path';
import { boundedName } from '../../facts/text/quoting';
import { LineIndex, type Range } from '../../manifest/reading/line-index';
import { Locator } from '../../manifest/reading/position';
import type { DocumentText, ManifestDocument } from '../../manifest/source';

/** A finding and its rule. */
export interface RuleFinding extends RawFinding {
  readonly rule: RuleFacts & Pick<Rule, 'supersedes'>;
}

/** The findings with lines and columns. Each text is parsed once, and equal texts together. */
export function located(findings: readonly RuleFinding[]): Finding[] {
  const lines = new Map<string, LineIndex>();
  const locators = new Map<string, Locator>();
  return [...bySource(findings)].flatMap(([source, group]) => {
    const locator = source && locatorOf(source, lineIndex(lines, source.text), locators);
    const known = new Map<ManifestDocument, DocumentFacts>();
    return group.map((finding) => toFinding(finding, factsOf(finding.place.document, known), locator));
  });
}

/** What the findings about one document share. */
interface DocumentFacts {
  readonly identities: Identities;
  readonly redaction: Redaction;
}

function factsOf(document: ManifestDocument, known: Map<ManifestDocument, DocumentFacts>): DocumentFacts {
  const facts = known.get(document) ?? { identities: new Identities(document), redaction: new Redaction(document) };
  known.set(document, facts);
  return facts;
}

/** The findings by the text of their document. The items of a `List` share one text. */
function bySource(findings: readonly RuleFinding[]): Map<DocumentText | undefined, RuleFinding[]> {
  const groups = new Map<DocumentText | undefined, RuleFinding[]>();
  for (const finding of findings) {
    const { source } = finding.place.document;
    const group = groups.get(source) ?? [];
    group.push(finding);
    groups.set(source, group);
  }
  return groups;
}

function lineIndex(known: Map<string, LineIndex>, text: string): LineIndex {
  const index = known.get(text) ?? new LineIndex(text);
  known.set(text, index);
  return index;
}

function locatorOf(source: DocumentText, lines: LineIndex, known: Map<string, Locator>): Locator {
  const text = source.text.slice(source.start, source.end);
  const locator = new Locator(source, lines, known.get(text));
  known.set(text, locator);
  return locator;
}

function rangeOf({ document: { patch }, line, column, lastLine, offset }: Place, path: Path, locator: Locator | undefined): Range {
  if (locator === undefined) {
    return { line: 0, column: 0, endLine: 0, endColumn: 0 };
  }
  if (offset !== undefined) {
    return locator.character(offset);
  }
  return line === undefined || line === 0 || patch?.isQuoted ? locator.find(path) : locator.findLine(path, line, column ?? 1, lastLine);
}

function toFinding(finding: RuleFinding, { identities, redaction }: DocumentFacts, locator: Locator | undefined): Finding {
  const { rule, place, message, fix, edit } = redaction.of(finding);
  const { file, index, kind, namespace, name } = place.document;
  const { patch } = place.document;
  const path = patch?.locate(place.path) ?? place.path;
  // The name of a field that a JSON patch sets is the last step of a pointer.
  const isEditable = patch === undefined || (!patch.isQuoted && (edit?.of !== 'name' || path.at(-1) === place.path.at(-1)));
  const change = edit && locator && isEditable ? locateEdit(edit, path, locator) : undefined;
  return {
    rule: rule.id,
    severity: rule.severity,
    file,
    document: index,
    // Every finding repeats them.
    kind: boundedName(kind),
    namespace: boundedName(namespace),
    name: boundedName(name),
    path: placeText(place),
    ...rangeOf(place, path, locator),
    identity: identities.of(place),
    message,
    fix,
    ...change && { edit: change },
  };
}
