import { ConfigText, type ConfigPlace } from './config-text';
import type { Path } from './path';
import type { ManifestDocument } from './source';
import { isJsonObject } from '../json';

/** A key of a Secret or a ConfigMap. */
export interface DataEntry {
  readonly key: string;
  readonly path: Path;

  /** The text; `undefined` for bytes that are no text. */
  readonly text: string | undefined;
}

/** The Secrets and ConfigMaps of an input, by their names. */
export class DataObjects {
  private readonly byName = new Map<string, ManifestDocument[]>();

  public constructor(documents: readonly ManifestDocument[]) {
    for (const document of documents) {
      const key = `${document.kind}/${document.name}`;
      this.byName.set(key, [...this.byName.get(key) ?? [], document]);
    }
  }

  /** The object that a reference means; one without a namespace is in that of whatever names it. */
  public find(kind: 'Secret' | 'ConfigMap', name: string, namespace: string): ManifestDocument | undefined {
    const candidates = this.byName.get(`${kind}/${name}`) ?? [];
    return candidates.find((document) => document.namespace === '' || namespace === '' || document.namespace === namespace);
  }

  /** The names of all objects of a kind. */
  public names(kind: 'Secret' | 'ConfigMap'): string[] {
    return [...this.byName.keys()].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
  }
}

/** What a Secret or ConfigMap holds, in the order of its keys; of a key in both, `stringData` counts. */
export function dataOf(document: ManifestDocument): DataEntry[] {
  const decode = document.kind === 'Secret' ? decoded : plain;
  const entries = [...entriesIn(document, 'data', decode), ...entriesIn(document, 'binaryData', decoded), ...entriesIn(document, 'stringData', plain)];
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** The texts of options in a Secret, in the order in which the operators read its keys. */
export function textsOf(document: ManifestDocument, place: Pick<ConfigPlace, 'service' | 'expandedAs'>): ConfigText[] {
  return dataOf(document).flatMap(({ path, text }) => (text === undefined ? [] : [new ConfigText({ ...place, document, path, isSecret: true }, text)]));
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
