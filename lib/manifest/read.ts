import { hasKind, isJudged, kindProblem } from './object-kind';
import { isKustomization } from './patches/kustomization';
import { Kustomizations } from './patches/kustomizations';
import { DIRECTIVE, hasDirective } from './patches/merge-patch';
import { patchDocument } from './patches/patch-document';
import { LineIndex } from './reading/line-index';
import { ParseError, parseSpan } from './reading/parse';
import { splitStream, type Span } from './reading/split';
import { documentOf, type DocumentText, type ManifestDocument, type ManifestProblem, type ManifestSource } from './source';
import { pathText, type Path } from '../facts/text/field-path';
import type { JsonObject } from '../json';

/** The result of reading manifests. */
export interface Manifests {
  /** The objects that the rules inspect, in order. */
  readonly documents: readonly ManifestDocument[];

  /** The unreadable documents. */
  readonly problems: readonly ManifestProblem[];

  /** The documents without a kind, which no rule inspects. */
  readonly skipped: readonly ManifestProblem[];

  /** The patches that a kustomization names, but that are in none of the texts. */
  readonly absent: readonly ManifestProblem[];
}

/** The default of `maxDocumentLength`: more than twice the limit of the API server. */
export const MAX_DOCUMENT_LENGTH: number = 8 * 1024 * 1024;

/** Options of reading. */
export interface ReadOptions {
  /**
   * The maximum length of a document in UTF-16 code units. Larger documents need much memory.
   *
   * @default MAX_DOCUMENT_LENGTH
   */
  readonly maxDocumentLength?: number;

  /**
   * Whether to read objects of every kind, not only of those that the rules inspect.
   *
   * @default false
   */
  readonly everyKind?: boolean;
}

/** Reads manifests from texts. It neither throws nor hangs, for any text. */
export function readManifests(sources: Iterable<ManifestSource>, options: ReadOptions = {}): Manifests {
  const reader = new Reader(options.maxDocumentLength ?? MAX_DOCUMENT_LENGTH, options.everyKind ?? false);
  for (const source of sources) {
    reader.read(source);
  }
  return reader.finish();
}

/** The manifests of the objects of a program. */
export function manifestsOf(objects: Iterable<unknown>, file: string = ''): Manifests {
  const documents = Array.from(objects, (object, index) => Array.from(objectsIn(object, []))
    .flatMap(([root, item]) => (isJudged(item) ? [documentOf(item, { file, index: index + 1, root })] : []))).flat();
  return { documents, problems: [], skipped: [], absent: [] };
}

/** A value that only a kustomization can make a document of: a patch without a kind. */
interface Unknown {
  readonly value: unknown;
  readonly place: Place;
  readonly skipped: ManifestProblem;
}

class Reader {
  private readonly entries: Array<ManifestDocument | Unknown> = [];
  private readonly problems: ManifestProblem[] = [];
  private readonly skipped: ManifestProblem[] = [];
  private readonly kustomizations = new Kustomizations();

  /** The values of each text with objects that the rules inspect. Documents of one text, such as copies for several clusters, share their objects. */
  private readonly known = new Map<string, unknown[]>();

  public constructor(private readonly maxDocumentLength: number, private readonly everyKind: boolean) {}

  public read(source: ManifestSource): void {
    const file = new ReadFile(source);
    this.kustomizations.addFile(file.name);
    let index = 0;
    for (const span of splitStream(source.text)) {
      index += this.readSpan(file, span, index + 1);
    }
  }

  /** What was read. Only now the names of all patches are known. */
  public finish(): Manifests {
    const { entries, problems, kustomizations } = this;
    const documents: ManifestDocument[] = [];
    const skipped: ManifestProblem[] = [];
    for (const entry of entries) {
      const document = 'skipped' in entry ? kustomizations.documentOf(entry.value, entry.place) : kustomizations.patched(entry);
      if (document !== undefined) {
        documents.push(document);
      } else if ('skipped' in entry) {
        skipped.push(entry.skipped);
      }
    }
    return { documents, problems, skipped: [...skipped, ...this.skipped], absent: kustomizations.absent };
  }

