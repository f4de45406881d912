import { canonicalJson, isJsonObject } from '../../lib/json';

/** Where two manifests differ, with what the second has there. */
export function difference(first: unknown, second: unknown, path: readonly string[] = []): { [path: string]: unknown } {
  if (isJsonObject(first) && isJsonObject(second)) {
    const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return Object.assign({}, ...names.map((name) => difference(first[name], second[name], [...path, name])));
  }
  return canonicalJson(first) === canonicalJson(second) ? {} : { [path.join('.')]: second };
}
