import { nearestName } from './nearest-name';
import type { SchemaNode } from './schema';
import type { Problem } from './violation';
import { type Path, pathText } from '../facts/text/field-path';
import type { JsonObject } from '../json';

/** The most names that a message lists. */
const MOST_NAMES = 12;

/**
 * The problem with a field that the schema of its object does not declare.
 *
 * @param name the field's name.
 * @param object the object.
 * @param path the path of the object.
 * @param around the nodes of the objects on the path, from the root to the object itself.
 */
export function unknownField(name: string, object: JsonObject, path: Path, around: readonly SchemaNode[]): Problem {
  const { fieldNames } = around[around.length - 1];
  const nearest = nearestName(name, fieldNames, (known) => !Object.hasOwn(object, known));
  const belongsAt = nearest === undefined ? whereKnown(name, path, around) : undefined;
  return {
    rule: 'schema/unknown-field',
    complaint: 'is an unknown field, which the API server drops',
    fix: fix(nearest, belongsAt, fieldNames),
    allowed: fieldNames,
    ...nearest === undefined ? {} : { nearest },
    ...belongsAt === undefined ? {} : { belongsAt },
  };
}

function fix(nearest: string | undefined, belongsAt: Path | undefined, known: readonly string[]): string {
  if (nearest !== undefined) {
    return `Did you mean ${nearest}?`;
  }
  if (belongsAt !== undefined) {
    return `Move it to ${pathText(belongsAt)}.`;
  }
  return known.length === 0 || known.length > MOST_NAMES ? 'Remove it.' : `Remove it, or use one of ${known.join(', ')}.`;
}

/** The path of a declared field of the same name, one level deeper or in an enclosing object. */
function whereKnown(name: string, path: Path, around: readonly SchemaNode[]): Path | undefined {
  const holder = around[around.length - 1];
  const inner = holder.fieldNames.find((field) => declares(holder.field(field), name));
  return inner === undefined ? outside(name, path, around) : [...path, inner, name];
}

/** Searches the enclosing objects, the nearest first. An index of a list is a step of the path, but has no object. */
function outside(name: string, path: Path, around: readonly SchemaNode[]): Path | undefined {
  const objects = [...path.keys()].filter((depth) => typeof path[depth] === 'string');
  for (let level = around.length - 2; level >= 0; level--) {
    if (declares(around[level], name)) {
      return [...path.slice(0, objects[level]), name];
    }
  }
  return undefined;
}

function declares(node: SchemaNode | undefined, name: string): boolean {
  return node !== undefined && node.fieldNames.includes(name);
}
