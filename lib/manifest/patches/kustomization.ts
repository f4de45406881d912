import type { Path } from '../../facts/text/field-path';
import { isJsonObject, own, type JsonObject } from '../../json';

/** A patch that a kustomization names. */
export interface NamedPatch {
  /** The path of the field in the kustomization that holds the patch or the name of its file. */
  readonly path: Path;

  /** The text of the patch, or the name of its file. */
  readonly text: string;
  readonly isFile: boolean;

  /** The kind of the objects that the patch changes. Absent if the kustomization does not say it. */
  readonly kind?: string;
}

const FILE_NAME = /(^|\/)(kustomization\.ya?ml|Kustomization)$/;
const API = /^kustomize\.config\.k8s\.io\//;
const PATCH_FIELDS = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];

/**
 * Whether an object is a kustomization or a component of one. Its kind and apiVersion are optional.
 *
 * @param file the name of the file that contains the object
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function isKustomization(object: unknown, file: string): object is JsonObject {
  if (!isJsonObject(object)) {
    return false;
  }
  const { kind, apiVersion } = object;
  const isOfKind = kind === 'Kustomization' || kind === 'Component';
  const isOfApi = typeof apiVersion === 'string' && API.test(apiVersion);
  return kind === undefined ? FILE_NAME.test(file) || isOfApi || PATCH_FIELDS.some((field) => Array.isArray(own(object, field)))
    : isOfKind && (isOfApi || apiVersion === undefined);
}

/** The patches of a kustomization. */
export function patchesOf(kustomization: JsonObject): NamedPatch[] {
  return PATCH_FIELDS.flatMap((field) => {
    const patches = own(kustomization, field);
    return Array.isArray(patches) ? patches.flatMap((patch: unknown, index) => patchAt(patch, [field, index])) : [];
  });
}

/** The patch in an element of a list. A text is either a patch or the name of a file. */
function patchAt(element: unknown, path: Path): NamedPatch[] {
  if (typeof element === 'string') {
    return [{ path, text: element, isFile: !/[\n{:]/.test(element.trim()) }];
  }
  if (!isJsonObject(element)) {
    return [];
  }
  const { patch, path: file, target } = element;
  const kind = isJsonObject(target) && typeof target.kind === 'string' ? { kind: target.kind } : {};
  return [
    ...typeof patch === 'string' ? [{ path: [...path, 'patch'], text: patch, isFile: false, ...kind }] : [],
    ...typeof file === 'string' ? [{ path: [...path, 'path'], text: file, isFile: true, ...kind }] : [],
  ];
}

/** The path of a file that another file names. */
export function resolvedPath(file: string, name: string): string {
  return normalized(name.startsWith('/') ? name : [...file.split('/').slice(0, -1), name].join('/'));
}

/** A path without `.` and without `..` after a name. */
export function normalized(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && kept.length > 0 && !['..', ''].includes(kept[kept.length - 1])) {
      kept.pop();
    } else if (step !== '.' && (step !== '' || kept.length === 0)) {
      kept.push(step);
    }
  }
  return kept.join('/');
}
