import { Chart, Duration, Testing } from 'cdk8s';
import { Iscsid } from '../../lib/nodes/iscsid';
import { LvmVolumeGroup } from '../../lib/nodes/lvm-volume-group';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { FindMultipaths, Multipathd } from '../../lib/nodes/multipathd';
import { NfsExport } from '../../lib/nodes/nfs-export';
import { NodeServices } from '../../lib/nodes/node-services';

const names = (chart: Chart) => (Testing.synth(chart) as { metadata: { name: string; namespace?: string } }[])
  .map((object) => [object.metadata.name, object.metadata.namespace]);

describe('NodeServices', () => {
  test('are in the pool master by default', () => {
    expect(new NodeServices(Testing.chart(), 'nodes').pool).toBe(MachinePool.MASTER);
    expect(new NodeServices(Testing.chart(), 'nodes', { pool: MachinePool.WORKER }).pool).toBe(MachinePool.WORKER);
  });

  test('create a service once, however often it is added', () => {
    const chart = new Chart(Testing.app(), 'nodes', { namespace: 'openstack' });
    const services = new NodeServices(chart, 'services', { pool: MachinePool.WORKER });
    const multipathd = services.add(new Multipathd());
    const iscsid = services.add(new Iscsid());
    expect(services.add(new Iscsid({ loginTimeout: Duration.millis(5000) }))).toBe(iscsid);
    expect(services.machineConfigs).toEqual([multipathd, iscsid]);
    expect(names(chart)).toEqual([['99-worker-cinder-enable-multipathd', undefined], ['99-worker-cinder-enable-iscsid', undefined]]);
    expect(iscsid.node.path).toBe('nodes/services/99-worker-cinder-enable-iscsid');
  });

  test('refuse two services with the same name and different content, and name both', () => {
    const services = new NodeServices(Testing.chart(), 'services');
    services.add(new Iscsid());
    expect(() => services.add(new Iscsid({ loginRetries: 8 }))).toThrow("[test/services] node service 'iscsid (3 logins of 5 s)' and "
      + "node service 'iscsid (8 logins of 5 s)' both create MachineConfig '99-master-cinder-enable-iscsid', with different content: "
      + 'give both the same properties, or add one of them to the node services of another pool.');
  });

  test('refuse two services of the program that do different things under one name', () => {
    const services = new NodeServices(Testing.chart(), 'services');
    services.add(LvmVolumeGroup.overLoopFile());
    services.add(new NfsExport({ directory: '/var/a', network: '172.18.0.0/24' }));
    expect(() => services.add(LvmVolumeGroup.overLoopFile({ volumeGroup: 'two' }))).toThrow(/with different content: give one of them another name\.$/);
    expect(() => services.add(new NfsExport({ directory: '/var/b', network: '172.18.0.0/24' }))).toThrow(/give one of them another name\.$/);
    expect(() => services.add(new NfsExport({ directory: '/var/a', network: '172.19.0.0/24' }))).toThrow(/give both the same properties/);
  });

  test('use the service of the program in place of the one that a store brings, whichever comes first', () => {
    const mine = new Multipathd({ findMultipaths: FindMultipaths.SMART });
    const before = new Chart(Testing.app(), 'before');
    const first = new NodeServices(before, 'services');
    first.add(mine);
    first._contribute(new Multipathd(), "store 'a'");
    const after = new Chart(Testing.app(), 'after');
    const last = new NodeServices(after, 'services');
    last._contribute(new Multipathd(), "store 'a'");
    last._contribute(new Multipathd(), "back-end 'b'");
    const machineConfig = last.add(mine);
    last._contribute(new Multipathd(), "back-end 'c'");

    expect(last.machineConfigs).toEqual([machineConfig]);
    expect(Testing.synth(after)).toEqual(Testing.synth(before));
    expect(decodeURIComponent(JSON.stringify(Testing.synth(after)))).toContain('find_multipaths smart');
    expect(names(after)).toEqual([['99-master-cinder-enable-multipathd', undefined]]);
  });

  test('do not use a volume group of the program in place of another one that a back-end brings', () => {
    const services = new NodeServices(Testing.chart(), 'services');
    services.add(LvmVolumeGroup.overLoopFile({ volumeGroup: 'two' }));
    expect(() => services._contribute(LvmVolumeGroup.overLoopFile(), "back-end 'lvm'")).toThrow("[test/services] node service 'volume group two (loop file "
      + "/var/home/core/cinder-volumes of 10240 MiB, nodes labelled openstack.org/cinder-lvm)' and node service 'volume group cinder-volumes (loop file "
      + "/var/home/core/cinder-volumes of 10240 MiB, nodes labelled openstack.org/cinder-lvm)' of back-end 'lvm' both create MachineConfig "
      + "'99-master-cinder-lvm-losetup', with different content: give one of them another name.");
  });

  test('refuse two that claim the same file in one chart', () => {
    const chart = Testing.chart();
    new NodeServices(chart, 'one').add(new Iscsid());
    expect(() => new NodeServices(chart, 'two').add(new Iscsid())).toThrow("MachineConfig '99-master-cinder-enable-iscsid' conflicts with "
      + '[test/one/99-master-cinder-enable-iscsid]');
  });

  test('hold two volume groups with different names', () => {
    const chart = Testing.chart();
    const services = new NodeServices(chart, 'services');
    services.add(LvmVolumeGroup.overLoopFile());
    services.add(LvmVolumeGroup.overDevices({ devices: ['/dev/disk/by-id/wwn-0x1'], volumeGroup: 'fast', name: 'cinder-lvm-fast' }));
    expect(names(chart).map(([name]) => name)).toEqual(['99-master-cinder-lvm-losetup', '99-master-cinder-lvm-fast']);
  });
});
