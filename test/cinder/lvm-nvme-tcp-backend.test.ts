import { nodeServicesOf, overlayWith, volumeOf, volumeTextOf } from './written';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { LvmNvmeTcpBackend } from '../../lib/cinder/lvm-nvme-tcp-backend';
import { linesOf } from '../synth/synth';

const targetAddress = '172.18.0.5';

test('with the least', () => {
  const backend = new LvmNvmeTcpBackend('lvm-nvme-tcp', { targetAddress });
  expect(volumeOf(backend)).toEqual({
    nodeSelector: { 'openstack.org/cinder-lvm': '' },
    customServiceConfig: linesOf(
      '[lvm]',
      'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
      'volume_group = cinder-volumes',
      'target_protocol = nvmet_tcp',
      'target_helper = nvmet',
      'target_port = 4420',
      'target_prefix = nvme-subsystem-1',
      'nvmeof_conn_info_version = 2',
      'target_ip_address = 172.18.0.5',
      'volume_backend_name = lvm_nvme_tcp',
    ),
  });
  expect(nodeServicesOf(backend)).toEqual([
    '99-master-cinder-lvm-losetup', '99-master-cinder-load-nvmeof', '99-master-cinder-fix-nvme-ids', '99-master-cinder-enable-multipathd',
  ]);
});

test('with port, prefix and several paths', () => {
  const backend = new LvmNvmeTcpBackend('lvm-nvme-tcp', {
    targetAddress, targetPort: 4421, targetPrefix: 'nvme-images', secondaryAddresses: ['172.19.0.5', '172.20.0.5'],
  });
  expect(volumeTextOf(backend)).toContain(linesOf(
    'target_port = 4421',
    'target_prefix = nvme-images',
    'nvmeof_conn_info_version = 2',
    'target_ip_address = 172.18.0.5',
    'target_secondary_ip_addresses = 172.19.0.5,172.20.0.5',
  ));
});

test('beside iSCSI, volume group and multipathd come once', () => {
  const controlPlane = overlayWith(new LvmIscsiBackend('lvm-iscsi', { targetAddress }), new LvmNvmeTcpBackend('lvm-nvme-tcp', { targetAddress }));
  expect(controlPlane.nodeServices.machineConfigs.map(({ name }) => name)).toEqual([
    '99-master-cinder-lvm-losetup', '99-master-cinder-enable-iscsid', '99-master-cinder-enable-multipathd',
    '99-master-cinder-load-nvmeof', '99-master-cinder-fix-nvme-ids',
  ]);
});

test('IPv6 is refused, since Cinder cannot serve NVMe-TCP by it', () => {
  expect(() => new LvmNvmeTcpBackend('lvm', { targetAddress: 'fd00::5', secondaryAddresses: ['172.19.0.5', 'fd01::5'] })).toThrow(new Error(
    "back-end 'lvm': targetAddress is 'fd00::5': Cinder serves NVMe-TCP by IPv4 only; use an IPv4 address, or LvmIscsiBackend.\n"
    + "back-end 'lvm': secondaryAddresses is 'fd01::5': Cinder serves NVMe-TCP by IPv4 only; use an IPv4 address, or LvmIscsiBackend.",
  ));
});

test('what is no address is refused', () => {
  expect(() => new LvmNvmeTcpBackend('lvm', { targetAddress: 'node-1' })).toThrow(new Error(
    "back-end 'lvm': targetAddress is 'node-1': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.",
  ));
});
