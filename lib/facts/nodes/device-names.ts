const KERNEL_NAME = /^\/dev\/((sd|vd|xvd|hd|rbd|nbd|pmem|zram|loop|mmcblk|dasd|sr|dm-|md)([a-z]+\d*|\d+)|nvme\d+(c\d+)?n\d+)(p\d+)?$/;

/**
 * Whether the path is a name that the kernel gives to a block device in the order of discovery, such as `/dev/sdb` or
 * `/dev/nvme0n1p2`. After a boot, it can mean another device. Names by sequence number never mean the same device twice.
 *
 * @see https://wiki.archlinux.org/title/Persistent_block_device_naming
 * @see https://www.kernel.org/doc/html/latest/admin-guide/devices.html
 */
export function isKernelDeviceName(path: string): boolean {
  return KERNEL_NAME.test(path) || path.startsWith('/dev/disk/by-diskseq/');
}
