/** An object of a manifest. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether the value is an object of a manifest, neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with the keys of every object in order: equal texts mean equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isJsonObject(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
    : inner)) ?? 'undefined';
}

/** The object at a path of keys, or undefined where a step is missing or no object. */
export function objectAt(value: unknown, ...path: string[]): JsonObject | undefined {
  const found = path.reduce<unknown>((inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
  return isJsonObject(found) ? found : undefined;
}

/** The object without what is undefined. */
export function defined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}