  /** Reads the documents of one span, and returns their number. */
  private readSpan(file: ReadFile, span: Span, index: number): number {
    const text = file.text.slice(span.start, span.end);
    // A text in braces is read differently where another one follows.
    const key = span.isFollowed === true ? `${text} ` : text;
    try {
      const values = this.known.get(key) ?? this.valuesOf(text, span);
      const documents = values.map((value, nth) => ({ value, nth })).filter(({ value }) => value !== null);
      const { length } = this.entries;
      documents.forEach(({ value, nth }, offset) => {
        this.add(value, file, { file: file.name, index: index + offset, root: [], source: { ...span, text: file.text, nth } });
      });
      if (this.entries.slice(length).some((entry) => !('skipped' in entry))) {
        this.known.set(key, values);
      }
      return documents.length;
    } catch (error) {
      const { message, position = 0 } = error as Partial<ParseError>;
      this.problems.push(file.problem(index, span.start + position, `document ${index} ${message}`));
      return 1;
    }
  }

  private add(value: unknown, file: ReadFile, { root, ...place }: Place): void {
    if (typeof value !== 'object') {
      const message = `document ${place.index} is plain text, not a manifest. A manifest is an object with apiVersion and kind.`;
      this.problems.push(file.problem(place.index, place.source.start, message));
      return;
    }
    for (const [path, object] of objectsIn(value, root)) {
      this.addObject(object, file, { ...place, root: path });
    }
  }

  private addObject(object: unknown, file: ReadFile, place: Place): void {
    const { root, index, source: { start } } = place;
    const subject = `${root.length > 0 ? `${pathText(root)} of ` : ''}document ${index}`;
    const reason = kindProblem(object);
    const patch = hasKind(object) && !(file.hasDirectives && hasDirective(object)) ? undefined : patchDocument(object, place);
    if (patch !== undefined) {
      this.entries.push(patch);
    } else if (isJudged(object) || (this.everyKind && hasKind(object) && reason === undefined)) {
      this.entries.push(documentOf(object, place));
    } else if (isKustomization(object, file.name) && !this.everyKind) {
      this.addKustomization(object, place);
    } else if (reason !== undefined) {
      this.problems.push(file.problem(index, start, `${subject} ${reason}`));
    } else if (!hasKind(object)) {
      this.entries.push({ value: object, place, skipped: file.problem(index, start, `${subject} has no kind`) });
    }
  }

  private addKustomization(object: JsonObject, place: Place): void {
    const { documents, problems, skipped } = this.kustomizations.add(object, place);
    this.entries.push(...documents);
    this.problems.push(...problems);
    this.skipped.push(...skipped);
  }

  private valuesOf(text: string, { isFollowed }: Span): unknown[] {
    if (text.length > this.maxDocumentLength) {
      throw new ParseError(`is larger than ${this.maxDocumentLength / 1024 / 1024} MiB. The API server rejects objects larger than 3 MiB. `
        + 'Split the document, or raise the limit (--max-size).', 0);
    }
    return parseSpan(text, isFollowed);
  }
}

/** A file that is read. Its line index is made once. */
class ReadFile {
  public readonly name: string;
  public readonly text: string;

  /** Whether the file may contain a strategic merge patch. */
  public readonly hasDirectives: boolean;
  private lines?: LineIndex;

  public constructor({ file, text }: ManifestSource) {
    this.name = file;
    this.text = text;
    this.hasDirectives = text.includes(DIRECTIVE);
  }

  public problem(document: number, offset: number, message: string): ManifestProblem {
    this.lines ??= new LineIndex(this.text);
    return { file: this.name, document, ...this.lines.position(offset), message };
  }
}

interface Place extends Pick<ManifestDocument, 'file' | 'index' | 'root'> {
  readonly source: DocumentText;
}

/** The objects of a document with their paths. A `List` contains several. */
function* objectsIn(value: unknown, root: Path): Generator<[Path, unknown]> {
  if (hasKind(value) && value.kind.endsWith('List') && Array.isArray(value.items)) {
    for (const [index, item] of value.items.entries()) {
      yield* objectsIn(item, [...root, 'items', index]);
    }
  } else {
    yield [root, value];
  }
}
