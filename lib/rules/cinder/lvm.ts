import { LVM_DRIVER } from '../../facts/cinder/cinder-drivers';
import type { BackendView, CinderView } from '../../manifest/cinder-view';
import type { LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';
import { atOption } from '../engine/places';
import type { PlacedQuery } from '../engine/query';

/** A back-end on a volume group of a node. */
export interface EnabledLvmBackend {
  readonly cinder: CinderView;
  readonly backend: BackendView;

  /** The option that names the driver. */
  readonly driver: LocatedOption;
}

/** Each LVM back-end with replicas, at the option that names its driver. */
export const LVM_BACKENDS: PlacedQuery<EnabledLvmBackend> = {
  name: 'each LVM back-end', matches: findBackends, placeOf: ({ driver }) => atOption(driver),
};

function findBackends({ view }: RuleContext): EnabledLvmBackend[] {
  return view.cinders.flatMap((cinder) => cinder.backends.filter(({ fields }) => fields.number('replicas') !== 0).flatMap((backend) => lvmSections(cinder, backend)));
}

function lvmSections(cinder: CinderView, backend: BackendView): EnabledLvmBackend[] {
  return backend.sections.flatMap((section) => {
    const driver = backend.config.find(section, 'volume_driver');
    return driver?.rawValue === LVM_DRIVER ? [{ cinder, backend, driver }] : [];
  });
}
