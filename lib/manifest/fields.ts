import { valueAt } from './path';
import type { ManifestDocument } from './source';
import type { Path } from '../facts/field-path';
import { isJsonObject, type JsonObject } from '../json';

/** An object within a document, and where it stands. */
export class Fields {
  /** The object at a path of a document; one without fields where there is none. */
  public static at(document: ManifestDocument, path: Path): Fields {
    return new Fields(document, [...document.root, ...path], valueAt(document.object, path));
  }

  public readonly object: JsonObject;

  private constructor(
    public readonly document: ManifestDocument,

    /** From the root of the document's text. */
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

  /** A string that is not empty; anything else counts as missing. */
  public text(...path: Path): string | undefined {
    const value = this.get(...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  public number(...path: Path): number | undefined {
    const value = this.get(...path);
    return typeof value === 'number' ? value : undefined;
  }

  public to(...path: Path): Path {
    return [...this.path, ...path];
  }

  /** The object in a field; one without fields where there is none. */
  public child(...path: Path): Fields {
    return new Fields(this.document, this.to(...path), this.get(...path));
  }

  /** The elements of a list; none where there is no list. */
  public list(...path: Path): Fields[] {
    const value = this.get(...path);
    return Array.isArray(value) ? value.map((_, index) => this.child(...path, index)) : [];
  }

  /** The strings of a list. */
  public texts(...path: Path): string[] {
    const value = this.get(...path);
    return Array.isArray(value) ? value.filter((element): element is string => typeof element === 'string') : [];
  }

  /** The entries of a map of objects, by their names. */
  public entries(...path: Path): Array<[string, Fields]> {
    const map = this.child(...path);
    return Object.keys(map.object).map((name) => [name, map.child(name)]);
  }
}
