import type { Severity } from './rule';

/** What the judge has to say of one place of an input. */
export interface Finding {
  /** The rule, `area/name`. */
  readonly rule: string;

  readonly severity: Severity;

  /** The file; empty for an object that comes from a program. */
  readonly file: string;

  /** Which document of its file; the first one is 1. */
  readonly document: number;

  readonly kind: string;
  readonly namespace: string;
  readonly name: string;

  /** The field, and the section and option where the field is a text of options. */
  readonly path: string;

  /** The line in the file; the first one is 1. 0 for an object that comes from a program. */
  readonly line: number;

  /** The column in the line; the first one is 1. 0 for an object that comes from a program. */
  readonly column: number;

  readonly message: string;
  readonly fix: string;
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Whether one severity is as bad as another, or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

/** By file, place in it, and rule: the same input gives the same order. */
export function compareFindings(left: Finding, right: Finding): number {
  return compare(left.file, right.file) || left.document - right.document || left.line - right.line || left.column - right.column
    || compare(left.path, right.path) || compare(left.rule, right.rule) || compare(left.message, right.message);
}

/** A finding on one line, as `synth` prints it. */
export function findingText({ kind, namespace, name, path, rule, severity, message, fix }: Finding): string {
  return `[${namespace === '' ? '' : `${namespace}/`}${name === '' ? kind : name}] ${severity} ${rule}: ${path}: ${message} ${fix}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
