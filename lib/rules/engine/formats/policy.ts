import { isPolicyRule } from '../../../facts/glance/policy-rule';
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
  const [name] = Object.entries(rules).find(([, rule]) => typeof rule === 'string' && !isPolicyRule(rule)) ?? [];
  return name === undefined ? undefined : `has a rule that cannot be read, ${name}: it refuses everyone`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  if (text.replace(/^[ \t]*#.*$/gm, '').trim() === '') {
    return {};
  }
  try {
    const content = jsYaml().load(text);
    return isJsonObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
