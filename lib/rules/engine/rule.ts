import type { RuleContext } from './context';
import type { ReleaseRange } from '../../facts/release';
import type { Path } from '../../manifest/path';
import type { ManifestDocument } from '../../manifest/source';

/**
 * How bad a finding is. `error`: it will not work, or will be ignored. `warning`: it works but hurts. `info`: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding points at. */
export interface Place {
  readonly document: ManifestDocument;

  /** The field, from the root of the document. */
  readonly path: Path;

  /** The section, where the field is a text of options. */
  readonly section?: string;

  /** The option in that section. */
  readonly option?: string;

  /** The line of the text in the field; the first one is 1. */
  readonly line?: number;

  /** The column in that line; the first one is 1. */
  readonly column?: number;
}

/** What a rule has to say of one place. */
export interface RawFinding {
  readonly place: Place;

  /** What is wrong: the property in the user's words, its value, what is allowed. */
  readonly message: string;

  /** What to do about it, as a sentence. */
  readonly fix: string;
}

/** What a rule has to say, without being asked of a manifest. */
export interface RuleFacts {
  /** `area/name`, which never changes. */
  readonly id: string;

  readonly severity: Severity;

  /** What is wrong, in one line. */
  readonly title: string;

  /** Why it matters: what the cluster does. */
  readonly why: string;

  /** Where that is known from. */
  readonly source: string;

  /**
   * The releases that the rule applies to.
   *
   * @default - every release
   */
  readonly releases?: ReleaseRange;

  /** A manifest, or the part of one, of which the rule has exactly one thing to say. */
  readonly bad: string;

  /** The same put right: no rule has anything to say of it. */
  readonly good: string;
}

/** A rule. */
export interface Rule extends RuleFacts {
  /** The rules whose findings of the same place say less than this one's, and give way to it. */
  readonly supersedes?: readonly string[];

  readonly check: (context: RuleContext) => Iterable<RawFinding>;
}
