import type { Disagreement, Verdict } from './agreement';
import { manifestsOf } from '../../../lib/manifest/read';
import type { Finding } from '../../../lib/rules/engine/finding';
import { judge } from '../../../lib/rules/engine/judge';
import { RULES } from '../../../lib/rules/registry';

/** The rules that judge what no custom resource definition describes. */
export const METADATA_RULES = RULES.filter(({ id }) => ['schema/metadata', 'schema/data'].includes(id));

/** What is compared of an object: its metadata, and the data of a Secret or ConfigMap. */
export interface JudgedMetadata {
  readonly object: Record<string, unknown>;
  readonly ours: readonly Finding[];
  readonly server: Verdict;
}

/** What both say of the metadata of an object. */
export function judgedMetadata(object: Record<string, unknown>, server: Verdict): JudgedMetadata {
  return { object, ours: judge(manifestsOf([object]).documents, { release: 'main', rules: METADATA_RULES }).findings, server };
}

/** The fields on which only one of the two has something to say. The server names no keys of labels and annotations, so these count as one. */
export function metadataDisagreements({ ours, server }: JudgedMetadata): Disagreement[] {
  const here = new Map(ours.map((finding) => [fieldOf(finding.path), finding]));
  const there = new Map([
    ...server.unknown.map((path) => [fieldOf(path), { type: 'unknown', detail: 'pruned' }] as const),
    ...server.errors.map(({ path, type, detail }) => [fieldOf(path), { type, detail }] as const),
  ]);
  return [
    ...[...here].filter(([path]) => !there.has(path)).map(([path, { rule, message }]): Disagreement => ({ by: 'us', path, what: rule, detail: message })),
    ...[...there].filter(([path]) => !here.has(path)).map(([path, { type, detail }]): Disagreement => ({ by: 'server', path, what: type, detail })),
  ];
}

/** A field of the metadata, or an entry of the data, from a path as either of the two writes it. */
function fieldOf(path: string): string {
  const plain = path.replace(/\[["']?(.*?)["']?\]/g, '.$1');
  return plain.startsWith('metadata') ? plain.split('.').slice(0, 2).join('.') : plain;
}
