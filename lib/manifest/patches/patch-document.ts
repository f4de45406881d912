import { isJsonPatch, jsonPatch, patchedPaths } from './json-patch';
import { mergePatch, type PatchPart } from './merge-patch';
import { JUDGED_KINDS } from '../../facts/operators/kinds';
import { isJsonObject } from '../../json';
import { CONTROL_PLANE, hasKind, isControlPlaneField, isControlPlanePart } from '../object-kind';
import { documentOf, type ManifestDocument } from '../source';

/** The place of a patch. */
export type PatchPlace = Pick<ManifestDocument, 'file' | 'index' | 'root' | 'source'>;

/**
 * The document of a patch: the part of an object that it sets. `undefined` if the object is unknown, or one that no rule inspects.
 *
 * @param value a merge patch, with or without a kind, or a JSON patch
 * @param place the place of the patch
 * @param kind the kind of the object, if something else than the patch says it
 */
export function patchDocument(value: unknown, place: PatchPlace, kind?: string): ManifestDocument | undefined {
  const part = partOf(value, place);
  const found = hasKind(value) ? value.kind : kind !== undefined && JUDGED_KINDS.has(kind) ? kind : guessedKind(value, part);
  const isJudged = part !== undefined && found !== undefined && JUDGED_KINDS.has(found);
  return isJudged ? { ...documentOf(part.object, place), kind: found, patch: part.patch } : undefined;
}

function partOf(value: unknown, { root }: PatchPlace): PatchPart | undefined {
  if (isJsonPatch(value)) {
    return jsonPatch(value);
  }
  return isJsonObject(value) ? mergePatch(value, root) : undefined;
}

/** The kind of the object of a patch without one: its fields can be those of a control plane only. */
function guessedKind(value: unknown, part: PatchPart | undefined): string | undefined {
  const isPart = isControlPlanePart(part?.object) || isControlPlanePart(value)
    || (isJsonPatch(value) && patchedPaths(value).some(([first, second]) => first === 'spec' && second !== undefined && isControlPlaneField(second)));
  return isPart ? CONTROL_PLANE : undefined;
}
