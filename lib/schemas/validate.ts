import type { JsonObject } from '../json';
import { duplicates } from './duplicates';
import { judgeOf } from './node-judge';
import type { Schema, SchemaNode } from './schema';
import { unknownField } from './unknown-field';
import { hasTypeOf, typeProblem } from './value-type';
import { fieldName, type Problem, type SchemaViolation } from './violation';

/** Fields of the root that a schema does not judge: the API server does by itself, or the operators write them. */
const NOT_THE_SCHEMAS = ['metadata', 'status'];

/** Fields of the root that every object has, whether its schema declares them or not. */
const COMMON = ['apiVersion', 'kind'];

/**
 * Everything that an object gets wrong by the schema of its kind, in the order in which the object holds it.
 *
 * It says what the API server would say of the object when it is made, all at once. The differences are meant:
 *
 * - Where a value has the wrong type, nothing is said of what is in it or of the rules around it.
 * - A number that does not fit an int32 is a violation: the API server does not look, but the operators cannot read it.
 * - Fields that are missing are told (`schema/required`); leave those out that a webhook fills, or for a partial manifest.
 * - `metadata` and `status` are not judged.
 *
 * A field that is `null` or `undefined` counts as missing, as it does for the API server unless the field is nullable.
 */
export function validate(schema: Schema, object: unknown): SchemaViolation[] {
  const judge = new Judge();
  judge.value(schema.root, object);
  return judge.found;
}

class Judge {
  public readonly found: SchemaViolation[] = [];
  private readonly path: Array<string | number> = [];
  private readonly around: SchemaNode[] = [];
  /** How many values of the wrong type were found: the rules around such a value have no sense. */
  private mistyped = 0;

  public value(node: SchemaNode, value: unknown): void {
    const { types, checks, rules } = judgeOf(node);
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
    if (Array.isArray(value)) {
      this.list(node, value);
    } else if (typeof value === 'object' && value !== null) {
      this.around.push(node);
      this.object(node, value as JsonObject);
      this.around.pop();
    }
  }

  private list(node: SchemaNode, list: readonly unknown[]): void {
    const { items } = node;
    const { identity } = judgeOf(node);
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
      if (this.path.length > 0 || !NOT_THE_SCHEMAS.includes(name)) {
        this.field(node, object, name);
      }
    }
    for (const { name, nullable } of judgeOf(node).required) {
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      if (value === undefined || (value === null && !nullable)) {
        this.report({ rule: 'schema/required', complaint: 'is missing', fix: `Give ${name} a value.` }, undefined, name);
      }
    }
  }

  private field(node: SchemaNode, object: JsonObject, name: string): void {
    const field = node.field(name);
    const value = object[name];
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
      this.report(unknownField(name, Object.keys(object), this.path, this.around), object[name], name);
    }
  }

  private report(problem: Problem | undefined, value: unknown, ...below: Array<string | number>): void {
    if (problem !== undefined) {
      const { complaint, ...rest } = problem;
      const path = [...this.path, ...below];
      this.found.push({ ...rest, path, message: `${fieldName(path)} ${complaint}`, value });
    }
  }
}
