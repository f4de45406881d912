import { ExtraVolView } from '../../../manifest/extra-mount-view';
import type { ManifestView } from '../../../manifest/manifest-view';

/** Every entry of extra mounts once: those of control planes and of services. */
export function allExtraVols({ controlPlanes, services }: ManifestView): ExtraVolView[] {
  const owners = [...controlPlanes.map(({ spec }) => spec), ...services.map(({ template }) => template)];
  return owners.flatMap((owner) => ExtraVolView.of(owner));
}
