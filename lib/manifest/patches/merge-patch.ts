import type { Path } from '../../facts/text/field-path';
import { isJsonObject, type JsonObject } from '../../json';
import type { DocumentPatch } from '../source';

/** A part of an object that a patch sets. */
export interface PatchPart {
  /** The fields that the patch sets, without what it deletes and without directives. */
  readonly object: JsonObject;
  readonly patch: DocumentPatch;
}

/** The directive of a strategic merge patch that deletes an element or replaces a list. */
export const DIRECTIVE = '$patch';

/**
 * What a merge patch sets. A field that is null is deleted, and names with a dollar sign are directives.
 *
 * @param object the patch
 * @param root the path of the patch in its document
 * @see https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
 * @see https://www.rfc-editor.org/rfc/rfc7386
 */
export function mergePatch(object: JsonObject, root: Path): PatchPart {
  const elements = new Map<string, readonly number[]>();
  const part = withoutDeletions(object, [], elements);
  return { object: isJsonObject(part) ? part : {}, patch: { locate: (path) => [...root, ...located(path.slice(root.length), elements)] } };
}

/** Whether an object or a value in it has a directive of a strategic merge patch. */
export function hasDirective(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasDirective)
    : isJsonObject(value) && (Object.hasOwn(value, DIRECTIVE) || Object.values(value).some(hasDirective));
}

/** A value without what it deletes. `undefined` if the patch deletes the value itself. */
function withoutDeletions(value: unknown, path: Path, elements: Map<string, readonly number[]>): unknown {
  if (Array.isArray(value)) {
    const kept = value.flatMap((element, index) => (isDeletion(element) ? [] : [index]));
    elements.set(JSON.stringify(path), kept);
    return kept.map((index, position) => withoutDeletions(value[index], [...path, position], elements));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([name, inner]) => inner !== null && !name.startsWith('$') && !isDeletion(inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutDeletions(inner, [...path, name], elements)]));
}

/** Whether a value only deletes what it is merged with, or is an element that holds only a directive. */
function isDeletion(value: unknown): boolean {
  return isJsonObject(value) && Object.hasOwn(value, DIRECTIVE) && (value[DIRECTIVE] === 'delete' || Object.keys(value).length === 1);
}

/** The path in the patch of a path in its part, where lists can have fewer elements. */
function located(path: Path, elements: ReadonlyMap<string, readonly number[]>): Path {
  return path.map((step, index) => (typeof step === 'number' ? elements.get(JSON.stringify(path.slice(0, index)))?.[step] ?? step : step));
}
