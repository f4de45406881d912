import { isJsonObject } from '../json';
import { parseValues, ParseError } from './reading/parse';
import { LineIndex } from './reading/position';
import { splitStream, type Span } from './reading/split';
import { documentOf, type DocumentText, type ManifestDocument, type ManifestProblem, type ManifestSource } from './source';
import { JUDGED_KINDS } from '../facts/kinds';

/** The result of reading manifests. */
export interface Manifests {
  /** The objects that the rules inspect, in order. */
  readonly documents: readonly ManifestDocument[];

  /** The unreadable documents. */
  readonly problems: readonly ManifestProblem[];
}

/** The maximum length of a document in characters, more than ten times the limit of the API server. */
export const MAX_DOCUMENT_LENGTH = 32 * 1024 * 1024;

/** Reads manifests from texts. It neither throws nor hangs, for any text. */
export function readManifests(sources: Iterable<ManifestSource>): Manifests {
  const reader = new Reader();
  for (const source of sources) {
    reader.read(source);
  }
  return reader;
}

/** The manifests of the objects of a program. */
export function manifestsOf(objects: Iterable<unknown>, file: string = ''): Manifests {
  const documents = Array.from(objects, (object, index) => objectsIn(object, { file, index: index + 1, root: [] })).flat();
  return { documents, problems: [] };
}

class Reader implements Manifests {
  public readonly documents: ManifestDocument[] = [];
  public readonly problems: ManifestProblem[] = [];

  public read(source: ManifestSource): void {
    let index = 0;
    for (const span of splitStream(source.text)) {
      index += this.readSpan(source, span, index + 1);
    }
  }

  /** Reads the documents of one span, and returns their number. */
  private readSpan(source: ManifestSource, span: Span, index: number): number {
    try {
      const values = valuesOf(source.text, span).filter((value) => value !== null);
      values.forEach((value, nth) => this.add(value, {
        file: source.file, index: index + nth, root: [], source: { ...span, text: source.text, nth },
      }));
      return values.length;
    } catch (error) {
      this.addProblem(source, index, span.start + (error as ParseError).position, (error as ParseError).message);
      return 1;
    }
  }

  private add(value: unknown, place: Place): void {
    if (typeof value === 'object') {
      this.documents.push(...objectsIn(value, place));
    } else {
      const { text, start } = place.source as DocumentText;
      this.addProblem({ file: place.file, text }, place.index, start, 'is plain text, not a manifest. A manifest is an object with apiVersion and kind.');
    }
  }

  private addProblem(source: ManifestSource, document: number, position: number, message: string): void {
    this.problems.push({ file: source.file, document, ...new LineIndex(source.text).position(position), message: `document ${document} ${message}` });
  }
}

type Place = Pick<ManifestDocument, 'file' | 'index' | 'root' | 'source'>;

function valuesOf(text: string, span: Span): unknown[] {
  if (span.end - span.start > MAX_DOCUMENT_LENGTH) {
    const size = Math.round((span.end - span.start) / 1024 / 1024);
    throw new ParseError(`has ${size} MiB, but the API server rejects objects larger than 3 MiB.`, 0);
  }
  return parseValues(text.slice(span.start, span.end));
}

/** The objects of a document that the rules inspect. A `List` contains several. */
function objectsIn(value: unknown, place: Place): ManifestDocument[] {
  if (!isJsonObject(value) || typeof value.kind !== 'string') {
    return [];
  }
  if (value.kind.endsWith('List') && Array.isArray(value.items)) {
    return value.items.flatMap((item, index) => objectsIn(item, { ...place, root: [...place.root, 'items', index] }));
  }
  return JUDGED_KINDS.has(value.kind) ? [documentOf(value, place)] : [];
}
