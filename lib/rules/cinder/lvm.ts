import type { BackendView } from '../../manifest/cinder-view';
import type { LocatedOption } from '../../manifest/config-text';
import type { ManifestView } from '../../manifest/manifest-view';

/** A back-end on a volume group of a node. */
export interface LvmBackend {
  readonly backend: BackendView;

  /** The option that names the driver. */
  readonly driver: LocatedOption;

  /** How volumes are reached: `iscsi`, `nvmet_tcp`, `nvmet_rdma`, `iser`. */
  readonly protocol: string;
}

const LVM_DRIVER = 'cinder.volume.drivers.lvm.LVMVolumeDriver';

/** The back-ends with LVM that run; Cinder's protocol is iSCSI where none is given. */
export function lvmBackends({ cinders }: ManifestView): LvmBackend[] {
  return cinders.flatMap(({ backends }) => backends).filter(({ fields }) => fields.number('replicas') !== 0).flatMap((backend) => backend.sections.flatMap((section) => {
    const driver = backend.config.find(section, 'volume_driver');
    const protocol = backend.config.get(section, 'target_protocol') ?? backend.config.get('backend_defaults', 'target_protocol') ?? 'iscsi';
    return driver?.rawValue === LVM_DRIVER ? [{ backend, driver, protocol }] : [];
  }));
}
