import { BACKUP_DRIVERS, backupDriver, driverOfModule } from '../../../lib/facts/cinder/backup-drivers';
import { derivedBackends } from '../../../lib/facts/cinder/derived-backends';
import { nodeNeeds, transportOf, type NodeNeed, type Transport } from '../../../lib/facts/cinder/driver-needs';
import { isInCinderPods } from '../../../lib/facts/cinder/pod-files';
import { cinderSuccessorOf, formerCinderOption } from '../../../lib/facts/cinder/renamed-options';
import { helpersOf, protocolsOf } from '../../../lib/facts/cinder/targets';

describe('the back-ends that the operator derives', () => {
  test.each([
    ['[lvm]\nvolume_backend_name = lvm\nvolume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver', { isGiven: false, sections: ['lvm'], isLvm: true }],
    ['[a]\nvolume_backend_name=a\nvolume_driver=x.Y', { isGiven: false, sections: ['a'], isLvm: false }],
    ['[a]\nvolume_backend_name=a', { isGiven: false, sections: ['a'], isLvm: true }],
    ['[DEFAULT]\nvolume_backend_name=a\n', { isGiven: false, sections: [''], isLvm: true }],
    ['[a]\nvolume_driver=x.Y\n[DEFAULT]\nvolume_backend_name=a', { isGiven: false, sections: ['a'], isLvm: false }],
    ['[DEFAULT]\nenabled_backends=\n# volume_backend_name=a', { isGiven: true, sections: [], isLvm: false }],
    ['[a] # x\nvolume_backend_name: a\n[b]\nvolume_backend_name = b\nvolume_driver = x.LVMVolumeDriver # no', { isGiven: false, sections: ['b'], isLvm: false }],
  ])('%j', (text, derived) => expect(derivedBackends(text)).toEqual(derived));
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['cinder.volume.drivers.lvm.LVMVolumeDriver', {}, 'iscsi'],
  ['cinder.volume.drivers.lvm.LVMVolumeDriver', { target_protocol: 'nvmet_tcp' }, 'nvme'],
  ['cinder.volume.drivers.netapp.common.NetAppDriver', { netapp_storage_protocol: 'nfs' }, 'none'],
  ['cinder.volume.drivers.netapp.common.NetAppDriver', {}, undefined],
  ['cinder.volume.drivers.dell_emc.powerstore.driver.PowerStoreDriver', { powerstore_nvme: 'true' }, 'nvme'],
  ['cinder.volume.drivers.dell_emc.powerstore.driver.PowerStoreDriver', {}, 'iscsi'],
  ['cinder.volume.drivers.dell_emc.unity.Driver', { storage_protocol: 'FC' }, 'fc'],
  ['cinder.volume.drivers.infinidat.InfiniboxVolumeDriver', {}, 'fc'],
  ['cinder.volume.drivers.infinidat.InfiniboxVolumeDriver', { infinidat_storage_protocol: 'nvme' }, 'nvme'],
  ['cinder.volume.drivers.pure.PureNVMEDriver', {}, 'nvme'],
  ['cinder.volume.drivers.pure.PureISCSIDriver', {}, 'iscsi'],
  ['cinder.volume.drivers.hpe.hpe_3par_fc.HPE3PARFCDriver', {}, 'fc'],
  ['cinder.volume.drivers.rbd.RBDDriver', {}, 'none'],
  ['cinder.volume.drivers.nfs.NfsDriver', {}, 'none'],
  ['cinder.volume.drivers.solidfire.SolidFireDriver', {}, 'iscsi'],
  ['cinder.volume.drivers.lightos.LightOSVolumeDriver', {}, 'nvme'],
  ['cinder.volume.drivers.dell_emc.powerstore.nfs.PowerStoreNFSDriver', {}, 'none'],
  ['example.Driver', {}, undefined],
])('the volumes of %s with %j reach nodes by %s', (driver, options, transport) => {
  expect(transportOf(driver, (name) => options[name])).toBe(transport);
});

test.each<[string, Transport, NodeNeed[]]>([
  ['cinder.volume.drivers.lvm.LVMVolumeDriver', 'iscsi', ['iscsid']],
  ['cinder.volume.drivers.lvm.LVMVolumeDriver', 'nvme', ['nvme']],
  ['cinder.volume.drivers.pure.PureISCSIDriver', 'iscsi', ['iscsid', 'multipathd']],
  ['cinder.volume.drivers.pure.PureFCDriver', 'fc', ['multipathd']],
  ['cinder.volume.drivers.pure.PureNVMEDriver', 'nvme', ['nvme', 'multipathd']],
  ['cinder.volume.drivers.rbd.RBDDriver', 'none', []],
])('the nodes need for %s over %s: %j', (driver, transport, needs) => expect(nodeNeeds(driver, transport)).toEqual(needs));

test('target helpers serve protocols', () => {
  expect(protocolsOf('nvmet')).toEqual(['nvmet_tcp', 'nvmet_rdma']);
  expect(protocolsOf('other')).toBeUndefined();
  expect(helpersOf('nvmet_tcp')).toEqual(['nvmet', 'spdk-nvmeof']);
});

test('backup drivers are classes', () => {
  expect(BACKUP_DRIVERS.map((path) => backupDriver(path)?.path)).toEqual(BACKUP_DRIVERS);
  expect(driverOfModule('cinder.backup.drivers.nfs')).toBe('cinder.backup.drivers.nfs.NFSBackupDriver');
  expect(backupDriver('cinder.backup.drivers.nfs')).toBeUndefined();
});

test('options have successors, and files are in the image', () => {
  expect([cinderSuccessorOf('iscsi_helper'), cinderSuccessorOf('toString')]).toEqual(['target_helper', undefined]);
  expect(['/etc/pki/a.pem', '/etc/ceph/ceph.conf'].map(isInCinderPods)).toEqual([true, false]);
});

test('former options of Cinder are in [DEFAULT]', () => {
  expect([formerCinderOption('DEFAULT', 'enable_v2_api'), formerCinderOption('lvm', 'enable_v2_api'), formerCinderOption('DEFAULT', 'debug')])
    .toEqual(['Remove it: there is one version.', undefined, undefined]);
});
