import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { JsonObject, objectAt } from '../../lib/json';
import { CinderLvmNvmeTcp, CinderLvmNvmeTcpProps } from '../../lib/patterns/cinder-lvm-nvme-tcp';
import { linesOf, manifestOf, testChart } from '../synth/synth';

function pattern(props: CinderLvmNvmeTcpProps): CinderLvmNvmeTcp {
  return new CinderLvmNvmeTcp(testChart(), 'glance', { base: ControlPlaneBase.none(), ...props });
}

function volumesOf({ controlPlane }: CinderLvmNvmeTcp): JsonObject | undefined {
  return objectAt(manifestOf(controlPlane), 'spec', 'cinder', 'template', 'cinderVolumes');
}

test('only the address is required', () => {
  const made = pattern({ targetAddress: '172.18.0.5' });
  expect(made.backend.name).toBe('lvm-nvme-tcp');
  expect(volumesOf(made)).toEqual({
    'lvm-nvme-tcp': {
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
    },
  });
  expect(made.controlPlane.nodeServices.machineConfigs.map(({ name }) => name)).toEqual([
    '99-master-cinder-enable-multipathd', '99-master-cinder-lvm-losetup', '99-master-cinder-load-nvmeof', '99-master-cinder-fix-nvme-ids',
  ]);
});

test('passes properties to the back-end', () => {
  const made = pattern({
    targetAddress: '172.18.0.5', secondaryAddresses: ['172.19.0.5'], targetPort: 4421, section: 'nvme', backendName: 'nvme', bringNodeServices: false,
  });
  expect(volumesOf(made)).toEqual({
    nvme: {
      nodeSelector: { 'openstack.org/cinder-lvm': '' },
      customServiceConfig: linesOf(
        '[nvme]',
        'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
        'volume_group = cinder-volumes',
        'target_protocol = nvmet_tcp',
        'target_helper = nvmet',
        'target_port = 4421',
        'target_prefix = nvme-subsystem-1',
        'nvmeof_conn_info_version = 2',
        'target_ip_address = 172.18.0.5',
        'target_secondary_ip_addresses = 172.19.0.5',
        'volume_backend_name = nvme',
      ),
    },
  });
  expect(made.controlPlane.nodeServices.machineConfigs).toEqual([]);
});

test('an invalid address is refused', () => {
  expect(() => pattern({ targetAddress: 'fd00::5' })).toThrow(new Error(
    "back-end 'lvm-nvme-tcp': targetAddress is 'fd00::5': Cinder serves NVMe-TCP by IPv4 only; use an IPv4 address, or LvmIscsiBackend.",
  ));
});
