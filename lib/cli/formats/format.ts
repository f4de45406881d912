import type { Finding } from '../../rules/engine/finding';

/** The formats of a report. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** The name of a format. */
export type FormatName = typeof FORMATS[number];

/** What could not be read, and where. */
export interface ReportProblem {
  readonly file: string;

  /** The line; the first one is 1, and 0 means the whole file. */
  readonly line: number;

  /** The column; the first one is 1, and 0 means the whole line. */
  readonly column: number;

  readonly message: string;
}

/** What was judged, and what came of it. */
export interface Report {
  /** Every file that was asked for, in order. */
  readonly files: readonly string[];

  /** How many objects there was something to look at of. */
  readonly documents: number;

  readonly findings: readonly Finding[];
  readonly problems: readonly ReportProblem[];

  /** A line of a file; empty where there is none. */
  readonly line: (file: string, line: number) => string;
}

/** Writes a report. */
export type Format = (report: Report, isColoured: boolean) => string;

/** How many findings there are of each severity. */
export function counts(findings: readonly Finding[]): Record<'errors' | 'warnings' | 'infos', number> {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
