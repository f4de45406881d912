import type { Change } from './change';
import type { ManifestDocument } from '../../manifest/source';

/** The control planes and services after the change, if the change is an upgrade of the release. */
export function upgradedObjects(change: Change): readonly ManifestDocument[] {
  return change.isUpgrade ? change.written.flatMap(({ new: later }) => later ?? []) : [];
}
