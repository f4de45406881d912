import type { Path } from '../facts/field-path';
import { isJsonObject, type JsonObject } from '../json';

/** A text that holds manifests, as YAML or JSON. */
export interface ManifestSource {
  /** What people call the text: the path of a file, or `-` for standard input. */
  readonly file: string;

  readonly text: string;
}

/** Where in a text a document stands. */
export interface DocumentText {
  /** The whole text of the file. */
  readonly text: string;

  /** The first character of the document. */
  readonly start: number;

  /** The character behind its last. */
  readonly end: number;

  /** Which of the documents of that piece it is; the first one is 0. */
  readonly nth: number;
}

/** An object of a manifest, and where it was read. */
export interface ManifestDocument {
  /** The file; empty for an object that comes from a program. */
  readonly file: string;

  /** Which document of its file it is; the first one is 1. */
  readonly index: number;

  /** Where the object stands within its document: at the root, or as an entry of a `List`. */
  readonly root: Path;

  readonly object: JsonObject;
  readonly kind: string;

  /** The object's namespace; empty when it names none. */
  readonly namespace: string;

  /** The object's name; empty when it has none. */
  readonly name: string;

  /** The text that it was read from; an object that comes from a program has none. */
  readonly source?: DocumentText;
}

/** A document, or a whole file, that could not be read. */
export interface ManifestProblem {
  readonly file: string;

  /** Which document of the file it is; the first one is 1. */
  readonly document: number;

  /** The line in the file; the first one is 1. */
  readonly line: number;

  /** The column in the line; the first one is 1. */
  readonly column: number;

  /** What is wrong, for people. */
  readonly message: string;
}

/** The document that an object makes. */
export function documentOf(object: JsonObject, place: Pick<ManifestDocument, 'file' | 'index' | 'root' | 'source'>): ManifestDocument {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {};
  return { ...place, object, kind: text(object.kind), namespace: text(metadata.namespace), name: text(metadata.name) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
