import type { PodMount } from '../../../manifest/extra-mount-view';
import type { ManifestView } from '../../../manifest/manifest-view';
import { quoted } from '../words';

/** Pods with the same mounts. */
export interface Pods {
  /** Whose pods they are, for people. */
  readonly owner: string;

  /** The names by which extra mounts find them. */
  readonly names: readonly string[];

  readonly mounts: readonly PodMount[];
}

/** The pods of API instances and of back-ends. */
export function podsOf(view: ManifestView): Pods[] {
  const apis = view.glances.flatMap(({ instances }) => instances);
  const backends = view.cinders.flatMap((cinder) => cinder.backends);
  return [
    ...apis.map(({ name, podNames, mounts }) => ({ owner: `the API instance ${quoted(name)}`, names: podNames, mounts })),
    ...backends.map(({ name, podNames, mounts }) => ({ owner: `the back-end ${quoted(name)}`, names: podNames, mounts })),
  ];
}
