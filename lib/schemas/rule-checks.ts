import { isJsonObject } from '../json';
import { CelError, type CelRule, type Lookup, parseCel } from './cel';
import type { SchemaNode } from './schema';
import type { Problem } from './violation';

/** Judges the fields of a value together. */
export type RuleCheck = (value: unknown) => Problem | undefined;

/**
 * The rules of a node (`x-kubernetes-validations`). Fields that are not given have their defaults.
 *
 * A rule about a field that is neither given nor has a default is not broken: the value may be part of a whole.
 */
export function compileRules(node: SchemaNode): RuleCheck[] {
  return (node.facts['x-kubernetes-validations'] ?? []).map(({ rule, message }) => {
    const parsed = parseCel(rule);
    const problem: Problem = {
      rule: 'schema/rule',
      complaint: `breaks a rule: ${message}`,
      fix: 'Change one of the fields that the rule names.',
    };
    return (value) => (isBroken(parsed, (path) => valueAt(node, value, path)) ? problem : undefined);
  });
}

function isBroken(rule: CelRule, lookup: Lookup): boolean {
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
  const given = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return valueAt(field, given ?? field?.facts.default, rest);
}
