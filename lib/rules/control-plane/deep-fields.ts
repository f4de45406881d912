import type { Path } from '../../facts/text/field-path';
import { isJsonObject } from '../../json';
import type { Fields } from '../../manifest/fields';

/** A string in an object, and its path from there. */
export interface DeepText {
  readonly path: Path;
  readonly text: string;
}

/** The strings of the objects so far, because several rules ask for those of one control plane. */
const known = new WeakMap<object, DeepTexts>();

/** Every string in an object, at any depth. */
export function deepTexts({ object }: Fields): DeepTexts {
  const texts = known.get(object) ?? new DeepTexts(object);
  known.set(object, texts);
  return texts;
}

/** The strings in an object, by the names of their fields. */
export class DeepTexts {
  private readonly byName = new Map<string, DeepText[]>();

  public constructor(object: unknown) {
    this.add(object, []);
  }

  /** The strings at fields whose path ends with some names. The elements of a list count as values of its field. */
  public at(...ends: readonly Path[]): DeepText[] {
    return ends.flatMap((end) => (this.byName.get(String(end.at(-1))) ?? []).filter(({ path }) => endsWith(path, end)));
  }

  private add(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      const name = String(namesOf(path).at(-1));
      const texts = this.byName.get(name) ?? [];
      texts.push({ path, text: value });
      this.byName.set(name, texts);
    } else if (Array.isArray(value)) {
      value.forEach((element, index) => this.add(element, [...path, index]));
    } else if (isJsonObject(value)) {
      Object.entries(value).forEach(([name, inner]) => this.add(inner, [...path, name]));
    }
  }
}

function endsWith(path: Path, end: Path): boolean {
  const names = namesOf(path);
  return end.length <= names.length && end.every((name, index) => names[names.length - end.length + index] === name);
}

function namesOf(path: Path): Path {
  return typeof path[path.length - 1] === 'number' ? path.slice(0, -1) : path;
}
