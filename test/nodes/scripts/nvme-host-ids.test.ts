import { nvmeHostIdsScript } from '../../../lib/nodes/scripts/nvme-host-ids';

describe('the script of NVMe host ids', () => {
  test('writes both ids from one UUID', () => {
    const script = nvmeHostIdsScript();
    expect(script.startsWith('#!/bin/bash\n# Gives the node NVMe host ids of its own.\nset -euo pipefail\n')).toBe(true);
    expect(script.split('\n').filter((line) => line.startsWith('have_line '))).toEqual([
      'have_line /etc/nvme/hostid "$uuid"',
      'have_line /etc/nvme/hostnqn "nqn.2014-08.org.nvmexpress:uuid:$uuid"',
    ]);
    expect(script).toContain("'s/^(.{8})(.{4})(.{4})(.{4})/\\1-\\2-\\3-\\4-/'");
  });
});
