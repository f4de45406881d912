import { before, since, type ReleaseRange } from '../../lib/facts/release';
import type { Severity } from '../../lib/rules/engine/rule';

/** A finding that a manifest of `../shared/cases` must have. */
export interface Expected {
  /** One of these severities. */
  readonly severity: readonly Severity[];

  /** The end of the path of the finding, or a pattern. */
  readonly at: string | RegExp;

  /** A pattern that the fix matches. */
  readonly fix?: RegExp;

  /** A pattern that the message matches. */
  readonly message?: RegExp;

  /** The line and column of the finding. */
  readonly position?: readonly [line: number, column: number];

  /** @default - all releases */
  readonly releases?: ReleaseRange;

  /** @default false */
  readonly isOptional?: boolean;
}

const expected = (severity: Severity | readonly Severity[], at: Expected['at'], more: Partial<Expected> = {}): Expected => (
  { severity: typeof severity === 'string' ? [severity] : severity, at, ...more });
const error = (at: Expected['at'], more?: Partial<Expected>): Expected => expected('error', at, more);
const warning = (at: Expected['at'], more?: Partial<Expected>): Expected => expected('warning', at, more);
const info = (at: Expected['at'], more?: Partial<Expected>): Expected => expected('info', at, more);

/** The findings of each manifest with a mistake, by the name of its file without `.yaml`. Other findings above `info` are false. */
export const MISTAKES: Readonly<Record<string, readonly Expected[]>> = {
  '01-rbd-user-client-prefix.bad': [error('[ceph].rbd_store_user', { fix: /openstack/ })],
  '02-cinder-iscsi-helper.bad': [
    error('[lvm].iscsi_helper', { fix: /target_helper/ }),
    error('[lvm].iscsi_ip_address', { fix: /target_ip_address/ }),
    error('[lvm].iscsi_protocol', { fix: /target_protocol/ }),
  ],
  '03-file-datadir-and-datadirs.bad': [error(/\[nfs\]\.filesystem_store_datadirs?$/)],
  '04-file-datadirs-twice.bad': [error('[nfs].filesystem_store_datadirs')],
  '06-legacy-stores-only.bad': [
    error('[glance_store].stores', { fix: /enabled_backends/ }),
    error('[glance_store].default_store', { fix: /default_backend/ }),
    error('glanceAPIs.default', { isOptional: true }),
  ],
  '07-extramounts-under-glanceapis.bad': [error('glanceAPIs.extraMounts', { fix: /spec\.glance\.template\.extraMounts|one level up/ })],
  '08-httpd-custom-path.bad': [warning('mounts[0].mountPath', { fix: /conf_custom/ })],
  '09-plugins-drop-conversion.bad': [warning('[image_import_opts].image_import_plugins', { fix: /image_conversion/ })],
  // A warning by its documentation; with a real Glance, every import of a compressed image fails.
  '10-plugin-order.bad': [expected(['error', 'warning'], '[image_import_opts].image_import_plugins')],
  '11-policy-file-not-mounted.bad': [warning('[oslo_policy].policy_file')],
  '12-cinderbackup-and-backups.bad': [
    error('cinder.template.cinderBackups', { releases: before('18.0-fr5') }),
    error(/cinder\.template\.(cinderBackup(\.replicas)?|cinderBackups)$/, { releases: since('18.0-fr5'), fix: /replicas: 0/ }),
  ],
  '13-notification-bus-unknown.bad': [error('glance.template.notificationBusInstance', { fix: /rabbitmq-notifications/ })],
  '14-backup-ceph-conf-default.bad': [error(/cinderBackup\.customServiceConfig\[DEFAULT\]\.backup_(driver|ceph_conf)$/, { fix: /az0\.conf/ })],
  '15-configured-but-zero-replicas.bad': [info(/cinderBackup/)],
  '16-fsid-placeholder-left.bad': [warning('[ceph].rbd_secret_uuid')],
  '17-show-multiple-locations.bad': [
    error('[DEFAULT].show_multiple_locations'),
    expected(['error', 'warning'], '[DEFAULT].show_image_direct_url', { isOptional: true }),
  ],
  '18-copied-bind-and-db.bad': [
    warning('[DEFAULT].bind_port'), warning('[DEFAULT].bind_host', { isOptional: true }), warning('[database].connection'),
  ],
  '19-flavor-drops-cache.bad': [warning('[paste_deploy].flavor')],
  '20-apioverride-of-no-instance.bad': [warning('glance.apiOverrides.internal')],
  '21-s3-bucket-missing.bad': [error(/\[s3\]|enabled_backends$/, { message: /s3_store_bucket/ })],
  '22-nvmet-with-lioadm.bad': [error('.target_helper', { fix: /nvmet/ })],
  '23-endpoint-zero-replicas.bad': [info(/keystoneEndpoint$|glanceAPIs\.default\.replicas$/)],
  '24-driver-options-in-default.bad': ['volume_group', 'target_helper', 'target_ip_address', 'use_multipath_for_image_xfer']
    .map((name) => expected(['error', 'warning'], `[DEFAULT].${name}`, { fix: /\[lvm\]/ })),
  '25-swift-v2-address.bad': [warning('[swift].swift_store_auth_address')],
  '26-chunk-size-unit.bad': [error('[ceph].rbd_store_chunk_size')],
  '27-backend-name-case.bad': [error('[glance_store].default_backend'), error(/enabled_backends$/, { isOptional: true })],
  '28-datadirs-with-default-datadir.bad': [error(/\[nfs\]\.filesystem_store_datadirs$/)],
  '29-swift-no-address.bad': [error(/\[swift\]|enabled_backends$/, { message: /auth_address/ })],
  '30-swift-config-file-key.bad': [error('[swift].swift_store_config_file')],
  '32-s3-chunk-too-small.bad': [error('[s3].s3_store_large_object_chunk_size')],
  '33-nfs-server-with-export.bad': [error('volumes[0].nfs.server'), error('volumes[0].nfs.path')],
  '34-nfs-over-var-lib-glance.bad': [error('mounts[0].mountPath')],
  '35-file-dir-beside-mount.bad': [warning(/filesystem_store_datadir$|mountPath$|replicas$/)],
  '37-override-spec-beside-internal.bad': [error(/override\.service\.spec$/, { fix: /override\.service\.(internal|public)\.spec|under (the )?(internal|public|endpoint)/ })],
  '38-top-notifications-bus-unknown.bad': [error('spec.notificationsBusInstance', { fix: /rabbitmq-notifications/ })],
  '39-cinder-backend-section-missing.bad': [error('[DEFAULT].enabled_backends')],
  '42-cinder-rbd-user-prefix.bad': [error('[ceph].rbd_user', { fix: /openstack/ })],
  '45-unknown-import-plugin.bad': [error('[image_import_opts].image_import_plugins', { fix: /image_decompression/ })],
  '46-lvm-default-target-helper.bad': [warning(/\[lvm\]/, { message: /target_helper/ })],
  '47a-placeholder-variants.bad': [warning('[ceph].rbd_secret_uuid')],
  '47b-placeholder-variants.bad': [error('[ceph].rbd_secret_uuid', { fix: /^(?!.*\$\$)/ })],
  '47d-placeholder-variants.bad': [warning('[ceph].rbd_secret_uuid')],
  '48-s3-keys-missing.bad': [error(/\[s3\]|enabled_backends$/, { message: /s3_store_access_key/ })],
  '49-copy-imge.bad': [
    error('[DEFAULT].enabled_import_methods', { releases: since('main') }),
    warning('[DEFAULT].enabled_import_methods', { releases: before('main') }),
  ],
  'r-cinder-backup-ceph-unmounted': [error('[DEFAULT].backup_ceph_conf')],
  'r-machineconfig-mode-344': [warning('files[0].mode')],
  'r-merge-patch-without-kind': [
    error('glance.apiOverride'), error('glance.template.storageClass'), error('glance.template.storageRequest'),
    error('[default_backend].swift_store_auth_adress'), error(/.*/, { message: /swift_store_auth_(address|version)/, isOptional: true }),
  ],
  'r-metallb-address-invalid': [error(/loadBalancerIPs'\]$/)],
  'r-netapp-consistencygroup': [info('[ontap].consistencygroup_support')],
  'r-network-attachment-uppercase': [error('powerstore.networkAttachments[1]')],
  'r-null-list-item-position': [error('options[0].values[0]', { position: [13, 11] })],
  'r-placeholder-angle-brackets': ['infinidat_pool_name', 'san_ip'].map((name) => expected(['info', 'warning'], `[infinidat-1].${name}`)),
  'r-base-other-services-fields': [
    error('telemetry.template.logging.ipaddr'), error('aodh.passwordSelectors'), error('glanceAPIs.default'),
  ],
};

/** Findings that are right in manifests without the mistake, by the name of the file. */
export const ALSO_RIGHT: Readonly<Record<string, readonly Expected[]>> = {
  '12-cinderbackup-and-backups.good': [error('cinder.template.cinderBackups', { releases: before('18.0-fr5') })],
};
