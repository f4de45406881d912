import type { Path } from '../facts/text/field-path';
import { isJsonObject, type JsonObject } from '../json';

/** A text that holds manifests, as YAML or JSON. */
export interface ManifestSource {
  /** The name of the text in messages: the path of a file, or `-` for standard input. */
  readonly file: string;

  readonly text: string;
}

/** The place of a document in a text. */
export interface DocumentText {
  /** The whole text of the file. */
  readonly text: string;

  /** The offset of the first character of the span. */
  readonly start: number;

  /** The offset after the last character of the span. */
  readonly end: number;

  /** The index of the document in the span, from 0. */
  readonly nth: number;
}

/** What makes a document a patch: the part of an object that it sets. The other fields are set elsewhere. */
export interface DocumentPatch {
  /** The path in the source of a path in the object. */
  readonly locate: (path: Path) => Path;

  /**
   * Whether `locate` leads to a text that contains the whole patch.
   *
   * @default false
   */
  readonly isQuoted?: boolean;
}

/** An object of a manifest, and its place. */
export interface ManifestDocument {
  /** The file. Empty for an object of a program. */
  readonly file: string;

  /** The number of the document in its file, from 1. */
  readonly index: number;

  /** The path of the object in its document. Not empty for an item of a `List`. */
  readonly root: Path;

  readonly object: JsonObject;
  readonly kind: string;

  /** The namespace of the object. Empty if absent. */
  readonly namespace: string;

  /** The name of the object. Empty if absent. */
  readonly name: string;

  /** The source text. Absent for an object of a program. */
  readonly source?: DocumentText;

  /** What makes the document a patch. Absent for a whole object, and for one that may be either. */
  readonly patch?: DocumentPatch;
}

/** An unreadable document or file. */
export interface ManifestProblem {
  readonly file: string;

  /** The number of the document in the file, from 1. */
  readonly document: number;

  /** The line in the file, from 1. */
  readonly line: number;

  /** The column in the line, from 1. */
  readonly column: number;

  /** The description of the problem. */
  readonly message: string;
}

/** The document of an object. */
export function documentOf(object: JsonObject, place: Pick<ManifestDocument, 'file' | 'index' | 'root' | 'source'>): ManifestDocument {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {};
  return { ...place, object, kind: text(object.kind), namespace: text(metadata.namespace), name: text(metadata.name) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
