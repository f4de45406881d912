import { isAtLeast, Release, type ReleaseName } from '../release';

/** The layouts of an API instance. */
export type Layout = 'split' | 'single' | 'edge';

/** The layout of an API instance that names none, as the API server sets it. */
export const DEFAULT_LAYOUT: Layout = 'split';

/**
 * What the operator does with a layout:
 * - `accepted`: it deploys the API instance.
 * - `split-with-files`: the webhook rejects `split`, because one half of the pods does not see the files of a `file` store.
 * - `split-with-files-in-some-builds`: some builds of the release reject `split` because of a `file` store among other stores.
 * - `single-without-files`: the webhook rejects `single` for stores other than `file`.
 * - `single-without-one-file-store`: the controller does not deploy `single` unless the only store is of type `file`. The webhook admits it,
 *   and replicas of 0 make no difference.
 */
export type LayoutVerdict = 'accepted' | 'split-with-files' | 'split-with-files-in-some-builds' | 'single-without-files' | 'single-without-one-file-store';

/**
 * What the operator does with a layout for stores of some types.
 *
 * Up to 18.0-fr5, one store of type `file` makes the stores a file back-end; since 18.0-fr6 only a `file` store that is the only store does.
 * The build of openstack-operator for 18.0-fr6 still uses the earlier rule at admission.
 *
 * @param layout the layout
 * @param types the types of the stores; an API instance without stores counts as one with a `file` store
 * @param release the release of the operators
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go
 */
export function layoutVerdict(layout: string, types: readonly string[], release: ReleaseName): LayoutVerdict {
  switch (layout) {
    case 'split': return splitVerdict(types, release);
    case 'single': return singleVerdict(types, release);
    default: return 'accepted';
  }
}

/** Whether every store is of type `file`. */
export function areOnlyFiles(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => type === 'file');
}

function splitVerdict(types: readonly string[], release: ReleaseName): LayoutVerdict {
  const rejectsAnyFile = !isAtLeast(release, Release.RHOSO_18_0_FR6);
  if (isOneFileStore(types) || (rejectsAnyFile && types.includes('file'))) {
    return 'split-with-files';
  }
  return types.includes('file') && !isAtLeast(release, Release.MAIN) ? 'split-with-files-in-some-builds' : 'accepted';
}

function singleVerdict(types: readonly string[], release: ReleaseName): LayoutVerdict {
  if (!isAtLeast(release, Release.RHOSO_18_0_FR6)) {
    return types.includes('file') ? 'accepted' : 'single-without-files';
  }
  return isOneFileStore(types) ? 'accepted' : 'single-without-one-file-store';
}

function isOneFileStore(types: readonly string[]): boolean {
  return types.length === 1 && types[0] === 'file';
}
