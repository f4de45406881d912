export { Release } from './facts/release';

export { OpenStackControlPlane } from './control-plane/openstack-control-plane';
export { OpenStackControlPlaneProps } from './control-plane/openstack-control-plane-props';
export { IOpenStackControlPlane, PatchedControlPlaneOptions } from './control-plane/control-plane-reference';
export { ControlPlaneMetadata } from './control-plane/control-plane-metadata';
export { OpenStackVersion, OpenStackVersionProps } from './control-plane/objects/openstack-version';
export { OpenStackVersionOptions } from './control-plane/objects/openstack-version-options';
export { Topology, TopologyProps } from './control-plane/objects/topology';
export {
  NodeCondition, NodeInclusionPolicy, NodeOperator, NodePreference, PodNeighbours, TopologyOptions, TopologySpread, WhenUnsatisfiable,
} from './control-plane/objects/topology-options';
export { BaseAmongObjectsOptions, ControlPlaneBase, ExistingBaseOptions } from './control-plane/base/control-plane-base';
export { NetworkIsolationOptions } from './control-plane/base/network-isolation-options';

export { InheritedFindings, SuppressionOptions, ValidationOptions, ValidationThreshold } from './control-plane/validation';
export {
  GlanceValidation, GlanceValidationProps, IValidationContext, IValidationReport, ManifestViolation, ViolatingResource,
} from './glance-validation';
export { ChangeConsequence, ChangedField, ChangeDisruption, ChangePlan, ChangePlanOptions } from './change-plan';
export { ApplicationCredentialOptions } from './services/application-credential';

export { Cinder } from './cinder/cinder';
export { CinderApiOptions } from './cinder/service/cinder-api-options';
export { CinderOptions } from './cinder/service/cinder-options';
export { CinderComponentOptions } from './cinder/service/component-options';
export { BackupCa } from './cinder/backup/backup-ca';
export { BackupStorage, BackupStorageBindOptions, BackupStorageConfig, BackupStorageProps } from './cinder/backup/backup-storage';
export { CephBackup, CephBackupProps } from './cinder/backup/ceph-backup';
export { BackupCompression, CinderBackupOptions } from './cinder/backup/cinder-backup-options';
export { CustomBackup, CustomBackupProps } from './cinder/backup/custom-backup';
export { FileBackupProps } from './cinder/backup/file-backup';
export { NfsBackup, NfsBackupProps } from './cinder/backup/nfs-backup';
export { ObjectBackupProps } from './cinder/backup/object-backup';
export { PosixBackup, PosixBackupProps } from './cinder/backup/posix-backup';
export { S3Backup, S3BackupProps, S3RetryMode } from './cinder/backup/s3-backup';
export { SwiftBackup, SwiftBackupProps, SwiftBackupUser } from './cinder/backup/swift-backup';
export { Backend, BackendBindOptions, BackendConfig } from './cinder/backend';
export { BackendProps } from './cinder/backend-props';
export { CephBackend, CephBackendProps } from './cinder/ceph-backend';
export { CustomBackend, CustomBackendProps } from './cinder/custom-backend';
export { LvmBackend, LvmBackendProps, LvmProvisioning } from './cinder/lvm-backend';
export { LvmIscsiBackend, LvmIscsiBackendProps } from './cinder/lvm-iscsi-backend';
export { LvmNvmeTcpBackend, LvmNvmeTcpBackendProps } from './cinder/lvm-nvme-tcp-backend';
export { ArrayTls } from './cinder/san/array-tls';
export { EternusBackend, EternusBackendProps } from './cinder/san/eternus-backend';
export { HitachiVspBackend, HitachiVspBackendProps } from './cinder/san/hitachi-vsp-backend';
export { Hpe3ParBackend, Hpe3ParBackendProps } from './cinder/san/hpe-3par-backend';
export { InfiniBoxBackend, InfiniBoxBackendProps } from './cinder/san/infinibox-backend';
export { NetAppBackend, NetAppBackendProps, NetAppProps } from './cinder/san/netapp-backend';
export { NetAppNfsBackend, NetAppNfsBackendProps } from './cinder/san/netapp-nfs-backend';
export { NimbleBackend, NimbleBackendProps } from './cinder/san/nimble-backend';
export { PowerFlexBackend, PowerFlexBackendProps } from './cinder/san/powerflex-backend';
export { PowerMaxBackend, PowerMaxBackendProps } from './cinder/san/powermax-backend';
export { PowerStoreBackend, PowerStoreBackendProps } from './cinder/san/powerstore-backend';
export { PureBackend, PureBackendProps, PureHostPersonality } from './cinder/san/pure-backend';
export { SanBackend, SanBackendProps } from './cinder/san/san-backend';
export { SanTransport } from './cinder/san/san-transport';
export { StorwizeBackend, StorwizeBackendProps } from './cinder/san/storwize-backend';
export { UnityBackend, UnityBackendProps } from './cinder/san/unity-backend';
export { NfsBackend, NfsBackendProps } from './cinder/nfs-backend';

