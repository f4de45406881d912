import { normalized, patchesOf, resolvedPath, type NamedPatch } from './kustomization';
import { patchDocument, type PatchPlace } from './patch-document';
import { pathText } from '../../facts/text/field-path';
import type { JsonObject } from '../../json';
import { LineIndex } from '../reading/line-index';
import { parseValues, type ParseError } from '../reading/parse';
import { Locator } from '../reading/position';
import type { DocumentText, ManifestDocument, ManifestProblem } from '../source';

/** The place of a kustomization. */
interface Place extends PatchPlace {
  readonly source: DocumentText;
}

/** What the texts in a kustomization contain. */
export interface InlinePatches {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly ManifestProblem[];

  /** The patches of an unknown kind. */
  readonly skipped: readonly ManifestProblem[];
}

/** The kustomizations of an input, which say which documents are patches. */
export class Kustomizations {
  private readonly files = new Set<string>();

  /** The patches in files of their own, by path. */
  private readonly inFiles = new Map<string, { readonly patch: NamedPatch; readonly problem: ManifestProblem }>();

  /** Adds a file that was read. */
  public addFile(file: string): void {
    this.files.add(normalized(file));
  }

  /** Adds a kustomization, and returns the patches that it contains. */
  public add(kustomization: JsonObject, place: Place): InlinePatches {
    const reader = new InlineReader(place);
    for (const patch of patchesOf(kustomization)) {
      if (patch.isFile) {
        const message = `${pathText(patch.path)} names ${patch.text}, which is not among the files`;
        this.inFiles.set(resolvedPath(place.file, patch.text), { patch, problem: reader.problem(patch, message) });
      } else {
        reader.read(patch);
      }
    }
    return reader;
  }

  /** A document, which is a patch if a kustomization names its file as one. */
  public patched(document: ManifestDocument): ManifestDocument {
    const named = this.inFiles.get(normalized(document.file));
    return named === undefined || document.patch !== undefined ? document : patchDocument(document.object, document, document.kind) ?? document;
  }

  /** The document of a patch that does not say what it changes, if a kustomization says it. */
  public documentOf(value: unknown, place: PatchPlace): ManifestDocument | undefined {
    const named = this.inFiles.get(normalized(place.file));
    return named && patchDocument(value, place, named.patch.kind);
  }

  /** The patches whose files were not read. */
  public get absent(): ManifestProblem[] {
    return [...this.inFiles].filter(([file]) => !this.files.has(file)).map(([, { problem }]) => problem);
  }
}

/** Reads the patches in the texts of one kustomization. */
class InlineReader implements InlinePatches {
  public readonly documents: ManifestDocument[] = [];
  public readonly problems: ManifestProblem[] = [];
  public readonly skipped: ManifestProblem[] = [];
  private readonly locator: Locator;

  public constructor(private readonly place: Place) {
    this.locator = new Locator(place.source, new LineIndex(place.source.text));
  }

  public read(patch: NamedPatch): void {
    const { file, index } = this.place;
    try {
      const { values, source } = this.blockOf(patch) ?? { values: parseValues(patch.text), source: undefined };
      values.forEach((value, nth) => {
        const document = patchDocument(value, { file, index, root: [], source: source && { ...source, nth } }, patch.kind);
        if (document !== undefined) {
          this.documents.push(source === undefined ? this.quoted(document, patch) : document);
        } else if (patch.kind === undefined && (value as JsonObject | null)?.kind === undefined) {
          this.skipped.push(this.problem(patch, `${pathText(patch.path)} of document ${index} has no kind`));
        }
      });
    } catch (error) {
      this.problems.push(this.problem(patch, `${pathText(patch.path)} of document ${index} ${(error as ParseError).message}`));
    }
  }

  public problem({ path }: NamedPatch, message: string): ManifestProblem {
    const { file, index, root } = this.place;
    const { line, column } = this.locator.find([...root, ...path]);
    return { file, document: index, line, column, message };
  }

  /** The values of a literal block, whose lines are lines of the file. `undefined` for other text, or if the block cannot be read in its place. */
  private blockOf({ path }: NamedPatch): { readonly values: unknown[]; readonly source: Omit<DocumentText, 'nth'> } | undefined {
    const { root, source: { text, start } } = this.place;
    const block = this.locator.literal([...root, ...path]);
    const span = block && { start: start + block.start, end: start + block.end };
    try {
      return span && { values: parseValues(text.slice(span.start, span.end)), source: { text, ...span } };
    } catch {
      return undefined;
    }
  }

  /** The document of a patch in a text that is quoted or folded: its findings are at the text. */
  private quoted(document: ManifestDocument, { path }: NamedPatch): ManifestDocument {
    return { ...document, source: this.place.source, patch: { locate: () => [...this.place.root, ...path], isQuoted: true } };
  }
}
