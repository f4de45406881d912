import type { ManifestDocument } from './source';
import type { Path } from '../facts/text/field-path';
import { isJsonObject, type JsonObject } from '../json';

/** An object in a document, and its path. */
export class Fields {
  /** The object at `path`, or an empty object if absent. */
  public static at(document: ManifestDocument, path: Path): Fields {
    return new Fields(document, [...document.root, ...path], valueAt(document.object, path));
  }

  public readonly object: JsonObject;

  private constructor(
    public readonly document: ManifestDocument,

    /** The path from the root of the document. */
    public readonly path: Path,
    value: unknown,
  ) {
    this.object = isJsonObject(value) ? value : {};
  }

  public has(name: string): boolean {
    return Object.hasOwn(this.object, name);
  }

  public get(...path: Path): unknown {
    return valueAt(this.object, path);
  }

  /** The string at a path, or `undefined` if the value is absent, empty or not a string. */
  public text(...path: Path): string | undefined {
    const value = this.get(...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** The number at a path, or `undefined` if the value is absent or not a number. */
  public number(...path: Path): number | undefined {
    const value = this.get(...path);
    return typeof value === 'number' ? value : undefined;
  }

  /** The path from the root of the document to a field. */
  public to(...path: Path): Path {
    return [...this.path, ...path];
  }

  /** The object in a field, or an empty object if absent. */
  public child(...path: Path): Fields {
    return new Fields(this.document, this.to(...path), this.get(...path));
  }

  /** The elements of a list. Empty if the value is not a list. */
  public list(...path: Path): Fields[] {
    const value = this.get(...path);
    return Array.isArray(value) ? value.map((_, index) => this.child(...path, index)) : [];
  }

  /** The strings of a list. */
  public texts(...path: Path): string[] {
    const value = this.get(...path);
    return Array.isArray(value) ? value.filter((element): element is string => typeof element === 'string') : [];
  }

  /** The entries of a map of objects, with their keys. */
  public entries(...path: Path): Array<[string, Fields]> {
    const map = this.child(...path);
    return Object.keys(map.object).map((name) => [name, map.child(name)]);
  }
}

/** The value at a path, or `undefined` if a step is missing. Inherited properties do not count. */
function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const known = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return known ? (value as Record<string | number, unknown>)[step] : undefined;
  }, root);
}
