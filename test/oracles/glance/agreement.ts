import { forRelease, type GlanceCase, type GlanceRelease, type GlanceVerdict } from './case';
import type { Finding } from '../../../lib/rules/engine/finding';

/** What the judge owes a text: at least an error, at least a warning, or no error. */
export type Owed = 'error' | 'warning' | 'no error';

/** One text, what Glance does with it, and what the judge says. */
export interface Comparison {
  readonly one: GlanceCase;
  readonly release: GlanceRelease;
  readonly glance: GlanceVerdict;
  readonly owed: Owed;
  readonly findings: readonly Finding[];
  readonly agrees: boolean;
}

/** Rules about what the operator refuses or misreads: their errors are right, whatever Glance does. */
const OF_OPERATOR: readonly string[] = ['instances/hidden-backends', 'instances/layout-file', 'instances/layout-single'];

/** Compares what Glance does with what the judge says. */
export function compare(one: GlanceCase, release: GlanceRelease, glance: GlanceVerdict, findings: readonly Finding[]): Comparison {
  const owed = owedTo(one, release, glance);
  return { one, release, glance, owed, findings, agrees: isPaid(owed, findings, one.at) };
}

/** The name of a comparison in the list of known differences. */
export function nameOf({ one, release }: Pick<Comparison, 'one' | 'release'>): string {
  return `${one.name} (${release})`;
}

/** What the judge says in one line. */
export function judgedAs(findings: readonly Finding[]): string {
  const worse = findings.filter(({ severity }) => severity !== 'info').map(({ severity, rule, path }) => `${severity} ${rule} ${place(path)}`);
  return worse.length > 0 ? worse.join('; ') : 'nothing';
}

function owedTo(one: GlanceCase, release: GlanceRelease, { outcome }: GlanceVerdict): Owed {
  if (forRelease(one.operator, release) !== undefined) {
    return 'error';
  }
  if (outcome !== 'works') {
    return forRelease(one.undecidable, release) === undefined ? 'error' : 'no error';
  }
  return forRelease(one.silent, release) === undefined ? 'no error' : 'warning';
}

function isPaid(owed: Owed, findings: readonly Finding[], at = ''): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  switch (owed) {
    case 'error': return errors.some(({ path }) => path.endsWith(at));
    case 'warning': return findings.some(({ severity, path }) => severity !== 'info' && path.endsWith(at));
    case 'no error': return errors.every(({ rule }) => OF_OPERATOR.includes(rule));
  }
}

/** The end of a path: the section and option, or the last fields. */
function place(path: string): string {
  return path.replace(/^.*customServiceConfig(?=\[)/, '').replace(/^spec\.glance\.template\./, '');
}
