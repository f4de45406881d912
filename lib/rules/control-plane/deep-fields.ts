import type { Path } from '../../facts/field-path';
import { isJsonObject } from '../../json';
import type { Fields } from '../../manifest/fields';

/** A string in an object, and its path from there. */
export interface DeepText {
  readonly path: Path;
  readonly text: string;
}

/** Every string in an object, at any depth. */
export function* deepTexts(fields: Fields, path: Path = []): Generator<DeepText> {
  yield* textsIn(fields.get(...path), path);
}

/** Every string at fields whose path ends with some names. The elements of a list count as values of its field. */
export function textsAt(texts: Iterable<DeepText>, ends: readonly Path[]): DeepText[] {
  return [...texts].filter(({ path }) => {
    const names = typeof path[path.length - 1] === 'number' ? path.slice(0, -1) : path;
    return ends.some((end) => end.length <= names.length && end.every((name, index) => names[names.length - end.length + index] === name));
  });
}

function* textsIn(value: unknown, path: Path): Generator<DeepText> {
  if (typeof value === 'string') {
    yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      yield* textsIn(element, [...path, index]);
    }
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      yield* textsIn(inner, [...path, name]);
    }
  }
}
