/**
 * The options of Glance and Cinder that attach volumes over several paths. The nodes must then run multipathd.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/common.html
 * @see https://docs.openstack.org/glance_store/latest/user/drivers.html
 */
export const MULTIPATH_OPTIONS: ReadonlySet<string> = new Set([
  'cinder_use_multipath', 'cinder_enforce_multipath', 'use_multipath_for_image_xfer', 'enforce_multipath_for_image_xfer',
]);
