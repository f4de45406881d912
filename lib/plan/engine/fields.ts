import { isPart, type Change } from './change';
import { differencesOf, type Difference } from './differences';
import type { ExplainedField } from './effect';
import { objectText, type ObjectPair } from './objects';
import { changeText, optionChanges, optionChangesText } from './shown';
import { pathText, type Path } from '../../facts/text/field-path';
import { isJsonObject } from '../../json';
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
  const [old, later] = [pair.old, pair.new].map((document) => explained.reduce<unknown>(withoutPath, document.object));
  const document = pair.new;
  return differencesOf(old, later)
    .filter((difference) => !isChosenOtherwise(difference))
    // What a part of a control plane lacks may be set elsewhere.
    .filter(({ old: before }) => before !== undefined || !isPart(pair.old as ManifestDocument) || isPart(document))
    .map((difference) => ({ object, path: pathText(difference.path), change: differenceText(difference, document.kind, document) }));
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

/** Whether only one of two manifests names its namespace or the version of its kind. Whatever applies the other one chooses them. */
function isChosenOtherwise({ path, old, new: later }: Difference): boolean {
  return ['metadata.namespace', 'apiVersion'].includes(path.join('.')) && (old === undefined || later === undefined);
}

/** The value without the field at a path. */
function withoutPath(value: unknown, [step, ...rest]: Path): unknown {
  if (!isJsonObject(value) || step === undefined || !Object.hasOwn(value, step)) {
    return value;
  }
  const entries = Object.entries(value).filter(([name]) => rest.length > 0 || name !== step);
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === step ? withoutPath(inner, rest) : inner]));
}

/** The differences below a path of an object, field by field even if one side has nothing there. */
export function differencesAt({ old, new: later }: ObjectPair, path: Path): Difference[] {
  const [before, after] = [old, later].map((document) => document && Fields.at(document, []).get(...path));
  return differencesOf(before, after, path, true);
}
