import { isJsonObject, JsonObject } from '../json';

/**
 * The result of an RFC 7396 merge patch: objects merge, null removes a field, every other value replaces the field.
 *
 * The inputs do not change. The result shares the unpatched parts with the target.
 */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  return merge(target, patch, false);
}

/**
 * One patch with the effect of `first` followed by `second`. It keeps the nulls, which remove fields of the target.
 *
 * One case is impossible in a single merge patch: `first` removes or replaces an object of the target, and `second` has an object
 * at the same path. In this case the fields of the target's object stay.
 */
export function composeMergePatches(first: JsonObject, second: JsonObject): JsonObject {
  return merge(first, second, true) as JsonObject;
}

function merge(target: unknown, patch: unknown, keepNulls: boolean): unknown {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const result: Record<string, unknown> = isJsonObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) {
      continue;
    }
    if (value === null && !keepNulls) {
      delete result[key];
    } else {
      define(result, key, value === null ? null : merge(result[key], value, keepNulls));
    }
  }
  return result;
}

// An assignment to `__proto__` would set the prototype instead of a key.
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
