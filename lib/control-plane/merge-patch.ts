import { isJsonObject, JsonObject } from '../json';

/**
 * The result of an RFC 7396 merge patch: objects merge, null removes, everything else replaces.
 *
 * Neither input is changed; what the patch does not touch is shared with the target.
 */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  return merge(target, patch, false);
}

/**
 * One patch that does what both do, one after the other: unlike an application, it keeps the removals.
 *
 * What one patch cannot say it does not do: where the first removes or replaces what the target has as an object, and the second
 * has an object there, the fields of the target's object stay.
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

// A key named __proto__ is a key like any other.
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