export { Glance } from './glance/glance';
export { GlanceApi } from './glance/glance-api';
export { AddStoreOptions, GlanceApiOptions } from './glance/glance-api-options';
export { GlanceOptions } from './glance/glance-options';
export { ApiLayout } from './glance/api-layout';
export { GlanceQuotas } from './glance/glance-quotas';
export { GlanceStorage, PersistentStorageOptions } from './glance/glance-storage';
export { ImageCache, ImageCacheSchedules } from './glance/image-cache';

export { Cors } from './glance/settings/cors';
export { GlanceLogging, LogLevel } from './glance/settings/glance-logging';
export { GlanceSettings } from './glance/settings/glance-settings';
export { HealthCheck } from './glance/settings/health-check';
export { HttpdConfig, HttpdConfigOptions } from './glance/settings/httpd-config';
export { ImageCacheDriver, ImageCacheSettings } from './glance/settings/image-cache-settings';
export { ContainerFormat, DiskFormat, ImageFormats } from './glance/settings/image-formats';
export { HashingAlgorithm, ImageHashing } from './glance/settings/image-hashing';
export { ImageConversion, ImageImports, InjectedProperties } from './glance/settings/image-imports';
export { ImageLimits } from './glance/settings/image-limits';
export { ImageTasks, TaskEngineMode } from './glance/settings/image-tasks';
export { GlanceDownloadOptions, ImportMethod, WebDownloadOptions } from './glance/settings/import-method';
export { FileSettings } from './glance/settings/mounted-files';
export { NotificationDriver, Notifications, NotificationTransport } from './glance/settings/notifications';
export { PolicyFileOptions, PolicyOptions, PolicyOverrides, PolicyRulesOptions } from './glance/settings/policy-overrides';
export {
  PolicyProtection, PropertyProtections, ProtectionFileOptions, ProtectionFormat, ProtectionOptions, RoleProtection,
} from './glance/settings/property-protections';
export { HostFilter, PortFilter, SchemeFilter } from './glance/settings/url-filters';

export { Store, StoreBindOptions, StoreConfig, StoreProps } from './stores/store';
export { CinderStore, CinderStoreProps } from './stores/cinder-store';
export { CinderStoreCredentials, CinderUserOptions } from './stores/cinder-store-credentials';
export { CustomStore, CustomStoreProps } from './stores/custom-store';
export { FileStore, FileStoreDirectory, FileStoreOptions, FileStoreProps } from './stores/file-store';
export { HttpStore, HttpStoreProps } from './stores/http-store';
export { RbdStore, RbdStoreProps } from './stores/rbd-store';
export { S3Credentials, S3SecretContents, S3SecretValues } from './stores/s3-credentials';
export { S3Checksum, S3Store, S3StoreProps, S3UrlFormat } from './stores/s3-store';
export { SwiftAccountFile } from './stores/swift-account-file';
export { EndpointType } from './stores/swift-options';
export { SwiftStore, SwiftStoreProps } from './stores/swift-store';

