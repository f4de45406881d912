/** An option as it stands in a text. */
export interface ConfigOption {
  /** The section that it stands in, spelled as there. */
  readonly section: string;

  readonly name: string;

  /**
   * The value as oslo.config has it before it looks at dollar signs: without blanks and matching quotes at its ends,
   * its continuation lines joined by line feeds.
   */
  readonly rawValue: string;

  /** The line of the text that it begins in; the first one is 1. 0 for an option that was set, not read. */
  readonly line: number;

  /** The line that its last continuation ends in. 0 for an option that was set, not read. */
  readonly lastLine: number;

  /** Who gave the option its value: the origin of the text, or the one who set it. */
  readonly contributor: string;
}

/** A section as it stands in a text; a name may stand there more than once. */
export interface ConfigSection {
  readonly name: string;

  /** The line of its header; the first one is 1. 0 for a section that was added, not read. */
  readonly line: number;

  readonly options: readonly ConfigOption[];
}

/** What oslo.config refuses a whole text for. */
export type ConfigProblemKind =
  | 'no-assignment'
  | 'option-before-section'
  | 'unclosed-section'
  | 'empty-section-name'
  | 'unexpected-continuation'
  | 'empty-key';

/** A line for which oslo.config refuses the whole text. */
export interface ConfigProblem {
  readonly kind: ConfigProblemKind;

  /** The line; the first one is 1. */
  readonly line: number;

  /** What is wrong and how to put it right: the line as it stands, then the reason. */
  readonly message: string;
}

/** The name under which oslo.config finds a section: case counts in `DEFAULT` only. */
export function sectionKey(name: string): string {
  return name === 'DEFAULT' ? name : name.toLowerCase();
}
