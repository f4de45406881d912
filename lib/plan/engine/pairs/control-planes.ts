import type { ManifestDocument } from '../../../manifest/source';
import type { Change } from '../change';
import type { ObjectPair } from '../objects';

/** A control plane that both inputs have. */
export interface ControlPlanePair {
  readonly object: ObjectPair;
  readonly old: ManifestDocument;
  readonly new: ManifestDocument;
}

/** The control planes that both inputs have. */
export function controlPlanePairs(change: Change): readonly ControlPlanePair[] {
  return change.objects.flatMap((object) => (object.old === undefined || object.new === undefined || object.new.kind !== 'OpenStackControlPlane'
    ? [] : [{ object, old: object.old, new: object.new }]));
}
