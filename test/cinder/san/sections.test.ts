import { FULL, MINIMAL } from './arrays';
import type { Backend } from '../../../lib/cinder/backend';
import { linesOf } from '../../synth/synth';
import { nodeServicesOf, volumeOf } from '../written';

type Row = [name: string, nodeServices: string[], section: string[]];

const SECTIONS: Row[] = [
  ['ontap', ['enable-iscsid', 'enable-multipathd'], [
    '[ontap]',
    'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
    'netapp_storage_family = ontap_cluster',
    'netapp_storage_protocol = iscsi',
    'netapp_server_hostname = ontap.example.org',
    'netapp_vserver = svm1',
    'netapp_transport_type = https',
    'volume_backend_name = ontap',
  ]],
  ['ontap-nfs', [], [
    '[ontap-nfs]',
    'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
    'netapp_storage_family = ontap_cluster',
    'netapp_storage_protocol = nfs',
    'netapp_server_hostname = ontap.example.org',
    'netapp_vserver = svm1',
    'netapp_transport_type = https',
    'nas_host = 172.18.0.5',
    'nas_share_path = /volumes',
    'nfs_snapshot_support = true',
    'nas_secure_file_operations = false',
    'nas_secure_file_permissions = false',
    'volume_backend_name = ontap_nfs',
  ]],
  ['pure', ['enable-multipathd'], [
    '[pure]',
    'volume_driver = cinder.volume.drivers.pure.PureFCDriver',
    'san_ip = 10.0.0.1',
    'volume_backend_name = pure',
  ]],
  ['powermax', ['enable-iscsid', 'enable-multipathd'], [
    '[powermax]',
    'volume_driver = cinder.volume.drivers.dell_emc.powermax.iscsi.PowerMaxISCSIDriver',
    'san_ip = 10.0.0.1',
    'powermax_array = 000120001607',
    'powermax_srp = SRP_1',
    'powermax_port_groups = [OS-ISCSI-PG]',
    'volume_backend_name = powermax',
  ]],
  ['powerstore', ['load-nvmeof', 'fix-nvme-ids', 'enable-multipathd'], [
    '[powerstore]',
    'volume_driver = cinder.volume.drivers.dell_emc.powerstore.driver.PowerStoreDriver',
    'powerstore_nvme = true',
    'san_ip = 10.0.0.1',
    'volume_backend_name = powerstore',
  ]],
  ['powerflex', [], [
    '[powerflex]',
    'volume_driver = cinder.volume.drivers.dell_emc.powerflex.driver.PowerFlexDriver',
    'san_ip = 10.0.0.1',
    'powerflex_storage_pools = domain:pool',
    'volume_backend_name = powerflex',
  ]],
  ['unity', ['enable-multipathd'], [
    '[unity]',
    'volume_driver = cinder.volume.drivers.dell_emc.unity.Driver',
    'storage_protocol = FC',
    'san_ip = 10.0.0.1',
    'volume_backend_name = unity',
  ]],
  ['hpe3par', ['enable-multipathd'], [
    '[hpe3par]',
    'volume_driver = cinder.volume.drivers.hpe.hpe_3par_fc.HPE3PARFCDriver',
    'hpe3par_api_url = https://10.0.0.1:8080/api/v1',
    'san_ip = 10.0.0.1',
    'volume_backend_name = hpe3par',
  ]],
  ['nimble', ['enable-multipathd'], [
    '[nimble]',
    'volume_driver = cinder.volume.drivers.hpe.nimble.NimbleFCDriver',
    'san_ip = 10.0.0.1',
    'volume_backend_name = nimble',
  ]],
  ['vsp', ['enable-iscsid', 'enable-multipathd'], [
    '[vsp]',
    'volume_driver = cinder.volume.drivers.hitachi.hbsd_iscsi.HBSDISCSIDriver',
    'san_ip = 10.0.0.1',
    'hitachi_storage_id = 836000123456',
    'hitachi_pools = 1',
    'hitachi_target_ports = CL1-A',
    'volume_backend_name = vsp',
  ]],
  ['storwize', ['enable-multipathd'], [
    '[storwize]',
    'volume_driver = cinder.volume.drivers.ibm.storwize_svc.storwize_svc_fc.StorwizeSVCFCDriver',
    'san_ip = 10.0.0.1',
    'storwize_svc_volpool_name = pool0',
    'volume_backend_name = storwize',
  ]],
  ['infinibox', ['enable-multipathd'], [
    '[infinibox]',
    'volume_driver = cinder.volume.drivers.infinidat.InfiniboxVolumeDriver',
    'infinidat_storage_protocol = fc',
    'san_ip = 10.0.0.1',
    'infinidat_pool_name = pool0',
    'driver_use_ssl = true',
    'volume_backend_name = infinibox',
  ]],
  ['eternus', ['enable-iscsid', 'enable-multipathd'], [
    '[eternus]',
    'volume_driver = cinder.volume.drivers.fujitsu.eternus_dx.eternus_dx_iscsi.FJDXISCSIDriver',
    'cinder_eternus_config_file = /etc/cinder-eternus/eternus/eternus.xml',
    'volume_backend_name = eternus',
  ]],
];

