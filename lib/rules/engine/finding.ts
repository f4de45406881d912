import type { FindingIdentity } from './baseline/identity';
import type { Edit } from './edit';
import type { Severity } from './rule';
import { escapedText } from '../../facts/text/quoting';

/** What the judge reports about one place of an input. */
export interface Finding {
  /** The rule, `area/name`. */
  readonly rule: string;

  readonly severity: Severity;

  /** The file; empty for an object that comes from a program. */
  readonly file: string;

  /** The number of the document in its file; the first one is 1. */
  readonly document: number;

  readonly kind: string;
  readonly namespace: string;
  readonly name: string;

  /** The field, followed by the section and option if the field is a text of options. */
  readonly path: string;

  /** The line in the file; the first one is 1. 0 for an object that comes from a program. */
  readonly line: number;

  /** The column in the line; the first one is 1. 0 for an object that comes from a program. */
  readonly column: number;

  /** The line of the last character. 0 for an object that comes from a program. */
  readonly endLine: number;

  /** The column after the last character. 0 for an object that comes from a program. */
  readonly endColumn: number;

  /** What stays the same about the finding when other parts of the manifest change. */
  readonly identity: FindingIdentity;

  readonly message: string;

  /** How to fix it, as a sentence. */
  readonly fix: string;

  /**
   * How to fix it, as a change of the file.
   *
   * @default - the fix is not mechanical, or the object comes from a program
   */
  readonly edit?: Edit;
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Whether a severity reaches a threshold. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

/** Orders findings by file, position and rule: the same input gives the same order. */
export function compareFindings(left: Finding, right: Finding): number {
  return compare(left.file, right.file) || left.document - right.document || left.line - right.line || left.column - right.column
    || compare(left.path, right.path) || compare(left.rule, right.rule) || compare(left.message, right.message);
}

/** A finding on one line, as `synth` prints it. */
export function findingText({ kind, namespace, name, path, rule, severity, message, fix }: Finding): string {
  const subject = `${namespace === '' ? '' : `${namespace}/`}${name === '' ? kind : name}`;
  return escapedText(`[${subject}] ${severity} ${rule}: ${atPath(path)}${message} ${fix}`);
}

/** The path of a finding before its message. Empty for a finding about a whole document. */
export function atPath(path: string): string {
  return path === '' ? '' : `${path}: `;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
