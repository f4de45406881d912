import { MachinePool } from '../../lib/nodes/machine-pool';

describe('MachinePool', () => {
  test('has the pools that every cluster has', () => {
    expect([MachinePool.MASTER.name, MachinePool.WORKER.name]).toEqual(['master', 'worker']);
  });

  test('takes any name', () => {
    expect(MachinePool.of('storage-1').name).toBe('storage-1');
  });

  test('refuses a name that is not a label', () => {
    expect(() => MachinePool.of('Storage')).toThrow("the name of a machine pool is 'Storage': use at most 63 lower case letters, digits and '-', "
      + 'with a letter or digit at both ends (an RFC 1123 label).');
  });
});