const FULL_SECTIONS: Row[] = [
  ['ontap', ['load-nvmeof', 'fix-nvme-ids', 'enable-multipathd'], [
    '[ontap]',
    'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
    'netapp_storage_family = ontap_cluster',
    'netapp_storage_protocol = nvme',
    'netapp_lun_space_reservation = disabled',
    'netapp_server_hostname = ontap.example.org',
    'netapp_vserver = svm1',
    'netapp_transport_type = http',
    'netapp_server_port = 80',
    'netapp_use_legacy_client = false',
    'netapp_pool_name_search_pattern = aggr.*',
    'volume_backend_name = ontap',
  ]],
  ['ontap-nfs', [], [
    '[ontap-nfs]',
    'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
    'netapp_storage_family = ontap_cluster',
    'netapp_storage_protocol = nfs',
    'netapp_server_hostname = ontap.example.org',
    'netapp_vserver = svm1',
    'netapp_transport_type = http',
    'nas_host = [fd00::5]',
    'nas_share_path = /volumes',
    'nfs_mount_options = vers=4.2',
    'nfs_snapshot_support = false',
    'nas_secure_file_operations = false',
    'nas_secure_file_permissions = false',
    'volume_backend_name = ontap_nfs',
  ]],
  ['pure', ['enable-iscsid', 'enable-multipathd'], [
    '[pure]',
    'volume_driver = cinder.volume.drivers.pure.PureISCSIDriver',
    'pure_iscsi_cidr_list = 172.18.0.0/24',
    'san_ip = 10.0.0.1',
    'pure_host_personality = aix',
    'pure_eradicate_on_delete = true',
    'pure_replica_interval_default = 300',
    'use_chap_auth = true',
    'driver_ssl_cert_verify = true',
    'driver_ssl_cert_path = /etc/cinder-tls/pure/ca.crt',
    'volume_backend_name = pure',
  ]],
  ['powermax', ['enable-multipathd'], [
    '[powermax]',
    'volume_driver = cinder.volume.drivers.dell_emc.powermax.fc.PowerMaxFCDriver',
    'san_ip = 10.0.0.1',
    'san_api_port = 8443',
    'powermax_array = 000120001607',
    'powermax_srp = SRP_1',
    'powermax_port_groups = [OS-ISCSI-PG]',
    'powermax_service_level = Diamond',
    'driver_ssl_cert_verify = true',
    'volume_backend_name = powermax',
  ]],
  ['powerstore', ['enable-iscsid', 'enable-multipathd'], [
    '[powerstore]',
    'volume_driver = cinder.volume.drivers.dell_emc.powerstore.driver.PowerStoreDriver',
    'storage_protocol = iSCSI',
    'san_ip = 10.0.0.1',
    'powerstore_ports = 172.18.0.20',
    'volume_backend_name = powerstore',
  ]],
  ['powerflex', [], [
    '[powerflex]',
    'volume_driver = cinder.volume.drivers.dell_emc.powerflex.driver.PowerFlexDriver',
    'san_ip = 10.0.0.1',
    'powerflex_rest_server_port = 8443',
    'powerflex_storage_pools = a:b,c:d',
    'powerflex_max_over_subscription_ratio = 5',
    'driver_ssl_cert_verify = true',
    'driver_ssl_cert_path = /etc/cinder-tls/powerflex/flex.pem',
    'volume_backend_name = powerflex',
  ]],
  ['unity', ['enable-iscsid', 'enable-multipathd'], [
    '[unity]',
    'volume_driver = cinder.volume.drivers.dell_emc.unity.Driver',
    'storage_protocol = iSCSI',
    'san_ip = 10.0.0.1',
    'unity_storage_pool_names = a,b',
    'unity_io_ports = spa_*',
    'remove_empty_host = true',
    'volume_backend_name = unity',
  ]],
  ['hpe3par', ['enable-iscsid', 'enable-multipathd'], [
    '[hpe3par]',
    'volume_driver = cinder.volume.drivers.hpe.hpe_3par_iscsi.HPE3PARISCSIDriver',
    'hpe3par_api_url = https://10.0.0.1:8080/api/v1',
    'san_ip = 10.0.0.1',
    'hpe3par_iscsi_ips = 172.18.0.20:3260,172.18.0.21',
    'hpe3par_cpg = a',
    'hpe3par_snapshot_retention = 48',
    'hpe3par_snapshot_expiration = 72',
    'hpe3par_iscsi_chap_enabled = true',
    'hpe3par_debug = true',
    'volume_backend_name = hpe3par',
  ]],
  ['nimble', ['enable-iscsid', 'enable-multipathd'], [
    '[nimble]',
    'volume_driver = cinder.volume.drivers.hpe.nimble.NimbleISCSIDriver',
    'san_ip = 10.0.0.1',
    'nimble_pool_name = a',
    'nimble_subnet_label = data',
    'nimble_verify_certificate = false',
    'volume_backend_name = nimble',
  ]],
  ['vsp', ['enable-iscsid', 'enable-multipathd'], [
    '[vsp]',
    'volume_driver = cinder.volume.drivers.hitachi.hbsd_iscsi.HBSDISCSIDriver',
    'san_ip = 10.0.0.1',
    'hitachi_storage_id = 836000123456',
    'hitachi_pools = 1',
    'hitachi_target_ports = CL1-A',
    'hitachi_compute_target_ports = CL2-A',
    'hitachi_group_create = true',
    'hitachi_group_delete = true',
    'hitachi_snap_pool = 2',
    'hitachi_ldev_range = 1000-2000',
    'hitachi_copy_speed = 15',
    'use_chap_auth = true',
    'volume_backend_name = vsp',
  ]],
  ['storwize', ['enable-iscsid', 'enable-multipathd'], [
    '[storwize]',
    'volume_driver = cinder.volume.drivers.ibm.storwize_svc.storwize_svc_iscsi.StorwizeSVCISCSIDriver',
    'san_ip = 10.0.0.1',
    'storwize_svc_volpool_name = a,b',
    'storwize_svc_vol_rsize = 0',
    'storwize_svc_vol_grainsize = 8',
    'storwize_svc_vol_iogrp = 0,1',
    'storwize_svc_vol_compression = true',
    'storwize_svc_iscsi_chap_enabled = false',
    'volume_backend_name = storwize',
  ]],
  ['infinibox', ['enable-iscsid', 'enable-multipathd'], [
    '[infinibox]',
    'volume_driver = cinder.volume.drivers.infinidat.InfiniboxVolumeDriver',
    'infinidat_storage_protocol = iscsi',
    'san_ip = 10.0.0.1',
    'infinidat_pool_name = a',
    'infinidat_iscsi_netspaces = space',
    'infinidat_use_compression = true',
    'san_thin_provision = false',
    'driver_use_ssl = false',
    'use_chap_auth = true',
    'volume_backend_name = infinibox',
  ]],
  ['eternus', ['enable-multipathd'], [
    '[eternus]',
    'volume_driver = cinder.volume.drivers.fujitsu.eternus_dx.eternus_dx_fc.FJDXFCDriver',
    'cinder_eternus_config_file = /etc/cinder-eternus/eternus/dx.xml',
    'volume_backend_name = eternus',
  ]],
];

function check(backends: readonly Backend[], name: string, nodeServices: string[], section: string[]): void {
  const backend = backends.find((one) => one.name === name)!;
  expect(volumeOf(backend).customServiceConfig).toEqual(linesOf(...section));
  expect(nodeServicesOf(backend)).toEqual(nodeServices.map((service) => `99-master-cinder-${service}`));
}

test.each(SECTIONS)('%s: the section with the required properties', (...row) => check(MINIMAL, ...row));

test.each(FULL_SECTIONS)('%s: the section with every property', (...row) => check(FULL, ...row));

test('every back-end is compared', () => {
  const names = (list: readonly Backend[]) => list.map(({ name }) => name);
  expect([SECTIONS, FULL_SECTIONS].map((rows) => rows.map(([name]) => name))).toEqual([names(MINIMAL), names(FULL)]);
});

test.each(MINIMAL.map((backend) => [backend.name, backend] as const))('%s: the credentials stay in a Secret', (name, backend) => {
  const secrets = name === 'eternus' ? {} : { customServiceConfigSecrets: ['array'] };
  expect(volumeOf(backend)).toEqual({ ...secrets, networkAttachments: ['storage'], customServiceConfig: expect.any(String) });
});
