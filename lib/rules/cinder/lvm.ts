import type { BackendView, CinderView } from '../../manifest/cinder-view';
import type { LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';

/** A back-end on a volume group of a node. */
export interface EnabledLvmBackend {
  readonly cinder: CinderView;
  readonly backend: BackendView;

  /** The option that names the driver. */
  readonly driver: LocatedOption;

  /** How volumes are reached: `iscsi`, `nvmet_tcp`, `nvmet_rdma`, `iser`. */
  readonly protocol: string;
}

const LVM_DRIVER = 'cinder.volume.drivers.lvm.LVMVolumeDriver';

/** The back-ends with LVM that run. */
export function lvmBackends(context: RuleContext): readonly EnabledLvmBackend[] {
  return context.once(findBackends);
}

function findBackends({ view }: RuleContext): EnabledLvmBackend[] {
  return view.cinders.flatMap((cinder) => cinder.backends.filter(({ fields }) => fields.number('replicas') !== 0).flatMap((backend) => lvmSections(cinder, backend)));
}

/** Cinder's protocol is iSCSI where none is given. */
function lvmSections(cinder: CinderView, backend: BackendView): EnabledLvmBackend[] {
  return backend.sections.flatMap((section) => {
    const driver = backend.config.find(section, 'volume_driver');
    const protocol = backend.config.get(section, 'target_protocol') ?? backend.config.get('backend_defaults', 'target_protocol') ?? 'iscsi';
    return driver?.rawValue === LVM_DRIVER ? [{ cinder, backend, driver, protocol }] : [];
  });
}
