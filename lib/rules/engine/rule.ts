import type { RuleContext } from './context';
import type { EditPlan } from './edit';
import type { ReleaseRange } from '../../facts/release';
import type { Path } from '../../facts/text/field-path';
import type { ManifestDocument } from '../../manifest/source';

/**
 * How bad a finding is. `error`: the cluster refuses it, or it has no effect. `warning`: it works and hurts, or its effect is not
 * certain. `info`: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

/** The place of a finding. */
export interface Place {
  readonly document: ManifestDocument;

  /** The field, from the root of the document. */
  readonly path: Path;

  /** The section, if the field is a text of options. */
  readonly section?: string;

  /** The option in that section. */
  readonly option?: string;

  /** The line of the text in the field; the first one is 1. */
  readonly line?: number;

  /** The column in that line; the first one is 1. */
  readonly column?: number;

  /**
   * The offset of a character in the text of the document. It takes the place of `path` when the position in the file is computed.
   *
   * @default - the position of `path`
   */
  readonly offset?: number;

  /**
   * The last line of the text that belongs to the place.
   *
   * @default - `line`
   */
  readonly lastLine?: number;
}

/** What a rule reports about one place. */
export interface RawFinding {
  readonly place: Place;

  /** What is wrong: the property in the user's terms, its value, and what is allowed. */
  readonly message: string;

  /** How to fix it, as a sentence. */
  readonly fix: string;

  /**
   * How to fix it, as a change of the field at the place.
   *
   * @default - the fix is not mechanical
   */
  readonly edit?: EditPlan;
}

/** A match that a rule could not judge because the rule failed. */
export interface RuleFailure {
  /** What the rule threw. */
  readonly failure: unknown;

  /**
   * The document with the match.
   *
   * @default - the rule failed before it reached a document
   */
  readonly document?: ManifestDocument;
}

/** The facts of a rule, which need no manifest. */
export interface RuleFacts {
  /** `area/name`, which never changes. */
  readonly id: string;

  readonly severity: Severity;

  /** What is wrong, in one line. */
  readonly title: string;

  /** Why it matters: what the cluster does. */
  readonly why: string;

  /** The document or code that shows it. */
  readonly source: string;

  /**
   * The releases to which the rule applies.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /** A manifest, or a part of one, with exactly one finding: one by this rule. */
  readonly bad: string;

  /** The corrected fragment, without findings. */
  readonly good: string;
}

/** A rule. */
export interface Rule extends RuleFacts {
  /** The rules whose findings at the same place are dropped because this rule says more. */
  readonly supersedes?: readonly string[];

  /** Judges a whole input. */
  readonly check: (context: RuleContext) => Iterable<RawFinding | RuleFailure>;
}
