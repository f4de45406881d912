import type { Finding } from './finding';

/** Findings that are known and meant. */
export interface Suppression {
  /** The rule, `area/name`. */
  readonly rule: string;

  /**
   * The path of the finding. `*` stands for anything within a field's name, `**` for anything at all.
   *
   * @default - any path
   */
  readonly path?: string;

  /** Why it is meant: for whoever reads it later. */
  readonly reason: string;
}

/** Whether a finding is one of those that a suppression means. */
export function suppresses(suppression: Suppression, finding: Pick<Finding, 'rule' | 'path'>): boolean {
  return suppression.rule === finding.rule && (suppression.path === undefined || matches(suppression.path, finding.path));
}

/**
 * Whether a path fits a pattern, compared without going back: a pattern of many stars takes no longer than its length times
 * the path's.
 */
function matches(pattern: string, path: string): boolean {
  const tokens = pattern.match(/\*\*|\*|[^*]/gs) ?? [];
  let reached = new Set([0]);
  for (const token of tokens) {
    reached = token === '*' || token === '**' ? spread(reached, path, token) : stepped(reached, path, token);
  }
  return reached.has(path.length);
}

/** The places that are reached from others by one sign. */
function stepped(reached: ReadonlySet<number>, path: string, sign: string): Set<number> {
  return new Set([...reached].filter((index) => path[index] === sign).map((index) => index + 1));
}

/** The places that are reached from others by any number of signs: for one star, up to the end of a name. */
function spread(reached: ReadonlySet<number>, path: string, star: string): Set<number> {
  const all = new Set(reached);
  for (let index = 0; index < path.length; index++) {
    if (all.has(index) && (star === '**' || !'.[]'.includes(path[index]))) {
      all.add(index + 1);
    }
  }
  return all;
}
