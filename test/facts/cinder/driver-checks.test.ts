import { LVM_DRIVER, NFS_DRIVER, RBD_DRIVER } from '../../../lib/facts/cinder/cinder-drivers';
import { DRIVER_CHECKS } from '../../../lib/facts/cinder/driver-checks';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('every option of the table is one of its drivers', () => {
  expect(DRIVER_CHECKS.flatMap(({ drivers, option }) => drivers.filter((driver) => optionCatalog('main').backendOption(driver, option) === undefined))).toEqual([]);
});

test.each<[string, Record<string, string>, string[]]>([
  [RBD_DRIVER, { max_over_subscription_ratio: 'auto' }, ['max_over_subscription_ratio']],
  [RBD_DRIVER, { max_over_subscription_ratio: '0.5' }, ['max_over_subscription_ratio']],
  [RBD_DRIVER, { max_over_subscription_ratio: '1.0' }, []],
  [RBD_DRIVER, { max_over_subscription_ratio: '' }, []],
  [NFS_DRIVER, { nfs_snapshot_support: 'True', nas_secure_file_operations: 'true' }, ['nfs_snapshot_support']],
  [NFS_DRIVER, { nfs_snapshot_support: 'true' }, []],
  [NFS_DRIVER, { nfs_snapshot_support: 'false', nas_secure_file_operations: 'true' }, []],
  [LVM_DRIVER, { target_helper: 'nvmet', target_secondary_ip_addresses: '192.0.2.2' }, ['target_secondary_ip_addresses']],
  [LVM_DRIVER, { target_helper: 'nvmet', target_secondary_ip_addresses: '192.0.2.2', nvmeof_conn_info_version: '2' }, []],
  [LVM_DRIVER, { target_helper: 'lioadm', target_secondary_ip_addresses: '192.0.2.2' }, []],
  [LVM_DRIVER, { target_helper: 'lioadm', lvm_share_target: 'true' }, ['lvm_share_target']],
  [LVM_DRIVER, { target_helper: 'nvmet', lvm_share_target: 'true' }, []],
])('%s refuses of %j: %j', (driver, options, refused) => {
  const checks = DRIVER_CHECKS.filter(({ drivers, option }) => drivers.includes(driver) && options[option] !== undefined);
  expect(checks.filter(({ option, isRefused }) => isRefused(options[option], (name) => options[name])).map(({ option }) => option)).toEqual(refused);
});
