import { SERVICES } from '../../facts/operators/services';
import { own } from '../../json';
import type { ManifestDocument } from '../../manifest/source';

/** One object of the cluster before and after a change. At least one of the two is there. */
export interface ObjectPair {
  readonly old?: ManifestDocument;
  readonly new?: ManifestDocument;
}

/** The kinds that configure services. A namespace rarely has two objects of such a kind, so two with different names still are a pair. */
export const SERVICE_KINDS: ReadonlySet<string> = new Set(['OpenStackControlPlane', ...SERVICES.map(({ kind }) => kind)]);

/** A way in which two documents may belong together. */
interface Match {
  /** A text that both documents share. */
  readonly key: (document: ManifestDocument) => string;

  readonly isMatch: (left: ManifestDocument, right: ManifestDocument) => boolean;
}

/** How two documents may belong together, the surest way first. */
const MATCHES: readonly Match[] = [
  { key: nameKey, isMatch: (left, right) => left.namespace === right.namespace && groupOf(left) === groupOf(right) },
  { key: nameKey, isMatch: (left, right) => isLoose(left.namespace, right.namespace) && isLoose(groupOf(left), groupOf(right)) },
  { key: ({ kind }) => kind, isMatch: (left, right) => SERVICE_KINDS.has(left.kind) && isLoose(left.namespace, right.namespace) },
];

/**
 * The objects of two inputs, in the order of the later input. Of several manifests of one object, the last one counts, because it is applied
 * last.
 */
export function objectPairs(old: readonly ManifestDocument[], later: readonly ManifestDocument[]): ObjectPair[] {
  const latter = lastOfEach(later);
  const partners = new Map<ManifestDocument, ManifestDocument>();
  const left = new Set(lastOfEach(old));
  for (const match of MATCHES) {
    findPartners(latter, left, partners, match);
  }
  return [...latter.map((document) => ({ old: partners.get(document), new: document })), ...[...left].map((document) => ({ old: document }))];
}

/** Adds the partners that one way finds, and removes them from those that are left. */
function findPartners(
  latter: readonly ManifestDocument[], left: Set<ManifestDocument>, partners: Map<ManifestDocument, ManifestDocument>, { key, isMatch }: Match,
): void {
  const byKey = grouped(left, key);
  for (const document of latter.filter((candidate) => !partners.has(candidate))) {
    const partner = byKey.get(key(document))?.find((candidate) => left.has(candidate) && isMatch(candidate, document));
    if (partner !== undefined) {
      partners.set(document, partner);
      left.delete(partner);
    }
  }
}

/** The words for an object: `Secret 'osp-secret'`. */
export function objectText({ old, new: later }: ObjectPair): string {
  const { kind, namespace, name } = (later ?? old) as ManifestDocument;
  return `${kind}${name === '' ? '' : ` ${namespace === '' ? '' : `${namespace}/`}${name}`}`;
}

function lastOfEach(documents: readonly ManifestDocument[]): ManifestDocument[] {
  const key = (document: ManifestDocument): string => JSON.stringify([groupOf(document), document.kind, document.namespace, document.name]);
  return [...new Map(documents.map((document, index) => [document.name === '' ? String(index) : key(document), document])).values()];
}

function grouped(documents: Iterable<ManifestDocument>, key: Match['key']): Map<string, ManifestDocument[]> {
  const groups = new Map<string, ManifestDocument[]>();
  for (const document of documents) {
    const group = groups.get(key(document)) ?? [];
    group.push(document);
    groups.set(key(document), group);
  }
  return groups;
}

function nameKey({ kind, name }: ManifestDocument): string {
  return `${kind}/${name}`;
}

/** Whether two texts are equal, or one is absent. */
function isLoose(left: string, right: string): boolean {
  return left === right || left === '' || right === '';
}

function groupOf({ object }: ManifestDocument): string {
  const apiVersion = own(object, 'apiVersion');
  return typeof apiVersion === 'string' ? apiVersion.split('/').slice(0, -1).join('/') : '';
}
