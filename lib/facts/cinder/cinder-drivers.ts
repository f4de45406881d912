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

/** NetApp ONTAP. One class for all transports. */
export const NETAPP_DRIVER = `${DRIVERS}.netapp.common.NetAppDriver`;

/** Dell PowerStore. One class for all transports. */
export const POWERSTORE_DRIVER = `${DRIVERS}.dell_emc.powerstore.driver.PowerStoreDriver`;

/** Dell PowerFlex over its own client (SDC). */
export const POWERFLEX_DRIVER = `${DRIVERS}.dell_emc.powerflex.driver.PowerFlexDriver`;

/** Dell Unity. One class for all transports. */
export const UNITY_DRIVER = `${DRIVERS}.dell_emc.unity.Driver`;

/** Infinidat InfiniBox. One class for all transports. */
export const INFINIBOX_DRIVER = `${DRIVERS}.infinidat.InfiniboxVolumeDriver`;

/** Drivers with a class for each transport. */
export const DRIVERS_BY_TRANSPORT = {
  pure: { iscsi: `${DRIVERS}.pure.PureISCSIDriver`, fc: `${DRIVERS}.pure.PureFCDriver`, nvme: `${DRIVERS}.pure.PureNVMEDriver` },
  powermax: {
    iscsi: `${DRIVERS}.dell_emc.powermax.iscsi.PowerMaxISCSIDriver`,
    fc: `${DRIVERS}.dell_emc.powermax.fc.PowerMaxFCDriver`,
    nvme: `${DRIVERS}.dell_emc.powermax.nvme_tcp.PowerMaxNVMETCPDriver`,
  },
  hpe3par: { iscsi: `${DRIVERS}.hpe.hpe_3par_iscsi.HPE3PARISCSIDriver`, fc: `${DRIVERS}.hpe.hpe_3par_fc.HPE3PARFCDriver` },
  nimble: { iscsi: `${DRIVERS}.hpe.nimble.NimbleISCSIDriver`, fc: `${DRIVERS}.hpe.nimble.NimbleFCDriver` },
  hitachi: { iscsi: `${DRIVERS}.hitachi.hbsd_iscsi.HBSDISCSIDriver`, fc: `${DRIVERS}.hitachi.hbsd_fc.HBSDFCDriver` },
  storwize: {
    iscsi: `${DRIVERS}.ibm.storwize_svc.storwize_svc_iscsi.StorwizeSVCISCSIDriver`,
    fc: `${DRIVERS}.ibm.storwize_svc.storwize_svc_fc.StorwizeSVCFCDriver`,
  },
  eternus: { iscsi: `${DRIVERS}.fujitsu.eternus_dx.eternus_dx_iscsi.FJDXISCSIDriver`, fc: `${DRIVERS}.fujitsu.eternus_dx.eternus_dx_fc.FJDXFCDriver` },
} as const;
