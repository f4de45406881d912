/** An object of a manifest. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether the value is an object, and neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A property of an object, by a name from an input. `undefined` if absent, even if the object inherits a property of that name, such as
 * `constructor` or `__proto__`. `test/own-access.test.ts` finds other accesses.
 */
export function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** JSON with sorted keys. Equal texts mean equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isJsonObject(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
    : inner)) ?? 'undefined';
}

/** The object at a path of keys, or undefined if a key is missing or its value is not an object. */
export function objectAt(value: unknown, ...path: string[]): JsonObject | undefined {
  const found = path.reduce<unknown>((inner, key) => (isJsonObject(inner) ? own(inner, key) : undefined), value);
  return isJsonObject(found) ? found : undefined;
}

/** The object without the fields whose value is undefined. */
export function defined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A deep copy of plain objects and lists. The copy shares every other value, such as a cdk8s token. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(copied) as T;
  }
  return isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)])) as T : value;
}

function isPlainObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
}

/** The objects and lists that never change. */
const UNCHANGING = new WeakSet<object>();

/** Freezes a value at any depth, so that checks can remember what they found in it. */
export function unchanging<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !UNCHANGING.has(value)) {
    UNCHANGING.add(Object.freeze(value));
    Object.values(value).forEach(unchanging);
  }
  return value;
}

/** Objects and lists that passed a check. It remembers only those that never change, because others can fail it later. */
export class Passed {
  private readonly known = new WeakSet<object>();

  public has(value: object): boolean {
    return this.known.has(value);
  }

  public add(value: object): void {
    if (UNCHANGING.has(value)) {
      this.known.add(value);
    }
  }
}
