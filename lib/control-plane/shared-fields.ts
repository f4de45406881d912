import { ApiObject, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { isJsonObject, JsonObject, unchanging } from '../json';

/** The resolvers of every app. They leave plain data as it is. */
const BUILT_IN = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/** What cdk8s made of fields of bases. */
const RENDERED = new WeakMap<object, JsonObject>();

/**
 * Whether cdk8s renders equal fields of an object as equal fields, in the order of their names. A resolver of the program can render
 * every field differently, and an environment variable turns off the order.
 */
export function canShareFields(object: ApiObject): boolean {
  return !process.env.CDK8S_DISABLE_SORT && App.of(object).resolvers.every((resolver) => BUILT_IN.some((BuiltIn) => resolver instanceof BuiltIn));
}

/** The fields that cdk8s still has to render: all but those that another control plane over the same base has too. */
export function fieldsToRender(spec: JsonObject, base: unknown): JsonObject {
  return Object.fromEntries(Object.entries(spec).filter(([name, value]) => !isShared(name, value, base) || !RENDERED.has(value)));
}

/**
 * Adds the other fields to those that cdk8s rendered, and remembers what it made of fields of the base. The result shares them with other
 * control planes: they never change.
 */
export function withSharedFields(rendered: JsonObject, spec: JsonObject, base: unknown): JsonObject {
  const fields = Object.entries(spec).flatMap(([name, value]): Array<[string, unknown]> => {
    const field = isShared(name, value, base) ? RENDERED.get(value) ?? remembered(value, rendered[name]) : rendered[name];
    return field === undefined ? [] : [[name, field]];
  });
  return Object.fromEntries(fields.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isShared(name: string, value: unknown, base: unknown): value is JsonObject {
  return isJsonObject(value) && isJsonObject(base) && base[name] === value;
}

function remembered(source: JsonObject, rendered: unknown): unknown {
  if (isJsonObject(rendered) && isPlain(source)) {
    RENDERED.set(source, unchanging(rendered));
  }
  return rendered;
}

/** Whether a value has only data, which is the same each time that it is rendered. */
function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(isPlain)
    : typeof value !== 'function';
}
