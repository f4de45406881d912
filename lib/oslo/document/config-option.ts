/** An option as written in a text. */
export interface ConfigOption {
  /** The section of the option, as spelled in the text. */
  readonly section: string;

  readonly name: string;

  /**
   * The value as oslo.config has it before it expands dollar signs: without blanks and matching quotes at its ends,
   * with its continuation lines joined by line feeds.
   */
  readonly rawValue: string;

  /** The first line of the option; the first line of the text is 1. 0 for an option that was set, not read. */
  readonly line: number;

  /** The last line of the option. 0 for an option that was set, not read. */
  readonly lastLine: number;

  /** Who gave the option its value: the origin of the text, or whoever set it. */
  readonly contributor: string;
}

/** A section as written in a text; a name may occur more than once. */
export interface ConfigSection {
  readonly name: string;

  /** The line of its header; the first line is 1. 0 for a section that was added, not read. */
  readonly line: number;

  readonly options: readonly ConfigOption[];
}

/** The reasons for which oslo.config refuses a whole text. */
export type ConfigProblemKind =
  | 'byte-order-mark'
  | 'no-assignment'
  | 'option-before-section'
  | 'unclosed-section'
  | 'empty-section-name'
  | 'unexpected-continuation'
  | 'empty-key';

/** A line because of which oslo.config refuses the whole text. */
export interface ConfigProblem {
  readonly kind: ConfigProblemKind;

  /** The line; the first line is 1. */
  readonly line: number;

  /** The line, the problem and the fix. */
  readonly message: string;
}

/** The name by which oslo.config finds a section: case matters only for `DEFAULT`. */
export function sectionKey(name: string): string {
  return name === 'DEFAULT' ? name : name.toLowerCase();
}
