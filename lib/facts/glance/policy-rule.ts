/**
 * Whether checks, `and`, `or`, `not` and parentheses form one expression of oslo.policy. A rule that is none refuses everyone.
 *
 * @see https://docs.openstack.org/oslo.policy/latest/reference/api/oslo_policy.policy.html
 */
export function isPolicyRule(rule: string): boolean {
  const text = rule.trim();
  return text === '' || new RuleReader(tokensOf(text)).isExpression();
}

function tokensOf(text: string): string[] {
  return Array.from(text.matchAll(/[()]|(?:%\([^)]*\)s|'[^']*'|"[^"]*"|[^\s()'"])+/g), ([token]) => token);
}

class RuleReader {
  private position = 0;

  public constructor(private readonly tokens: readonly string[]) {}

  public isExpression(): boolean {
    return this.readAll() && this.position === this.tokens.length;
  }

  private readAll(): boolean {
    if (!this.readOne()) {
      return false;
    }
    while (/^(and|or)$/i.test(this.tokens[this.position] ?? '')) {
      this.position++;
      if (!this.readOne()) {
        return false;
      }
    }
    return true;
  }

  private readOne(): boolean {
    const token = this.tokens[this.position++];
    if (token === undefined || /^(and|or|\))$/i.test(token)) {
      return false;
    }
    if (/^not$/i.test(token)) {
      return this.readOne();
    }
    return token === '(' ? this.readAll() && this.tokens[this.position++] === ')' : token === '@' || token === '!' || token.includes(':');
  }
}
