import { ConfigText, type ConfigPlace } from './config-text';
import type { ManifestDocument } from './source';
import type { Path } from '../facts/field-path';
import { isJsonObject } from '../json';

/** A key of a Secret or a ConfigMap. */
export interface DataEntry {
  readonly key: string;
  readonly path: Path;

  /** The text; `undefined` for bytes that are no text. */
  readonly text: string | undefined;
}

/** A kind of object that holds data by keys. */
export type DataKind = 'Secret' | 'ConfigMap';

/** The Secrets and ConfigMaps of an input, by their names. */
export class DataObjects {
  private readonly byName = new Map<string, Map<string, ManifestDocument[]>>();

  public constructor(documents: readonly ManifestDocument[]) {
    documents.forEach((document) => this.add(document));
  }

  /**
   * The object that a reference means: one of the same file, or the only one of another file. Several other files may well hold
   * several clouds.
   *
   * @param from what refers to it; one of them without a namespace is in that of the other
   */
  public find(kind: DataKind, name: string, from: ManifestDocument): ManifestDocument | undefined {
    const files = this.byName.get(`${kind}/${name}`) ?? new Map<string, ManifestDocument[]>();
    const own = files.get(from.file)?.find((document) => isInReach(document, from));
    return own ?? (files.size === 1 ? [...files.values()][0].find((document) => isInReach(document, from)) : undefined);
  }

  /** The names of all objects of a kind in a file. */
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

/** What a Secret or ConfigMap holds, in the order of its keys; of a key in both, `stringData` counts. */
export function dataOf(document: ManifestDocument): DataEntry[] {
  const decode = document.kind === 'Secret' ? decoded : plain;
  const entries = [
    ...entriesIn(document, 'data', decode),
    ...entriesIn(document, 'binaryData', decoded),
    ...entriesIn(document, 'stringData', plain),
  ];
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** The texts of options in a Secret, in the order in which the operators read its keys. */
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
