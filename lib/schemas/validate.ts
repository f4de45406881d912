import { type Check, compileChecks } from './checks';
import { compileIdentity, duplicates, type Identity } from './duplicates';
import { compileRules, type RuleCheck } from './rule-checks';
import type { Schema, SchemaNode } from './schema';
import { unknownField } from './unknown-field';
import { allowedTypes, hasTypeOf, type TypeName, typeProblem } from './value-type';
import { fieldName, type Problem, type SchemaViolation } from './violation';
import { type JsonObject, own, Passed } from '../json';

/** Fields of the root that the schema does not check: the API server checks them itself, or the operators write them. */
const UNCHECKED = ['metadata', 'status'];

/** Fields of the root that every object has, even if its schema does not declare them. */
const COMMON = ['apiVersion', 'kind'];

/** The constraints of a node, compiled once. */
interface NodeConstraints {
  /** The types that the node accepts; `undefined` when it accepts any. */
  readonly types: readonly TypeName[] | undefined;
  /** The checks of a value of the right type. */
  readonly checks: readonly Check[];
  /** The rules about several fields. */
  readonly rules: readonly RuleCheck[];
  /** How the elements of its list are identified. */
  readonly identity: Identity | undefined;
  /** The required fields that have no default. */
  readonly required: readonly RequiredField[];
  /** The objects and lists whose contents have no violation. */
  readonly passed: Passed;
}

interface RequiredField {
  readonly name: string;
  /** Whether null is an accepted value. */
  readonly nullable: boolean;
}

/**
 * All violations of a schema by an object, in the order of the object's fields.
 *
 * They match what the API server reports when the object is created, except for these intended differences:
 *
 * - A value of the wrong type is reported once. Its content and the rules about it are not checked.
 * - A number that does not fit an int32 is a violation: the API server accepts it, but the operators cannot read it.
 * - Missing fields are reported (`schema/required`). Ignore them for fields that a webhook fills, or for a partial manifest.
 * - `metadata` and `status` are not checked.
 *
 * A field that is `null` or `undefined` is missing, as it is for the API server unless the field is nullable.
 */
export function validate(schema: Schema, object: unknown): SchemaViolation[] {
  const validation = new Validation();
  validation.value(schema.root, object);
  return validation.violations;
}

class Validation {
  public readonly violations: SchemaViolation[] = [];
  private readonly path: Array<string | number> = [];
  private readonly around: SchemaNode[] = [];
  /** The number of values of the wrong type so far. Rules about an object that holds such a value are not checked. */
  private mistyped = 0;

  public value(node: SchemaNode, value: unknown): void {
    const { types, checks, rules } = constraintsOf(node);
    if (value === null && node.facts.nullable) {
      return;
    }
    if (types !== undefined && !hasTypeOf(types, value)) {
      this.mistyped++;
      this.report(typeProblem(types, value, node.fieldNames), value);
      return;
    }
    const mistyped = this.mistyped;
    for (const check of checks) {
      this.report(check(value), value);
    }
    this.content(node, value);
    if (this.mistyped === mistyped) {
      rules.forEach((rule) => this.report(rule(value), value));
    }
  }

  private content(node: SchemaNode, value: unknown): void {
    const { passed } = constraintsOf(node);
    if (typeof value !== 'object' || value === null || passed.has(value)) {
      return;
    }
    const { length } = this.violations;
    if (Array.isArray(value)) {
      this.list(node, value);
    } else {
      this.around.push(node);
      this.object(node, value as JsonObject);
      this.around.pop();
    }
    if (this.violations.length === length) {
      passed.add(value);
    }
  }

  private list(node: SchemaNode, list: readonly unknown[]): void {
    const { items } = node;
    const { identity } = constraintsOf(node);
    for (let index = 0; items !== undefined && index < list.length; index++) {
      this.path.push(index);
      this.value(items, list[index]);
      this.path.pop();
    }
    for (const { index, problem } of identity === undefined ? [] : duplicates(identity, list)) {
      this.report(problem, list[index], index);
    }
  }

  private object(node: SchemaNode, object: JsonObject): void {
    for (const name of Object.keys(object)) {
      if (this.path.length > 0 || !UNCHECKED.includes(name)) {
        this.field(node, object, name);
      }
    }
    for (const { name, nullable } of constraintsOf(node).required) {
      const value = own(object, name);
      if (value === undefined || (value === null && !nullable)) {
        this.report({ rule: 'schema/required', complaint: 'is missing', fix: `Give ${name} a value.` }, undefined, name);
      }
    }
  }

  private field(node: SchemaNode, object: JsonObject, name: string): void {
    const field = node.field(name);
    const value = own(object, name);
    if (field === undefined) {
      this.unknown(node, object, name);
    } else if (value !== null && value !== undefined) {
      this.path.push(name);
      this.value(field, value);
      this.path.pop();
    }
  }

  private unknown(node: SchemaNode, object: JsonObject, name: string): void {
    const common = this.path.length === 0 && COMMON.includes(name);
    if (!common && !node.preservesUnknownFields) {
      this.report(unknownField(name, object, this.path, this.around), own(object, name), name);
    }
  }

  private report(problem: Problem | undefined, value: unknown, ...below: Array<string | number>): void {
    if (problem !== undefined) {
      const { complaint, ...rest } = problem;
      const path = [...this.path, ...below];
      this.violations.push({ ...rest, path, message: `${fieldName(path)} ${complaint}`, value });
    }
  }
}

const compiled = new WeakMap<SchemaNode, NodeConstraints>();

function constraintsOf(node: SchemaNode): NodeConstraints {
  let constraints = compiled.get(node);
  if (constraints === undefined) {
    constraints = {
      types: allowedTypes(node),
      checks: compileChecks(node.facts),
      rules: compileRules(node),
      identity: compileIdentity(node),
      required: requiredFields(node),
      passed: new Passed(),
    };
    compiled.set(node, constraints);
  }
  return constraints;
}

function requiredFields(node: SchemaNode): RequiredField[] {
  return (node.facts.required ?? [])
    .map((name) => ({ name, facts: node.field(name)?.facts }))
    .filter(({ facts }) => facts?.default === undefined)
    .map(({ name, facts }) => ({ name, nullable: facts?.nullable === true }));
}
