import { ExtraVolView } from '../../../manifest/extra-mount-view';
import type { ManifestView } from '../../../manifest/manifest-view';

/** Every entry of extra mounts once: those of control planes, of Glance and of Cinder. */
export function allExtraVols({ controlPlanes, glances, cinders }: ManifestView): ExtraVolView[] {
  const owners = [...controlPlanes.map(({ spec }) => spec), ...[...glances, ...cinders].map(({ template }) => template)];
  return owners.flatMap((owner) => ExtraVolView.of(owner));
}
