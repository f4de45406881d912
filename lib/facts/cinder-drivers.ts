/**
 * The classes of Cinder's drivers (`volume_driver`) that this library writes or has rules for.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
const DRIVERS = 'cinder.volume.drivers';

/** Volumes in a volume group of LVM. */
export const LVM_DRIVER = `${DRIVERS}.lvm.LVMVolumeDriver`;

/** Volumes in a pool of Ceph. */
export const RBD_DRIVER = `${DRIVERS}.rbd.RBDDriver`;

/**
 * Whether a driver is developed in the open, so that every image has the driver that the catalog of options describes. Images of other
 * drivers come from their vendors, and may read further options.
 */
export function isOpenDriver(driver: string): boolean {
  return OPEN_MODULES.test(driver);
}

/** Whether a driver is one of Cinder's own, of which the catalog of options or an image of its vendor knows the options. */
export function isOfCinder(driver: string): boolean {
  return driver.startsWith(`${DRIVERS}.`);
}

const OPEN_MODULES = /^cinder\.volume\.drivers\.(lvm|rbd|nfs|remotefs|linstordrv|spdk)\./;

/** Volumes as files in NFS shares. */
export const NFS_DRIVER = `${DRIVERS}.nfs.NfsDriver`;
