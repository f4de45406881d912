import { nodeServicesOf, overlayWith, specOf, volumeOf, volumeTextOf } from './written';
import { LvmBackend, LvmBackendProps, LvmProvisioning, targetOptions } from '../../lib/cinder/lvm-backend';
import { Release } from '../../lib/facts/release';
import { LvmVolumeGroup } from '../../lib/nodes/lvm-volume-group';
import { NodeService } from '../../lib/nodes/node-service';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { linesOf } from '../synth/synth';

/** What all protocols have in common. */
class PlainLvmBackend extends LvmBackend {
  public constructor(name: string, private readonly given: LvmBackendProps, private readonly defaults?: Pick<LvmBackendProps, 'targetPort' | 'targetPrefix'>) {
    super(name, given);
  }

  protected targetProtocol(release: Release): { [option: string]: OptionValue } {
    return targetOptions({ protocol: 'iser', helper: 'tgtadm' }, this.given, release, this.defaults);
  }

  protected protocolServices(): NodeService[] {
    return [];
  }
}

const targetAddress = '172.18.0.5';

test('with the least', () => {
  expect(specOf(overlayWith(new PlainLvmBackend('lvm-plain', { targetAddress })))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          'lvm-plain': {
            nodeSelector: { 'openstack.org/cinder-lvm': '' },
            customServiceConfig: linesOf(
              '[lvm]',
              'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
              'volume_group = cinder-volumes',
              'target_protocol = iser',
              'target_helper = tgtadm',
              'target_ip_address = 172.18.0.5',
              'volume_backend_name = lvm_plain',
            ),
          },
        },
      },
    },
  });
  expect(nodeServicesOf(new PlainLvmBackend('lvm-plain', { targetAddress })))
    .toEqual(['99-master-cinder-lvm-losetup', '99-master-cinder-enable-multipathd']);
});

test('with everything', () => {
  const backend = new PlainLvmBackend('lvm-plain', {
    targetAddress: 'fd00::5',
    secondaryAddresses: ['fd01::5', '172.19.0.5'],
    targetPort: 3261,
    targetPrefix: 'iqn.2026-01.org.example:',
    volumeGroup: 'cinder+1',
    provisioning: LvmProvisioning.THICK,
    nodeVolumeGroup: LvmVolumeGroup.overDevices({ devices: ['/dev/disk/by-id/wwn-0x1'], volumeGroup: 'cinder+1', name: 'cinder-vg' }),
    section: 'lvm-1',
    volumeBackendName: 'lvm',
    networkAttachments: ['storage'],
    nodeSelector: { 'example.org/lvm': 'true' },
    replicas: 0,
    resourceLimits: { memory: '1Gi' },
    imageVolumeCache: true,
    bringNodeServices: true,
  }, { targetPort: 1, targetPrefix: 'unused' });
  expect(volumeOf(backend)).toEqual({
    networkAttachments: ['storage'],
    nodeSelector: { 'example.org/lvm': 'true' },
    replicas: 0,
    resources: { limits: { memory: '1Gi' } },
    customServiceConfig: linesOf(
      '[lvm-1]',
      'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
      'volume_group = cinder+1',
      'lvm_type = default',
      'target_protocol = iser',
      'target_helper = tgtadm',
      'target_port = 3261',
      'target_prefix = iqn.2026-01.org.example:',
      'target_ip_address = fd00::5',
      'target_secondary_ip_addresses = fd01::5,172.19.0.5',
      'volume_backend_name = lvm',
      'image_volume_cache_enabled = true',
    ),
  });
  expect(nodeServicesOf(backend)).toEqual(['99-master-cinder-vg', '99-master-cinder-enable-multipathd']);
});

test('port and prefix of the protocol, where it has its own', () => {
  expect(volumeTextOf(new PlainLvmBackend('lvm', { targetAddress }, { targetPort: 4420, targetPrefix: 'nvme' })))
    .toContain('\ntarget_port = 4420\ntarget_prefix = nvme\n');
});

test('thin', () => {
  expect(volumeTextOf(new PlainLvmBackend('lvm', { targetAddress, provisioning: LvmProvisioning.THIN }))).toContain('\nlvm_type = thin\n');
});

