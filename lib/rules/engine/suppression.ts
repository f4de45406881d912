import type { Finding } from './finding';

/** Known findings that are not reported. */
export interface Suppression {
  /** The rule, `area/name`. */
  readonly rule: string;

  /**
   * The path of the finding. `*` matches any characters within one name, `**` any characters.
   *
   * @default - any path
   */
  readonly path?: string;

  /** Why the findings are accepted, for readers. */
  readonly reason: string;
}

/** Whether a suppression matches a finding. */
export function suppresses(suppression: Suppression, finding: Pick<Finding, 'rule' | 'path'>): boolean {
  return suppression.rule === finding.rule && (suppression.path === undefined || matches(suppression.path, finding.path));
}

/**
 * Whether a path matches a pattern. The comparison never goes back, so its time is at most the length of the pattern times that
 * of the path, however many stars the pattern has.
 */
function matches(pattern: string, path: string): boolean {
  const tokens = pattern.match(/\*\*|\*|[^*]/gs) ?? [];
  let reached = new Set([0]);
  for (const token of tokens) {
    reached = token === '*' || token === '**' ? spread(reached, path, token) : stepped(reached, path, token);
  }
  return reached.has(path.length);
}

/** The positions after one character. */
function stepped(reached: ReadonlySet<number>, path: string, sign: string): Set<number> {
  return new Set([...reached].filter((index) => path[index] === sign).map((index) => index + 1));
}

/** The positions after any number of characters; for a single star, within one name. */
function spread(reached: ReadonlySet<number>, path: string, star: string): Set<number> {
  const all = new Set(reached);
  for (let index = 0; index < path.length; index++) {
    if (all.has(index) && (star === '**' || !'.[]'.includes(path[index]))) {
      all.add(index + 1);
    }
  }
  return all;
}
