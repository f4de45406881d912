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

/** Volumes as files in NFS shares. */
export const NFS_DRIVER = `${DRIVERS}.nfs.NfsDriver`;
