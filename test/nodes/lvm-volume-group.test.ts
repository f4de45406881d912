import { Size } from 'cdk8s';
import { machineConfig, machineConfigOf, textFile } from './synth';
import { LvmVolumeGroup } from '../../lib/nodes/lvm-volume-group';
import { lvmDevicesScript, lvmLoopFileScript } from '../../lib/nodes/scripts/lvm-volume-group';

function expected(name: string, script: string, unitOption: string): object {
  const contents = `[Unit]
Description=LVM volume group of Cinder
Wants=network-online.target lvm2-monitor.service
After=network-online.target lvm2-monitor.service
Before=kubelet.service
${unitOption}
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/bin/${name} start
ExecStop=/usr/local/bin/${name} stop
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=65

[Install]
WantedBy=multi-user.target
`;
  return machineConfig(`99-master-${name}`, { component: 'cinder-volume', service: 'cinder' }, {
    storage: { files: [textFile(`/usr/local/bin/${name}`, script, 493)] },
    systemd: { units: [{ name: `${name}.service`, enabled: true, contents }] },
  });
}

describe('LvmVolumeGroup.overLoopFile', () => {
  test('with the minimum', () => {
    const service = LvmVolumeGroup.overLoopFile();
    const script = lvmLoopFileScript({
      name: 'cinder-lvm-losetup', volumeGroup: 'cinder-volumes', nodeLabel: 'openstack.org/cinder-lvm', loopFile: '/var/home/core/cinder-volumes', mebibytes: 10240,
    });
    expect(machineConfigOf(service)).toEqual(expected('cinder-lvm-losetup', script, 'RequiresMountsFor="/var/home/core"\n'));
    expect(service.description)
      .toBe('volume group cinder-volumes (loop file /var/home/core/cinder-volumes of 10240 MiB, nodes labelled openstack.org/cinder-lvm)');
  });

  test('with everything', () => {
    const service = LvmVolumeGroup.overLoopFile({
      volumeGroup: 'fast_1', nodeLabel: 'storage=lvm', name: 'cinder-lvm-fast', path: '/var/a 100%/"volumes"', size: Size.mebibytes(16),
    });
    const script = lvmLoopFileScript({ name: 'cinder-lvm-fast', volumeGroup: 'fast_1', nodeLabel: 'storage=lvm', loopFile: '/var/a 100%/"volumes"', mebibytes: 16 });
    expect(machineConfigOf(service)).toEqual(expected('cinder-lvm-fast', script, 'RequiresMountsFor="/var/a 100%%"\n'));
  });

  test.each([[Size.mebibytes(15), '15'], [Size.kibibytes(20000), '19.53125']])('refuses the size %p', (size, mebibytes) => {
    expect(() => LvmVolumeGroup.overLoopFile({ size })).toThrow(`size of LvmVolumeGroup, in mebibytes, is ${mebibytes}: use a whole number from 16`);
  });

  test.each(['', '.', '..', '-a', 'a b', 'a/b', 'a'.repeat(128)])('refuses the volume group %p', (volumeGroup) => {
    expect(() => LvmVolumeGroup.overLoopFile({ volumeGroup })).toThrow(`volumeGroup of LvmVolumeGroup is '${volumeGroup}': `
      + "use at most 127 letters, digits and '+_.-', not beginning with '-'.");
  });

  test.each([
    [{ path: 'volumes' }, "path of LvmVolumeGroup is 'volumes': use an absolute path"],
    [{ path: '/a\ud800' }, "path of LvmVolumeGroup is '/a\\ud800': use text that is not empty, on one line"],
    [{ nodeLabel: 'a b' }, "nodeLabel of LvmVolumeGroup is 'a b': use"],
    [{ name: '../x' }, "the name of a node service is '../x': use"],
  ])('refuses %j', (options, message) => {
    expect(() => LvmVolumeGroup.overLoopFile(options)).toThrow(message);
  });
});

describe('LvmVolumeGroup.overDevices', () => {
  test('with the minimum', () => {
    const service = LvmVolumeGroup.overDevices({ devices: ['/dev/disk/by-id/wwn-0x1'] });
    const script = lvmDevicesScript({ name: 'cinder-lvm-devices', volumeGroup: 'cinder-volumes', nodeLabel: 'openstack.org/cinder-lvm', devices: ['/dev/disk/by-id/wwn-0x1'] });
    expect(machineConfigOf(service)).toEqual(expected('cinder-lvm-devices', script, ''));
    expect(service.description).toBe('volume group cinder-volumes (devices /dev/disk/by-id/wwn-0x1, nodes labelled openstack.org/cinder-lvm)');
  });

  test('with everything', () => {
    const options = { devices: ['/dev/disk/by-path/pci-0000:00:1f.2-ata-2', '/dev/disk/by-id/wwn-0x1'], volumeGroup: 'fast', nodeLabel: 'fast', name: 'fast' };
    expect(machineConfigOf(LvmVolumeGroup.overDevices(options))).toEqual(expected('fast', lvmDevicesScript(options), ''));
  });

  test.each([
    [[], 'devices of LvmVolumeGroup is empty: give at least one.'],
    [['/dev/disk/by-id/a', '/dev/disk/by-id/a'], "devices of LvmVolumeGroup holds '/dev/disk/by-id/a' twice: give each once."],
    [['/dev/sdb'], "devices of LvmVolumeGroup contains '/dev/sdb', which can be another disk at the next boot: use a persistent name of the "
      + "device under /dev/disk/by-id/ or /dev/disk/by-path/, which 'ls -l /dev/disk/by-*' on the node lists."],
    [['sdb'], "devices of LvmVolumeGroup is 'sdb': use an absolute path"],
    [['/dev/../etc/passwd'], "devices of LvmVolumeGroup is '/dev/../etc/passwd': use an absolute path"],
    [['/etc/passwd'], "devices of LvmVolumeGroup contains '/etc/passwd': use a block device under /dev/, such as '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3'."],
  ])('refuses %j', (devices, message) => {
    expect(() => LvmVolumeGroup.overDevices({ devices })).toThrow(message);
  });
});