describe('the volume group', () => {
  function scriptOf(backend: LvmBackend): string {
    return decodeURIComponent(JSON.stringify(overlayWith(backend).nodeServices.machineConfigs.map((config) => config.apiObject.toJson())));
  }

  test('the one that is named is made on the node', () => {
    const backend = new PlainLvmBackend('lvm', { targetAddress, volumeGroup: 'images' });
    expect(volumeTextOf(backend)).toContain('\nvolume_group = images\n');
    expect(scriptOf(backend)).toContain("volume_group='images'");
  });

  test('the one that is made on the node is used', () => {
    const backend = new PlainLvmBackend('lvm', { targetAddress, nodeVolumeGroup: LvmVolumeGroup.overLoopFile({ volumeGroup: 'images' }) });
    expect(volumeTextOf(backend)).toContain('\nvolume_group = images\n');
    expect(scriptOf(backend)).toContain("volume_group='images'");
  });

  test('they must not differ', () => {
    const nodeVolumeGroup = LvmVolumeGroup.overLoopFile();
    expect(() => new PlainLvmBackend('lvm', { targetAddress, volumeGroup: 'images', nodeVolumeGroup })).toThrow(new Error(
      "back-end 'lvm': volumeGroup is 'images', but nodeVolumeGroup makes 'cinder-volumes' on the node: give both the same, or leave volumeGroup out.",
    ));
  });

  test.each(['', '-a', 'a b', 'a/b', '.', '..', 'a\nb', 'a'.repeat(128)])('%j is refused', (volumeGroup) => {
    expect(() => new PlainLvmBackend('lvm', { targetAddress, volumeGroup })).toThrow(new Error(
      `back-end 'lvm': volumeGroup is '${volumeGroup.replace('\n', '\\n')}': use at most 127 letters, digits, '_', '.', '+' and '-', as LVM takes them.`,
    ));
  });
});

test('two back-ends of one volume group share all that is on the nodes', () => {
  const controlPlane = overlayWith(new PlainLvmBackend('lvm-1', { targetAddress }), new PlainLvmBackend('lvm-2', { targetAddress, targetPort: 3261 }));
  expect(controlPlane.nodeServices.machineConfigs.map(({ name }) => name)).toEqual(['99-master-cinder-lvm-losetup', '99-master-cinder-enable-multipathd']);
});

test('two volume groups of one name on the nodes are an error', () => {
  expect(() => overlayWith(new PlainLvmBackend('lvm-1', { targetAddress }), new PlainLvmBackend('lvm-2', { targetAddress, volumeGroup: 'two' })))
    .toThrow(new Error(
      "[test/control-plane/nodes] node service 'volume group cinder-volumes (loop file /var/home/core/cinder-volumes of 10240 MiB, "
      + "nodes labelled openstack.org/cinder-lvm)' of back-end 'lvm-1' and node service 'volume group two (loop file /var/home/core/cinder-volumes of 10240 MiB, "
      + "nodes labelled openstack.org/cinder-lvm)' of back-end 'lvm-2' both create MachineConfig '99-master-cinder-lvm-losetup', with different content: "
      + 'give one of them another name.',
    ));
});

test('one error names all malformed options', () => {
  expect(() => new PlainLvmBackend('lvm', {
    targetAddress: 'node-1',
    secondaryAddresses: ['172.19.0.5', '172.19.0.5', '172.19.0'],
    targetPort: 0,
    targetPrefix: 'IQN\n',
  })).toThrow(new Error([
    "targetAddress is 'node-1': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.",
    "secondaryAddresses holds '172.19.0.5' twice: give each once.",
    "secondaryAddresses is '172.19.0': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.",
    'targetPort is 0: use a whole number from 1 to 65535.',
    "targetPrefix is 'IQN\\n': use lower case letters, digits, '.', ':' and '-', a letter or digit first.",
  ].map((message) => `back-end 'lvm': ${message}`).join('\n')));
});

test.each([
  [[], 'secondaryAddresses is empty: give at least one.'],
  [['172.18.0.5'], "secondaryAddresses holds '172.18.0.5', which is targetAddress: give the other addresses of the node only."],
])('secondary addresses %j are refused', (secondaryAddresses, message) => {
  expect(() => new PlainLvmBackend('lvm', { targetAddress, secondaryAddresses })).toThrow(new Error(`back-end 'lvm': ${message}`));
});

test('a provisioning that is neither thin nor thick is refused', () => {
  expect(() => new PlainLvmBackend('lvm', { targetAddress, provisioning: 'thick' as LvmProvisioning }))
    .toThrow(new Error("back-end 'lvm': provisioning is 'thick': use 'thin' or 'default'."));
});

test.each([65536, 1.5, -1])('port %p is refused', (targetPort) => {
  expect(() => new PlainLvmBackend('lvm', { targetAddress, targetPort }))
    .toThrow(new Error(`back-end 'lvm': targetPort is ${targetPort}: use a whole number from 1 to 65535.`));
});
