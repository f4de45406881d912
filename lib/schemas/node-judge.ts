import { type Check, compileChecks } from './checks';
import { compileIdentity, type Identity } from './duplicates';
import { compileRules, type RuleCheck } from './rule-checks';
import type { SchemaNode } from './schema';
import { allowedTypes, type TypeName } from './value-type';

/** All that a node asks of a value, made ready once. */
export interface NodeJudge {
  /** The types that it takes; `undefined` when it takes any. */
  readonly types: readonly TypeName[] | undefined;
  /** What it asks of a value of the right type. */
  readonly checks: readonly Check[];
  /** What it asks of fields together. */
  readonly rules: readonly RuleCheck[];
  /** What makes two elements of its list one. */
  readonly identity: Identity | undefined;
  /** Fields that must be given: those without a default. */
  readonly required: readonly RequiredField[];
}

/** A field that must be given. */
export interface RequiredField {
  readonly name: string;
  /** Whether null counts as given. */
  readonly nullable: boolean;
}

const judges = new WeakMap<SchemaNode, NodeJudge>();

/** What a node asks: made when it is first asked for, then kept. */
export function judgeOf(node: SchemaNode): NodeJudge {
  let judge = judges.get(node);
  if (judge === undefined) {
    judge = {
      types: allowedTypes(node),
      checks: compileChecks(node.facts),
      rules: compileRules(node),
      identity: compileIdentity(node),
      required: requiredFields(node),
    };
    judges.set(node, judge);
  }
  return judge;
}

function requiredFields(node: SchemaNode): RequiredField[] {
  return (node.facts.required ?? [])
    .map((name) => ({ name, facts: node.field(name)?.facts }))
    .filter(({ facts }) => facts?.default === undefined)
    .map(({ name, facts }) => ({ name, nullable: facts?.nullable === true }));
}
