import { isJsonObject, own } from '../json';
import { CelError, type CelRule, type Lookup, parseCel } from './cel';
import type { SchemaNode } from './schema';
import type { Problem } from './violation';

/** Checks a value by a rule about several of its fields. */
export type RuleCheck = (value: unknown) => Problem | undefined;

/**
 * The rules of a node (`x-kubernetes-validations`). A field that is not set has its default.
 *
 * A rule about a field that is not set and has no default is not violated, because the manifest may be partial.
 */
export function compileRules(node: SchemaNode): RuleCheck[] {
  return (node.facts['x-kubernetes-validations'] ?? []).map(({ rule, message }) => {
    const parsed = parseCel(rule);
    const problem: Problem = {
      rule: 'schema/rule',
      complaint: `violates a rule: ${message}`,
      fix: 'Change one of the fields in the rule.',
    };
    return (value) => (isViolated(parsed, (path) => valueAt(node, value, path)) ? problem : undefined);
  });
}

function isViolated(rule: CelRule, lookup: Lookup): boolean {
  try {
    return rule(lookup) === false;
  } catch (error) {
    if (error instanceof CelError) {
      return false;
    }
    throw error;
  }
}

function valueAt(node: SchemaNode | undefined, value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value ?? undefined;
  }
  const field = node?.field(name);
  const given = isJsonObject(value) ? own(value, name) : undefined;
  return valueAt(field, given ?? field?.facts.default, rest);
}
