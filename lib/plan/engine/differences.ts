import type { Path } from '../../facts/text/field-path';
import { canonicalJson, isJsonObject, own } from '../../json';

/** A field whose value differs between two objects. */
export interface Difference {
  /** The path in the object. Elements of a list whose elements all have names are found by these. */
  readonly path: Path;

  /** The former value. `undefined` if the field is new. */
  readonly old: unknown;

  /** The later value. `undefined` if the field is gone. */
  readonly new: unknown;
}

/** Whether two values mean the same: an absent value means the same as an object or a list without contents. */
export function areSame(left: unknown, right: unknown): boolean {
  return canonicalJson(contentOf(left)) === canonicalJson(contentOf(right));
}

/**
 * The smallest fields at which two values differ, in the order of the fields of the former value.
 *
 * @param path the path of both values
 * @param isDeep whether the fields of an object are compared one by one if the other value is absent
 */
export function differencesOf(left: unknown, right: unknown, path: Path = [], isDeep: boolean = false): Difference[] {
  if (areSame(left, right)) {
    return [];
  }
  const isOneAbsent = isDeep && (left === undefined || right === undefined);
  const [former, later] = [left, right].map((value) => (isJsonObject(value) ? value : isOneAbsent && value === undefined ? {} : undefined));
  if (former !== undefined && later !== undefined) {
    const names = [...new Set([...Object.keys(former), ...Object.keys(later)])];
    return names.flatMap((name) => differencesOf(own(former, name), own(later, name), [...path, name], isDeep));
  }
  return Array.isArray(left) && Array.isArray(right) ? differencesOfLists(left, right, path) : [{ path, old: left, new: right }];
}

function differencesOfLists(left: readonly unknown[], right: readonly unknown[], path: Path): Difference[] {
  const [former, later] = [namedElements(left), namedElements(right)];
  if (former !== undefined && later !== undefined) {
    const names = [...new Set([...former.keys(), ...later.keys()])];
    const changed = names.flatMap((name) => differencesOf(former.get(name), later.get(name), [...path, name]));
    return changed.length > 0 ? changed : [{ path, old: left, new: right }];
  }
  if (left.some(isJsonObject) && right.some(isJsonObject)) {
    const longer = left.length < right.length ? right : left;
    return longer.flatMap((_, index) => differencesOf(left[index], right[index], [...path, index]));
  }
  return [{ path, old: left, new: right }];
}

/** The elements of a list by their names, or `undefined` if an element has no name or two have the same. */
function namedElements(list: readonly unknown[]): Map<string, unknown> | undefined {
  const entries = list.flatMap((element): Array<[string, unknown]> => {
    const name = isJsonObject(element) ? own(element, 'name') : undefined;
    return typeof name === 'string' ? [[name, element]] : [];
  });
  const byName = new Map(entries);
  return byName.size === list.length ? byName : undefined;
}

/** The value without fields that have no contents. `undefined` if nothing is left. */
function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((element) => contentOf(element) ?? null);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, contentOf(inner)] as const).filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
