import { isAtLeast, Release, type ReleaseName } from './release';

/** The layouts of an API instance. */
export type Layout = 'split' | 'single' | 'edge';

/** The layout of an API instance that names none, as the API server sets it. */
export const DEFAULT_LAYOUT: Layout = 'split';

/**
 * What the operator does with a layout:
 * - `accepted`: it deploys the API instance.
 * - `only-files`: it refuses the layout, because every store is of type `file`, whose images one half of the pods does not see.
 * - `files-among-others`: some builds of the operator refuse the layout because of a `file` store among others.
 * - `no-files`: it refuses the layout, because the release has it for `file` stores only.
 */
export type LayoutVerdict = 'accepted' | 'only-files' | 'files-among-others' | 'no-files';

/**
 * Whether the operator accepts a layout for stores of some types.
 *
 * @param layout the layout
 * @param types the types of the stores; an API instance without stores counts as one with a `file` store
 * @param release the release of the operators
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go
 */
export function layoutVerdict(layout: string, types: readonly string[], release: ReleaseName): LayoutVerdict {
  const is18 = !isAtLeast(release, Release.MAIN);
  const hasFiles = types.includes('file');
  if (layout === 'split' && hasFiles) {
    return areOnlyFiles(types) ? 'only-files' : is18 ? 'files-among-others' : 'accepted';
  }
  return layout === 'single' && !hasFiles && is18 ? 'no-files' : 'accepted';
}

/** Whether every store is of type `file`: the layout `split` does not take them. */
export function areOnlyFiles(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => type === 'file');
}
