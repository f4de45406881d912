import { isKernelDeviceName } from '../../../lib/facts/nodes/device-names';

test.each([
  '/dev/sda', '/dev/sdab12', '/dev/vdb', '/dev/xvdb1', '/dev/nvme0n1', '/dev/nvme0n1p2', '/dev/nvme1c0n1', '/dev/dm-3', '/dev/md0', '/dev/md127p1', '/dev/loop7',
  '/dev/mmcblk0p1', '/dev/pmem0', '/dev/rbd0', '/dev/dasda1', '/dev/disk/by-diskseq/9',
])('%s is a name in the order of discovery', (path) => expect(isKernelDeviceName(path)).toBe(true));

test.each([
  '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3', '/dev/disk/by-path/pci-0000:00:1f.2-ata-2', '/dev/disk/by-id/sda', '/dev/mapper/mpatha', '/dev/md/data', '/dev/fast/volumes', '/dev/sdd-link',
  '/dev/cinder', '/dev/sd',
])('%s is not', (path) => expect(isKernelDeviceName(path)).toBe(false));
