import type { Finding } from '../../rules/engine/finding';

/** Input that could not be read or judged. */
export interface ReportProblem {
  readonly file: string;

  /** The line; the first one is 1, and 0 means the whole file. */
  readonly line: number;

  /** The column; the first one is 1, and 0 means the whole line. */
  readonly column: number;

  readonly message: string;
}

/** The result of judging some files. */
export interface Report {
  /** Every file that was requested, in order. */
  readonly files: readonly string[];

  /** The number of objects that the rules inspect. */
  readonly documents: number;

  readonly findings: readonly Finding[];
  readonly problems: readonly ReportProblem[];

  /** A line of a file, or an empty string if the file or the line does not exist. */
  readonly line: (file: string, line: number) => string;
}

/** Turns a report into text. */
export type Format = (report: Report, isColoured: boolean) => string;

/** The number of findings of each severity. */
export function counts(findings: readonly Finding[]): Record<'errors' | 'warnings' | 'infos', number> {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
