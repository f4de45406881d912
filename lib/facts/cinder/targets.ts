/** The protocols that Cinder's default target helper serves. */
export const DEFAULT_TARGET_HELPER = 'tgtadm';

/** The protocol of LVM volumes if a back-end sets none. */
export const DEFAULT_TARGET_PROTOCOL = 'iscsi';

/** The helper that the published back-ends use for iSCSI. The images of the operators have no other. */
export const ISCSI_TARGET_HELPER = 'lioadm';

/**
 * The protocols that each `target_helper` of the LVM driver serves. Another combination raises an error when the driver starts.
 *
 * @see https://opendev.org/openstack/cinder/src/branch/master/cinder/volume/targets
 */
const PROTOCOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['lioadm', ['iscsi', 'iser']],
  ['tgtadm', ['iscsi', 'iser']],
  ['nvmet', ['nvmet_tcp', 'nvmet_rdma']],
  ['spdk-nvmeof', ['nvmet_rdma', 'nvmet_tcp']],
  ['iscsictl', ['iscsi']],
  ['scstadmin', ['iscsi']],
]);

/** The protocols that a helper serves; `undefined` for an unknown helper. */
export function protocolsOf(helper: string): readonly string[] | undefined {
  return PROTOCOLS.get(helper);
}

/** The helpers that serve a protocol, the usual one first. */
export function helpersOf(protocol: string): string[] {
  return [...PROTOCOLS].filter(([, protocols]) => protocols.includes(protocol)).map(([helper]) => helper);
}
