import { withoutServerFields } from '../../facts/kubernetes/server-fields';
import { CONTROLLER_METADATA, OPERATOR_METADATA, STORED_DEFAULTS } from '../../facts/operators/stored-defaults';
import type { ReleaseName } from '../../facts/release';
import type { Path } from '../../facts/text/field-path';
import { isJsonObject, objectAt, own, type JsonObject } from '../../json';
import type { SchemaNode } from '../../schemas/schema';
import { schemaFor } from '../../schemas/schema-for';

/**
 * An object as its author wrote it: without what the API server, controllers and `kubectl` add, and without null values, which the API
 * server drops.
 */
export function asWritten(object: JsonObject): JsonObject {
  const { metadata, ...rest } = withoutNulls(withoutServerFields(object)) as JsonObject;
  return isJsonObject(metadata) ? { ...rest, metadata: writtenMetadata(metadata) } : rest;
}

/**
 * An object with the defaults of its CustomResourceDefinition, as the API server stores it. An upgrade does not change stored defaults, so
 * the defaults of earlier releases come first.
 */
export function withDefaults(object: JsonObject, releases: readonly ReleaseName[]): JsonObject {
  const kind = typeof object.kind === 'string' ? object.kind : '';
  const complete = releases.reduce<unknown>((value, release) => defaulted(value, schemaFor(release, kind)?.root), object) as JsonObject;
  return kind === 'OpenStackControlPlane' ? withExternalStorage(complete) : complete;
}

/**
 * An object with the defaults of objects inside templates that only the other one has: `quotas` with all quotas at their defaults means the
 * same as no `quotas`.
 */
export function withCounterparts(object: JsonObject, other: JsonObject, release: ReleaseName): JsonObject {
  const kind = typeof object.kind === 'string' ? object.kind : '';
  return counterparts(object, other, schemaFor(release, kind)?.root, false) as JsonObject;
}

/** Two values of one control plane without the defaults of webhooks that only one of them has. */
export function withoutStoredDefaults(object: JsonObject, other: JsonObject): JsonObject {
  const spec = objectAt(object, 'spec');
  if (spec === undefined || object.kind !== 'OpenStackControlPlane') {
    return object;
  }
  const otherSpec = objectAt(other, 'spec');
  return { ...object, spec: STORED_DEFAULTS.reduce<unknown>((value, { path, value: filled }) => withoutField(value, otherSpec, path, filled), spec) };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  const entries = isJsonObject(value) ? Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined) : [];
  return isJsonObject(value) ? fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)])) : value;
}

function writtenMetadata(metadata: JsonObject): JsonObject {
  return fromEntries(Object.entries(metadata).flatMap(([name, value]): Array<[string, unknown]> => {
    if (CONTROLLER_METADATA.has(name)) {
      return [];
    }
    return (name === 'labels' || name === 'annotations') && isJsonObject(value)
      ? [[name, fromEntries(Object.entries(value).filter(([key]) => !OPERATOR_METADATA.has(key)))]]
      : [[name, value]];
  }));
}

function defaulted(value: unknown, node: SchemaNode | undefined): unknown {
  if (node === undefined) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((element) => defaulted(element, node.items));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const missing = node.fieldNames.filter((name) => !Object.hasOwn(value, name) && node.field(name)?.facts.default !== undefined);
  const filled = [...Object.entries(value), ...missing.map((name): [string, unknown] => [name, node.field(name)?.facts.default])];
  return fromEntries(filled.map(([name, inner]) => [name, defaulted(inner, node.field(name))]));
}

function counterparts(value: unknown, other: unknown, node: SchemaNode | undefined, isInTemplate: boolean): unknown {
  if (node === undefined || !isJsonObject(value) || !isJsonObject(other)) {
    return value;
  }
  const missing = isInTemplate ? node.fieldNames.filter((name) => !Object.hasOwn(value, name) && isJsonObject(own(other, name))) : [];
  const entries = [...Object.entries(value), ...missing.map((name): [string, unknown] => [name, defaulted({}, node.field(name))])];
  return fromEntries(entries.map(([name, inner]) => [name, counterparts(inner, own(other, name), node.field(name), isInTemplate || name === 'template')]));
}

/** The webhook sets `external` of a template without a `storageRequest`, and the API server keeps it. */
function withExternalStorage(object: JsonObject): JsonObject {
  const template = objectAt(object, 'spec', 'glance', 'template');
  const storage = objectAt(template, 'storage') ?? {};
  if (template === undefined || storage.storageRequest !== undefined || storage.external !== undefined) {
    return object;
  }
  return replaced(object, ['spec', 'glance', 'template', 'storage', 'external'], true) as JsonObject;
}

function replaced(value: unknown, [step, ...rest]: readonly string[], replacement: unknown): unknown {
  const object = isJsonObject(value) ? value : {};
  return step === undefined ? replacement : { ...object, [step]: replaced(own(object, step), rest, replacement) };
}

/** The value without a field that the other value lacks, if the field may have the value by default. */
function withoutField(value: unknown, other: unknown, [step, ...rest]: Path, filled: unknown): unknown {
  if (!isJsonObject(value)) {
    return value;
  }
  const names = step === '*' ? Object.keys(value) : [String(step)].filter((name) => Object.hasOwn(value, name));
  return names.reduce<JsonObject>((result, name) => {
    const otherValue = isJsonObject(other) ? own(other, name) : undefined;
    const current = own(result, name);
    const isAbsent = otherValue === undefined || otherValue === '';
    const isFilled = rest.length === 0 && (current === '' || (isAbsent && (filled === undefined || filled === current)));
    return fromEntries(Object.entries(result).filter(([key]) => key !== name || !isFilled)
      .map(([key, inner]) => [key, key === name && rest.length > 0 ? withoutField(inner, otherValue, rest, filled) : inner]));
  }, value);
}

// `Object.fromEntries` keeps a key named `__proto__`, which an assignment does not.
function fromEntries(entries: Iterable<readonly [string, unknown]>): JsonObject {
  return Object.fromEntries(entries);
}
