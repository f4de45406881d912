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

/** A copy of the objects and lists of a manifest, however deep. Anything else, such as a token of cdk8s, is kept as it is. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(copied) as T;
  }
  return isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)])) as T : value;
}

function isPlainObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
}
