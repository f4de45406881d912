import { RuleContext } from './context';
import type { RawFinding, Rule, RuleFailure } from './rule';
import type { ManifestDocument } from '../../manifest/source';

/** What a rule reports about an input. */
export interface Applied {
  readonly findings: readonly RawFinding[];

  /** The documents that it could not judge. */
  readonly failures: ReadonlyArray<Required<RuleFailure>>;
}

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
    return { findings: [], failures: failuresOf(rule, context, failure) };
  }
}

/** A failure in words. The message of the error is left out: it may quote a secret. */
export function failureText(rule: string, document: number, failure: unknown): string {
  const name = failure instanceof Error ? failure.name : typeof failure;
  return `document ${document} could not be judged by ${rule}: the rule failed with ${name}. Please report this as a bug.`;
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
