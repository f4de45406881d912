import type { Fields } from '../../manifest/fields';
import type { ManifestView } from '../../manifest/manifest-view';
import { atField } from '../engine/places';
import type { PlacedQuery } from '../engine/query';

/** The specification of each control plane, and of each service with an object of its own. */
export const SPECIFICATIONS: PlacedQuery<Fields> = {
  name: 'each specification', matches: ({ view }) => specificationsOf(view), placeOf: (spec) => atField(spec),
};

function specificationsOf({ controlPlanes, services }: ManifestView): Fields[] {
  const own = services.filter(({ template }) => template.document.kind !== 'OpenStackControlPlane');
  return [...controlPlanes.map(({ spec }) => spec), ...own.map(({ template }) => template)];
}
