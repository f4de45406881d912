import { nvmeHostIdsScript } from '../../../lib/nodes/scripts/nvme-host-ids';

describe('the script of NVMe host ids', () => {
  test('writes both ids from one UUID', () => {
    const script = nvmeHostIdsScript();
    expect(script.startsWith('#!/bin/bash\n# Gives the node unique NVMe host ids.\nset -euo pipefail\n')).toBe(true);
    expect(script.split('\n').filter((line) => line.startsWith('provide_line '))).toEqual([
      'provide_line /etc/nvme/hostid "$uuid"',
      'provide_line /etc/nvme/hostnqn "nqn.2014-08.org.nvmexpress:uuid:$uuid"',
    ]);
    expect(script).toContain("'s/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\\1-\\2-8\\3-8\\4-\\5/'");
  });
});
