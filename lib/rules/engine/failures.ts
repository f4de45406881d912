import { RuleContext } from './context';
import type { RawFinding, Rule, RuleFailure } from './rule';
import type { ReleaseName } from '../../facts/release';
import type { ManifestDocument } from '../../manifest/source';

/** What a rule reports about an input. */
export interface Applied {
  readonly findings: readonly RawFinding[];

  /** The documents that it could not judge. */
  readonly failures: ReadonlyArray<Required<RuleFailure>>;
}

/** The rule of a failure that concerns all rules. */
export const ALL_RULES = '*';

/** Applies a rule to an input. Nothing is thrown if the rule fails. */
export function applied(rule: Rule, context: RuleContext): Applied {
  try {
    const results = [...rule.check(context)];
    return {
      findings: results.filter((result) => 'place' in result),
      failures: results.filter((result) => 'failure' in result)
        .flatMap(({ failure, document }) => (document === undefined ? failuresOf(rule, context, failure) : [{ failure, document }])),
    };
  } catch (failure) {
    const failures = failuresOf(rule, context, failure);
    return { findings: withoutFailed(rule, context, failures), failures };
  }
}

/** A context, and the documents that it leaves out because they cannot be viewed. */
export interface ContainedContext {
  readonly context: RuleContext;
  readonly failures: ReadonlyArray<Required<RuleFailure>>;
}

/** The context of some documents. Nothing is thrown if a document cannot be viewed. */
export function contextOf(documents: readonly ManifestDocument[], release: ReleaseName): ContainedContext {
  try {
    return { context: new RuleContext(documents, release), failures: [] };
  } catch (failure) {
    const culprits = documents.filter((document) => !isViewable(document, release));
    const left = culprits.length > 0 ? documents.filter((document) => !culprits.includes(document)) : [];
    return {
      context: new RuleContext(left, release),
      failures: (culprits.length > 0 ? culprits : documents).map((document) => ({ failure, document })),
    };
  }
}

function isViewable(document: ManifestDocument, release: ReleaseName): boolean {
  try {
    return Boolean(new RuleContext([document], release));
  } catch {
    return false;
  }
}

/** The findings of a rule about the documents that it does not fail on. */
function withoutFailed(rule: Rule, { view: { documents }, release }: RuleContext, failures: Applied['failures']): RawFinding[] {
  const failed = new Set(failures.map(({ document }) => document));
  try {
    const results = [...rule.check(new RuleContext(documents.filter((document) => !failed.has(document)), release))];
    return results.filter((result) => 'place' in result);
  } catch {
    return [];
  }
}

/** A failure in words. The message of the error is left out: it may quote a secret. */
export function failureText(rule: string, document: number, failure: unknown): string {
  const name = failure instanceof Error ? failure.name : typeof failure;
  return rule === ALL_RULES ? `document ${document} could not be judged: reading it failed with ${name}. Please report this as a bug.`
    : `document ${document} could not be judged by ${rule}: the rule failed with ${name}. Please report this as a bug.`;
}

/** The documents that make a rule fail by themselves; if no single one does, the first document of the input. */
function failuresOf(rule: Rule, { view: { documents }, release }: RuleContext, failure: unknown): Array<Required<RuleFailure>> {
  const culprits = documents.filter((document) => failsOn(rule, document, release));
  return (culprits.length > 0 ? culprits : documents.slice(0, 1)).map((document) => ({ failure, document }));
}

function failsOn(rule: Rule, document: ManifestDocument, release: RuleContext['release']): boolean {
  try {
    return [...rule.check(new RuleContext([document], release))].some((result) => 'failure' in result);
  } catch {
    return true;
  }
}
