import { isJsonObject } from '../../../json';
import { jsYaml } from '../../../manifest/reading/js-yaml';

/**
 * What is wrong with a policy file; `undefined` for a file that oslo.policy reads.
 *
 * @see https://docs.openstack.org/oslo.policy/latest/reference/api/oslo_policy.policy.html
 */
export function policyProblem(text: string): string | undefined {
  const rules = parsed(text);
  if (rules === undefined) {
    return 'is not YAML with one rule for each name, so every request fails with status 500';
  }
  const [name] = Object.entries(rules).find(([, rule]) => typeof rule === 'string' && !isRule(rule)) ?? [];
  return name === undefined ? undefined : `has a rule that cannot be read, ${name}: it refuses everyone`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') {
    return {};
  }
  try {
    const content = jsYaml().load(text);
    return isJsonObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether checks, `and`, `or`, `not` and parentheses form one expression. */
function isRule(rule: string): boolean {
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
