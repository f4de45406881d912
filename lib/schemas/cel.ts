/**
 * The subset of the Common Expression Language that the rules of the definitions use.
 *
 * `self` and the fields under it, `has()`, strings, integers, `true` and `false`, `!`, `==`, `!=`, `<`, `<=`, `>`, `>=`,
 * `&&`, `||`, `? :` and brackets.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */

/** Looks up a field by its path under `self`; `undefined` when it is not set. */
export type Lookup = (path: readonly string[]) => unknown;

/** A parsed rule. It throws a `CelError` where the expression has no value, for example when a field is not set. */
export type CelRule = (lookup: Lookup) => unknown;

/** An expression has no value, because a field is not set or has another type. */
export class CelError extends Error {}

/**
 * Parses a rule.
 *
 * @throws when the rule uses syntax outside of the subset.
 */
export function parseCel(rule: string): CelRule {
  return new Parser(rule).parse();
}

const TOKEN = /\s*(?:(?<word>[A-Za-z_]\w*)|(?<number>\d+)|(?<text>'[^'\\]*'|"[^"\\]*")|(?<sign>&&|\|\||[=!<>]=|[!<>?:().]))/y;

const COMPARISONS: ReadonlyMap<string, (order: number) => boolean> = new Map(Object.entries({
  '==': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
}));

class Parser {
  private readonly tokens: string[];
  private position = 0;

  public constructor(private readonly rule: string) {
    this.tokens = [...this.tokenize()];
  }

  public parse(): CelRule {
    const result = this.conditional();
    return this.position < this.tokens.length ? this.fail(this.position) : result;
  }

  private conditional(): CelRule {
    const test = this.or();
    if (!this.take('?')) {
      return test;
    }
    const then = this.or();
    this.expect(':');
    const otherwise = this.conditional();
    return (lookup) => (boolean(test(lookup)) ? then(lookup) : otherwise(lookup));
  }

  private or(): CelRule {
    const left = this.and();
    return this.take('||') ? either(left, this.or(), true) : left;
  }

  private and(): CelRule {
    const left = this.comparison();
    return this.take('&&') ? either(left, this.and(), false) : left;
  }

  private comparison(): CelRule {
    const left = this.unary();
    const sign = this.tokens[this.position];
    if (!COMPARISONS.has(sign ?? '')) {
      return left;
    }
    this.position++;
    const right = this.unary();
    return (lookup) => compare(left(lookup), right(lookup), sign);
  }

  private unary(): CelRule {
    if (!this.take('!')) {
      return this.primary();
    }
    const operand = this.unary();
    return (lookup) => !boolean(operand(lookup));
  }

  private primary(): CelRule {
    const token = this.tokens[this.position++] ?? '';
    switch (token) {
      case '(': return this.bracketed();
      case 'has': return this.has();
      case 'self': return this.selection(this.path());
      case 'true': return () => true;
      case 'false': return () => false;
      default: return this.literal(token);
    }
  }

  private bracketed(): CelRule {
    const inner = this.conditional();
    this.expect(')');
    return inner;
  }

  private has(): CelRule {
    this.expect('(');
    this.expect('self');
    const path = this.path();
    this.expect(')');
    return (lookup) => lookup(path) !== undefined;
  }

  private path(): string[] {
    const names: string[] = [];
    while (this.take('.')) {
      names.push(this.tokens[this.position++] ?? '');
    }
    return names.every((name) => /^[A-Za-z_]/.test(name)) ? names : this.fail();
  }

  private selection(path: readonly string[]): CelRule {
    return (lookup) => {
      const value = lookup(path);
      if (value === undefined) {
        throw new CelError(`self.${path.join('.')} is not set`);
      }
      return value;
    };
  }

  private literal(token: string): CelRule {
    const value = /^\d/.test(token) ? Number(token) : token.slice(1, -1);
    return /^[\d'"]/.test(token) ? () => value : this.fail();
  }

  private take(token: string): boolean {
    const found = this.tokens[this.position] === token;
    this.position += found ? 1 : 0;
    return found;
  }

  private expect(token: string): void {
    if (!this.take(token)) {
      this.fail(this.position);
    }
  }

  private* tokenize(): Generator<string> {
    const pattern = new RegExp(TOKEN);
    const text = this.rule.trimEnd();
    while (pattern.lastIndex < text.length) {
      const start = pattern.lastIndex;
      const match = pattern.exec(text);
      if (match === null) {
        this.refuse(text.slice(start).trimStart());
      }
      yield match[0].trimStart();
    }
  }

  private fail(position = this.position - 1): never {
    return this.refuse(this.tokens[position] ?? 'end of the rule');
  }

  private refuse(token: string): never {
    throw new Error(`cannot parse the rule ${this.rule}: unexpected ${token}`);
  }
}

/** `||` (decided by true) or `&&` (decided by false). If one side decides, an error of the other side does not count. */
function either(left: CelRule, right: CelRule, decisive: boolean): CelRule {
  return (lookup) => {
    let failure: unknown;
    try {
      if (boolean(left(lookup)) === decisive) {
        return decisive;
      }
    } catch (error) {
      failure = error;
    }
    const result = boolean(right(lookup));
    if (failure !== undefined && result !== decisive) {
      throw failure;
    }
    return result;
  };
}

function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw new CelError(`${JSON.stringify(value)} is not a boolean`);
  }
  return value;
}

function compare(left: unknown, right: unknown, sign: string): boolean {
  if (typeof left !== typeof right || !['string', 'number', 'boolean'].includes(typeof left)) {
    throw new CelError(`cannot compare ${JSON.stringify(left)} ${sign} ${JSON.stringify(right)}`);
  }
  return COMPARISONS.get(sign)!(left === right ? 0 : (left as string) < (right as string) ? -1 : 1);
}
