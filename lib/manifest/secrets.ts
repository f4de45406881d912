import { ConfigText, type ConfigPlace } from './config-text';
import type { ManifestDocument } from './source';
import type { Path } from '../facts/text/field-path';
import { isJsonObject, own } from '../json';

/** A key of a Secret or a ConfigMap. */
export interface DataEntry {
  readonly key: string;
  readonly path: Path;

  /** The text, or `undefined` if the bytes are not valid UTF-8. */
  readonly text: string | undefined;
}

/** A kind of object with data keys. */
export type DataKind = 'Secret' | 'ConfigMap';

/** The Secrets and ConfigMaps of an input, by name. */
export class DataObjects {
  private readonly byName = new Map<string, Map<string, SameName>>();

  public constructor(documents: readonly ManifestDocument[]) {
    documents.forEach((document) => this.add(document));
  }

  /**
   * The object that a reference names: the one in the same file, or else the one in the only other file that has such an object.
   * Several other files may belong to several clouds, so their objects do not count.
   *
   * @param from the document with the reference. If either document has no namespace, both count as being in the same one
   */
  public find(kind: DataKind, name: string, from: ManifestDocument): ManifestDocument | undefined {
    const files = this.byName.get(`${kind}/${name}`) ?? new Map<string, SameName>();
    const inSameFile = files.get(from.file)?.inReachOf(from);
    return inSameFile ?? (files.size === 1 ? [...files.values()][0].inReachOf(from) : undefined);
  }

  private add(document: ManifestDocument): void {
    const key = `${document.kind}/${document.name}`;
    const files = this.byName.get(key) ?? new Map<string, SameName>();
    const inFile = files.get(document.file) ?? new SameName();
    inFile.add(document);
    this.byName.set(key, files.set(document.file, inFile));
  }
}

/** The objects of one kind and name in a file: the first one in each namespace. */
class SameName {
  private readonly documents: ManifestDocument[] = [];

  /** The position of the first document of each namespace. */
  private readonly positions = new Map<string, number>();

  public add(document: ManifestDocument): void {
    if (!this.positions.has(document.namespace)) {
      this.positions.set(document.namespace, this.documents.push(document) - 1);
    }
  }

  /** The first object in the namespace of another document. An object without a namespace is in every namespace. */
  public inReachOf({ namespace }: ManifestDocument): ManifestDocument | undefined {
    const positions = [this.positions.get(namespace), this.positions.get('')].filter((position) => position !== undefined);
    return this.documents[namespace === '' ? 0 : Math.min(...positions)];
  }
}

/** The data of documents that were read, because many volumes can name one Secret. */
const dataOfDocuments = new WeakMap<ManifestDocument, readonly DataEntry[]>();

/** The data of a Secret or ConfigMap, sorted by key. A key in `stringData` overrides the same key in `data`. */
export function dataOf(document: ManifestDocument): readonly DataEntry[] {
  const data = dataOfDocuments.get(document) ?? readData(document);
  dataOfDocuments.set(document, data);
  return data;
}

function readData(document: ManifestDocument): DataEntry[] {
  const decode = document.kind === 'Secret' ? decoded : plain;
  const entries = [
    ...entriesIn(document, 'data', decode),
    ...entriesIn(document, 'binaryData', decoded),
    ...entriesIn(document, 'stringData', plain),
  ];
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** The texts of Secrets that were read, by reader, because many API instances can read one Secret. */
const textsOfDocuments = new WeakMap<ManifestDocument, Map<string, readonly ConfigText[]>>();

/** The configuration texts in a Secret, in the order in which the operators read the keys. Readers of one service share them. */
export function textsOf(document: ManifestDocument, place: Pick<ConfigPlace, 'service' | 'expandedAs'>): readonly ConfigText[] {
  const byReader = textsOfDocuments.get(document) ?? new Map<string, readonly ConfigText[]>();
  textsOfDocuments.set(document, byReader);
  const reader = `${place.service}/${place.expandedAs}`;
  const texts = byReader.get(reader) ?? dataOf(document).flatMap(({ path, text }) => (text === undefined
    ? []
    : [new ConfigText({ ...place, document, path, isSecret: true }, text)]));
  byReader.set(reader, texts);
  return texts;
}

function entriesIn(document: ManifestDocument, field: string, decode: (value: string) => string | undefined): DataEntry[] {
  const map = own(document.object, field);
  return Object.entries(isJsonObject(map) ? map : {}).flatMap(([key, value]) => (typeof value === 'string'
    ? [{ key, path: [...document.root, field, key], text: decode(value) }]
    : []));
}

function plain(value: string): string {
  return value;
}

function decoded(value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(value.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