export { CephClient, CephClientOptions } from './mounts/ceph-client';
export { ExtraMount, ExtraMountProps } from './mounts/extra-mount';
export { ClaimVolumeOptions, ExtraVolume, ExtraVolumeOptions, FilesVolumeOptions, NfsVolumeOptions } from './mounts/extra-volume';
export { Propagation } from './mounts/propagation';

export { AccessRule } from './services/access-rule';
export { AlternateBackend, ApiOverride, WildcardPolicy } from './services/api-override';
export { DatabasePurge } from './services/database-purge';
export { MessageBus } from './services/message-bus';
export { PodOptions, Resources } from './services/pod-options';
export { HttpProbeOptions, Probe, Probes, ProbeScheme, ProbeTiming } from './services/probes';
export { ServiceCredential } from './services/service-credential';
export { PasswordSelectors, ServiceOptions } from './services/service-options';
export { MetalLbOptions, ServiceOverride } from './services/service-override';
export {
  IpFamilyPolicy, ServiceFieldOptions, ServiceOverrideOptions, ServiceType, SessionAffinity, TrafficPolicy,
} from './services/service-override-options';
export { TlsSecrets } from './services/tls-secrets';

export { DurationUnit, OptionValue, SizeUnit } from './oslo/value/option-value';
export { Placeholder } from './oslo/value/placeholder';

export { RgwObjectStorage, RgwObjectStorageProps } from './keystone/rgw-object-storage';
export { RoleAssignment } from './keystone/role-script';

export { IgnitionDisk, IgnitionDiskOptions, IgnitionPartition } from './nodes/disks/ignition-disk';
export { FileSystemFormat, IgnitionFileSystem, IgnitionFileSystemOptions } from './nodes/disks/ignition-file-system';
export { IgnitionFile, IgnitionFileOptions } from './nodes/ignition-file';
export { Iscsid, IscsidProps } from './nodes/iscsid';
export { LvmDevicesOptions, LvmLoopFileOptions, LvmVolumeGroup, LvmVolumeGroupOptions } from './nodes/lvm-volume-group';
export { MachineConfig, MachineConfigProps } from './nodes/machine-config';
export { MachinePool } from './nodes/machine-pool';
export { MultipathDevice, MultipathDeviceMatch, PathGroupingPolicy } from './nodes/multipath/multipath-device';
export { MultipathFilter } from './nodes/multipath/multipath-filter';
export { FindMultipaths, Multipathd, MultipathdProps } from './nodes/multipathd';
export { NfsExport, NfsExportProps } from './nodes/nfs-export';
export { NodeService, NodeServiceBindOptions, NodeServiceContent } from './nodes/node-service';
export { NodeServices, NodeServicesProps } from './nodes/node-services';
export { NvmeHostIds } from './nodes/nvme-host-ids';
export { NvmeOfModules, NvmeOfModulesProps } from './nodes/nvme-of-modules';
export { SystemdDropIn, SystemdUnit, SystemdUnitOptions } from './nodes/systemd-unit';

export { CephGlance, CephGlanceProps } from './patterns/ceph-glance';
export { CinderLvmIscsi, CinderLvmIscsiProps } from './patterns/cinder-lvm-iscsi';
export { CinderLvmNvmeTcp, CinderLvmNvmeTcpProps } from './patterns/cinder-lvm-nvme-tcp';
export { CinderLvmPattern, CinderLvmPatternProps } from './patterns/cinder-lvm-pattern';
export { CephCompute, CephComputeProps, ComputeOptions } from './data-plane/ceph-compute';
export { NodeSetOptions } from './data-plane/node-set-options';

export { DistributedSites } from './sites/distributed-sites';
export { CentralSiteOptions, DistributedSitesProps, SiteOptions } from './sites/site-options';
export { SiteCephOptions, SiteStorage, SiteStoreOptions } from './sites/site-storage';

export { GlancePattern, GlancePatternProps, StorePatternProps } from './patterns/glance-pattern';
export { Multistore, MultistoreProps } from './patterns/multistore';
export { NfsGlance, NfsGlanceProps } from './patterns/nfs-glance';
export { S3Glance, S3GlanceProps } from './patterns/s3-glance';
export { SwiftGlance, SwiftGlanceProps } from './patterns/swift-glance';
