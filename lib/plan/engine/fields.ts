import type { Change } from './change';
import { differencesOf, type Difference } from './differences';
import type { ExplainedField } from './effect';
import { objectText, type ObjectPair } from './objects';
import { changeText, optionChanges, optionChangesText } from './shown';
import { pathText, type Path } from '../../facts/text/field-path';
import { ConfigText } from '../../manifest/config-text';
import { EffectiveConfig } from '../../manifest/effective-config';
import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';

/** A change that no effect explains. */
export interface FieldChange {
  /** The object: `Secret openstack/osp-secret`. */
  readonly object: string;

  /** The field. Empty for a change of the whole object. */
  readonly path: string;

  /** The change in words, without secrets: `changes from 1 to 3`. */
  readonly change: string;
}

/** The kinds whose fields are contents that may be secret. */
const DATA_KINDS: ReadonlySet<string> = new Set(['Secret', 'ConfigMap']);

/** The fields of a data object with its contents. */
const CONTENTS: readonly unknown[] = ['data', 'stringData', 'binaryData'];

/** The field with a text of options. */
const TEXT_FIELD = 'customServiceConfig';

/** The changes that no effect explains, in the order of the later input. */
export function unexplainedFields(change: Change, explained: readonly ExplainedField[]): FieldChange[] {
  return change.objects.flatMap((pair) => {
    const paths = explained.filter(({ object }) => object === pair).map(({ path }) => path);
    return paths.some((path) => path.length === 0) ? [] : fieldChanges(pair, paths);
  });
}

function fieldChanges(pair: ObjectPair, explained: readonly Path[]): FieldChange[] {
  const object = objectText(pair);
  if (pair.old === undefined || pair.new === undefined) {
    const change = pair.old === undefined ? 'is only in the new input: it is created, unless the cluster has it'
      : 'is only in the old input: it stays in the cluster until somebody deletes it';
    return [{ object, path: '', change }];
  }
  const { kind } = pair.new;
  return differencesOf(pair.old.object, pair.new.object)
    .filter(({ path }) => !explained.some((prefix) => isBelow(path, prefix)))
    .map((difference) => ({ object, path: pathText(difference.path), change: differenceText(difference, kind, pair.new as ManifestDocument) }));
}

function differenceText(difference: Difference, kind: string, document: ManifestDocument): string {
  const { path, old, new: later } = difference;
  const field = String(path.at(-1));
  if (field === TEXT_FIELD && !DATA_KINDS.has(kind)) {
    const changes = optionChanges(configOf(old, document, path), configOf(later, document, path));
    return changes.length === 0 ? 'changes in comments or blank lines' : optionChangesText(changes);
  }
  return changeText(difference, field, DATA_KINDS.has(kind) && CONTENTS.includes(path[0]));
}

function configOf(value: unknown, document: ManifestDocument, path: Path): EffectiveConfig | undefined {
  const place = { document, path, service: '', expandedAs: 'glance', isSecret: false } as const;
  return typeof value === 'string' ? new EffectiveConfig([new ConfigText(place, value)], true) : undefined;
}

/** Whether a path is below another one, or the same. */
function isBelow(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => String(step) === String(path[index]));
}

/** The differences below a path of an object. */
export function differencesAt({ old, new: later }: ObjectPair, path: Path): Difference[] {
  const [before, after] = [old, later].map((document) => document && Fields.at(document, []).get(...path));
  return differencesOf(before, after, path);
}
