export { Release } from './release';

export { OpenStackControlPlane, OpenStackControlPlaneProps } from './control-plane/openstack-control-plane';
export { ControlPlaneBase, ExistingBaseOptions } from './control-plane/control-plane-base';
export { NetworkIsolationOptions } from './control-plane/network-isolation';

export { Glance, GlanceOptions, GlanceProps } from './glance/glance';
export { AddStoreOptions, GlanceApi, GlanceApiOptions, GlanceApiProps } from './glance/glance-api';
export { ApiLayout } from './glance/api-layout';
export { GlanceStorage, PersistentStorageOptions } from './glance/glance-storage';

export { Store, StoreBindOptions, StoreConfig, StoreProps } from './stores/store';
export { CustomStore, CustomStoreProps } from './stores/custom-store';
export { FileStore, FileStoreDirectory, FileStoreProps } from './stores/file-store';
export { HttpStore, HttpStoreProps } from './stores/http-store';
export { RbdStore, RbdStoreProps } from './stores/rbd-store';
export { EndpointType, SwiftStore, SwiftStoreProps } from './stores/swift-store';

export { CephClient, CephClientOptions } from './mounts/ceph-client';
export { ExtraMount, ExtraMountProps } from './mounts/extra-mount';
export { ExtraMounts } from './mounts/extra-mounts';
export { ClaimVolumeOptions, ExtraVolume, ExtraVolumeOptions, FilesVolumeOptions, NfsVolumeOptions } from './mounts/extra-volume';
export { Propagation } from './mounts/propagation';
export { MetalLbOptions, ServiceOverride } from './mounts/service-override';

export { DurationUnit, OptionValue, SizeUnit } from './oslo/option-value';
export { Placeholder } from './oslo/placeholder';

export { CephGlance, CephGlanceProps } from './patterns/ceph-glance';
export { GlancePattern, GlancePatternProps } from './patterns/glance-pattern';
export { Multistore, MultistoreProps } from './patterns/multistore';
export { NfsGlance, NfsGlanceProps } from './patterns/nfs-glance';
export { SwiftGlance, SwiftGlanceProps } from './patterns/swift-glance';
