import { ConfigText, type ConfigPlace } from './config-text';
import type { ManifestDocument } from './source';
import type { Path } from '../facts/field-path';
import { isJsonObject } from '../json';

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
  private readonly byName = new Map<string, Map<string, ManifestDocument[]>>();

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
    const files = this.byName.get(`${kind}/${name}`) ?? new Map<string, ManifestDocument[]>();
    const own = files.get(from.file)?.find((document) => isInReach(document, from));
    return own ?? (files.size === 1 ? [...files.values()][0].find((document) => isInReach(document, from)) : undefined);
  }

  /** The names of all objects of one kind in a file. */
  public names(kind: DataKind, file: string): string[] {
    return [...this.byName].filter(([key, files]) => key.startsWith(`${kind}/`) && files.has(file)).map(([key]) => key.slice(kind.length + 1));
  }

  private add(document: ManifestDocument): void {
    const key = `${document.kind}/${document.name}`;
    const files = this.byName.get(key) ?? new Map<string, ManifestDocument[]>();
    const inFile = files.get(document.file) ?? [];
    inFile.push(document);
    this.byName.set(key, files.set(document.file, inFile));
  }
}

function isInReach(document: ManifestDocument, from: ManifestDocument): boolean {
  return document.namespace === '' || from.namespace === '' || document.namespace === from.namespace;
}

/** The data of a Secret or ConfigMap, sorted by key. A key in `stringData` overrides the same key in `data`. */
export function dataOf(document: ManifestDocument): DataEntry[] {
  const decode = document.kind === 'Secret' ? decoded : plain;
  const entries = [
    ...entriesIn(document, 'data', decode),
    ...entriesIn(document, 'binaryData', decoded),
    ...entriesIn(document, 'stringData', plain),
  ];
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** The configuration texts in a Secret, in the order in which the operators read the keys. */
export function textsOf(document: ManifestDocument, place: Pick<ConfigPlace, 'service' | 'expandedAs'>): ConfigText[] {
  return dataOf(document).flatMap(({ path, text }) => (text === undefined
    ? []
    : [new ConfigText({ ...place, document, path, isSecret: true }, text)]));
}

function entriesIn(document: ManifestDocument, field: string, decode: (value: string) => string | undefined): DataEntry[] {
  const map = document.object[field];
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
