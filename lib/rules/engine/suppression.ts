import type { Finding } from './finding';

/** Known findings that are not reported. */
export interface Suppression {
  /** The rule, `area/name`. */
  readonly rule: string;

  /**
   * The path of the finding. `*` matches any characters within one name, `**` any characters. A path with stars has at most 1,000
   * characters; a longer one matches nothing.
   *
   * @default - any path
   */
  readonly path?: string;

  /** Why the findings are accepted, for readers. */
  readonly reason: string;
}

/** The most characters of a path with stars. The time of a comparison grows with their number. */
export const LONGEST_PATTERN = 1000;

/** Finds the suppressions of findings. */
export class Suppressions {
  /** The positions of the suppressions without stars, by rule and path. */
  private readonly exact = new Map<string, number[]>();

  /** The other suppressions, by rule. */
  private readonly patterns = new Map<string, PathPattern[]>();

  public constructor(suppressions: readonly Suppression[]) {
    suppressions.forEach(({ rule, path = '**' }, position) => {
      if (path.includes('*')) {
        add(this.patterns, rule, new PathPattern(path, position));
      } else {
        add(this.exact, keyOf(rule, path), position);
      }
    });
  }

  /** The positions of the suppressions that match a finding. */
  public matching({ rule, path }: Pick<Finding, 'rule' | 'path'>): number[] {
    const patterns = (this.patterns.get(rule) ?? []).filter((pattern) => pattern.matches(path));
    return [...this.exact.get(keyOf(rule, path)) ?? [], ...patterns.map(({ position }) => position)];
  }
}

/** A path with stars. */
class PathPattern {
  private readonly start: string;
  private readonly end: string;

  public constructor(private readonly pattern: string, public readonly position: number) {
    this.start = pattern.slice(0, pattern.indexOf('*'));
    this.end = pattern.slice(pattern.lastIndexOf('*') + 1);
  }

  /**
   * Whether a path matches. The comparison never goes back, so its time is at most the length of the pattern times that of the
   * path, however many stars the pattern has.
   */
  public matches(path: string): boolean {
    if (this.pattern.length > LONGEST_PATTERN || !path.startsWith(this.start) || !path.endsWith(this.end)) {
      return false;
    }
    const tokens = this.pattern.match(/\*\*|\*|[^*]/gs) ?? [];
    let reached: Uint8Array = new Uint8Array(path.length + 1);
    reached[0] = 1;
    for (const token of tokens) {
      reached = token === '*' || token === '**' ? spread(reached, path, token) : stepped(reached, path, token);
    }
    return reached[path.length] === 1;
  }
}

/** The positions after one character. */
function stepped(reached: Uint8Array, path: string, sign: string): Uint8Array {
  return reached.map((_, index) => (index > 0 && reached[index - 1] === 1 && path[index - 1] === sign ? 1 : 0));
}

/** The positions after any number of characters; for a single star, within one name. */
function spread(reached: Uint8Array, path: string, star: string): Uint8Array {
  const all = new Uint8Array(reached);
  for (let index = 0; index < path.length; index++) {
    if (all[index] === 1 && (star === '**' || !'.[]'.includes(path[index]))) {
      all[index + 1] = 1;
    }
  }
  return all;
}

function keyOf(rule: string, path: string): string {
  return `${rule} ${path}`;
}

function add<T>(lists: Map<string, T[]>, key: string, element: T): void {
  const list = lists.get(key) ?? [];
  list.push(element);
  lists.set(key, list);
}
