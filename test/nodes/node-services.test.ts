import { Chart, Duration, Testing } from 'cdk8s';
import { Iscsid } from '../../lib/nodes/iscsid';
import { LvmVolumeGroup } from '../../lib/nodes/lvm-volume-group';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { Multipathd } from '../../lib/nodes/multipathd';
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
    expect(() => services.add(new Iscsid({ loginRetries: 8 }))).toThrow("[test/services] node services 'iscsid (3 logins of 5 s)' and "
      + "'iscsid (8 logins of 5 s)' both create MachineConfig '99-master-cinder-enable-iscsid', with different content: "
      + 'give both the same properties, or use another pool for one.');
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
