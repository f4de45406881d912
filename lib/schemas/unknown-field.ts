import { nearestName } from './nearest-name';
import type { SchemaNode } from './schema';
import { type Path, pathText, type Problem } from './violation';

/** How many names a message lists. */
const MOST_NAMES = 12;

/**
 * What to say of a field that its object's schema does not know.
 *
 * @param name the field's name.
 * @param siblings names that the object has.
 * @param path where the object stands.
 * @param around what describes the objects on the way there, the root first and the object itself last.
 */
export function unknownField(name: string, siblings: readonly string[], path: Path, around: readonly SchemaNode[]): Problem {
  const { fieldNames } = around[around.length - 1];
  const nearest = nearestName(name, fieldNames.filter((known) => !siblings.includes(known)));
  const belongsAt = nearest === undefined ? whereKnown(name, path, around) : undefined;
  return {
    rule: 'schema/unknown-field',
    complaint: 'is not a field that the API server knows here: it drops it',
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

/** A field of that very name, one level further in or in one of the objects around. */
function whereKnown(name: string, path: Path, around: readonly SchemaNode[]): Path | undefined {
  const holder = around[around.length - 1];
  const inner = holder.fieldNames.find((field) => declares(holder.field(field), name));
  return inner === undefined ? outside(name, path, around) : [...path, inner, name];
}

/** Steps from the object outwards; a list is a step of the path, but no object. */
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
