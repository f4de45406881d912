import { applied, contextOf } from './failures';
import type { Rule } from './rule';
import type { ReleaseName } from '../../facts/release';
import type { JsonObject } from '../../json';
import type { ManifestDocument } from '../../manifest/source';

/**
 * The rules whose findings about a document can depend on its metadata: all others do not read it. They find the same in each
 * document that differs only in its name, its namespace and other metadata.
 *
 * Each rule judges the document by itself, so that none uses what another one has read.
 *
 * @param rules the rules to try
 */
export function metadataReaders(rules: readonly Rule[], document: ManifestDocument, release: ReleaseName): Rule[] {
  return rules.filter((rule) => {
    let isRead = false;
    const { context } = contextOf([watched(document, () => { isRead = true; })], release);
    applied(rule, context);
    return isRead;
  });
}

/** A document that reports each access to its metadata. */
function watched(document: ManifestDocument, onRead: () => void): ManifestDocument {
  const { metadata = {}, ...fields } = document.object;
  const report = <T>(value: T): T => {
    onRead();
    return value;
  };
  const object: JsonObject = {
    ...fields,
    metadata: new Proxy(metadata as JsonObject, {
      get: (target, name) => report(Reflect.get(target, name) as unknown),
      has: (target, name) => report(Reflect.has(target, name)),
      ownKeys: (target) => report(Reflect.ownKeys(target)),
      getOwnPropertyDescriptor: (target, name) => report(Reflect.getOwnPropertyDescriptor(target, name)),
    }),
  };
  return {
    ...document,
    object,
    get name() { return report(document.name); },
    get namespace() { return report(document.namespace); },
  };
}
