import { constrainedPaths } from './constrained-paths';
import type { Random } from './random';
import { anyValue, valueOf } from './values';
import type { Schema, SchemaNode } from '../../../lib/schemas/schema';

type Container = Record<string, unknown> | unknown[];

/** A value in an object: what holds it, under which key, and the way there from the root. */
interface Place {
  readonly holder: Container;
  readonly key: string | number;
  readonly path: ReadonlyArray<string | number>;
}

interface Mutation {
  readonly name: string;
  apply(object: Record<string, unknown>, schema: Schema, random: Random): void;
}

export interface Mutant {
  readonly object: Record<string, unknown>;
  /** What was done to it, in order. */
  readonly mutations: readonly string[];
}

const MUTATIONS: readonly Mutation[] = [
  { name: 'renamed', apply: (object, _schema, random) => renameField(random.pick(fields(object)), random) },
  { name: 'moved', apply: (object, _schema, random) => move(random.pick(fields(object)), random.pick(holders(object)), random) },
  { name: 'retyped', apply: (object, _schema, random) => replace(random.pick(places(object)), () => anyValue(random)) },
  { name: 'wrapped', apply: (object, _schema, random) => replace(random.pick(places(object)), (value) => (random.below(2) === 0 ? [value] : { value })) },
  { name: 'as text', apply: (object, _schema, random) => replace(random.pick(places(object)), (value) => String(value)) },
  { name: 'other value', apply: (object, schema, random) => replaceByKind(random.pick(places(object)), schema, random) },
  { name: 'removed', apply: (object, _schema, random) => remove(random.pick(fields(object))) },
  { name: 'duplicated', apply: (object, _schema, random) => duplicate(object, random) },
  { name: 'added', apply: (object, schema, random) => addField(object, schema, random) },
  { name: 'added at a constraint', apply: (object, schema, random) => addAtConstraint(object, schema, random) },
  { name: 'added at a constraint', apply: (object, schema, random) => addAtConstraint(object, schema, random) },
];

/** A copy of an object with one to three things changed. */
export function mutate(object: Record<string, unknown>, schema: Schema, random: Random): Mutant {
  const copy = structuredClone(object);
  const mutations = Array.from({ length: 1 + random.below(3) }, () => random.pick(MUTATIONS));
  mutations.forEach((mutation) => mutation.apply(copy, schema, random));
  return { object: copy, mutations: mutations.map(({ name }) => name) };
}

/** Every value below the root, but for what the schema does not judge. */
function places(value: unknown, path: ReadonlyArray<string | number> = []): Place[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const keys: Array<string | number> = Array.isArray(value) ? [...value.keys()] : Object.keys(value).filter((key) => path.length > 0 || key === 'spec');
  return keys.flatMap((key) => {
    const here = { holder: value as Container, key, path: [...path, key] };
    return [here, ...places((value as Record<string | number, unknown>)[key], here.path)];
  });
}

function fields(object: Record<string, unknown>): Place[] {
  return places(object).filter(({ holder, path }) => !Array.isArray(holder) && path.length > 1);
}

/** Every object below the root, with the way there. */
function holders(object: Record<string, unknown>): Place[] {
  return places(object).filter(({ holder, key }) => {
    const value = (holder as Record<string | number, unknown>)[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });
}

function valueAt({ holder, key }: Place): unknown {
  return (holder as Record<string | number, unknown>)[key];
}

function replace(place: Place, change: (value: unknown) => unknown): void {
  if (place !== undefined) {
    (place.holder as Record<string | number, unknown>)[place.key] = change(valueAt(place));
  }
}

function remove(place: Place): void {
  if (place !== undefined) {
    delete (place.holder as Record<string | number, unknown>)[place.key];
  }
}

function renameField(place: Place, random: Random): void {
  if (place !== undefined) {
    const name = String(place.key);
    const value = valueAt(place);
    const at = random.below(name.length);
    remove(place);
    (place.holder as Record<string, unknown>)[random.pick([`${name}s`, name.toUpperCase(), name.slice(0, at) + name.slice(at + 1), `x${name}`])] = value;
  }
}

function move(from: Place, to: Place, random: Random): void {
  if (from !== undefined && to !== undefined) {
    const value = structuredClone(valueAt(from));
    if (random.below(2) === 0) {
      remove(from);
    }
    replace(to, (target) => ({ ...target as object, [from.key]: value }));
  }
}

function replaceByKind(place: Place, schema: Schema, random: Random): void {
  const node = place === undefined ? undefined : schema.at(place.path);
  if (node !== undefined) {
    replace(place, () => valueOf(node, random));
  }
}

function duplicate(object: Record<string, unknown>, random: Random): void {
  const lists = places(object).map(valueAt).filter((value): value is unknown[] => Array.isArray(value) && value.length > 0);
  if (lists.length > 0) {
    const list = random.pick(lists);
    list.push(structuredClone(random.pick(list)));
  }
}

/** A field that the schema knows and the object lacks, with a value of its kind. */
function addField(object: Record<string, unknown>, schema: Schema, random: Random): void {
  const target = random.pick(holders(object));
  const node = target === undefined ? undefined : schema.at(target.path);
  const holder = target === undefined ? {} : valueAt(target) as Record<string, unknown>;
  const absent = node?.fieldNames.filter((name) => !Object.hasOwn(holder, name)) ?? [];
  if (absent.length > 0) {
    const name = random.pick(absent);
    holder[name] = valueOf(node!.field(name)!, random);
  }
}

/** A value at a place that the schema constrains by a keyword: each keyword as often as any other. */
function addAtConstraint(object: Record<string, unknown>, schema: Schema, random: Random): void {
  const constrained = constrainedPaths(schema);
  if (constrained.size > 0) {
    const path = random.pick(constrained.get(random.pick([...constrained.keys()]))!);
    put(object, schema.root, path, random);
  }
}

/** Makes what is missing on the way to a place, and a value there. */
function put(holder: Record<string, unknown>, node: SchemaNode, [name, ...rest]: readonly string[], random: Random): void {
  const field = node.field(name)!;
  if (rest.length === 0) {
    holder[name] = valueOf(field, random);
  } else if (field.items !== undefined) {
    const list = Array.isArray(holder[name]) ? holder[name] : [];
    const element = field.items.facts.type === 'object' && rest.length > 1 ? {} : valueOf(field.items, random);
    holder[name] = [...list, element];
    if (rest.length > 1 && isObject(element)) {
      put(element, field.items, rest.slice(1), random);
    }
  } else {
    const inner = isObject(holder[name]) ? holder[name] : {};
    holder[name] = inner;
    put(inner, field, rest[0] === '*' ? [random.pick(['default', 'a']), ...rest.slice(1)] : rest, random);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
