import { LVM_DRIVER } from './cinder-drivers';

/** What a driver of Cinder's volume service needs. */
export interface DriverNeed {
  /** The end of the class, or of the path of its module. */
  readonly driver: RegExp;

  /** The value of an option that decides whether the need applies, such as the protocol. */
  readonly when?: { readonly option: string; readonly value: string };

  /** Options without which the driver refuses to start. They have no default that satisfies it. */
  readonly options: readonly string[];

  /** Options that make all of them unnecessary. */
  readonly unless?: readonly string[];
}

const SAN: readonly string[] = ['san_ip', 'san_password'];

/**
 * The options that open drivers of Cinder check when they start.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export const DRIVER_NEEDS: readonly DriverNeed[] = [
  { driver: /\.netapp\.common\.NetAppDriver$/, options: ['netapp_storage_protocol', 'netapp_server_hostname', 'netapp_vserver'] },
  {
    driver: /\.netapp\.common\.NetAppDriver$/,
    options: ['netapp_login', 'netapp_password'],
    unless: ['netapp_private_key_file', 'netapp_certificate_file'],
  },
  {
    driver: /\.netapp\.common\.NetAppDriver$/,
    when: { option: 'netapp_storage_protocol', value: 'nfs' },
    options: ['nas_host', 'nas_share_path'],
    unless: ['nfs_shares_config'],
  },
  { driver: /\.powermax\.\w+\.PowerMax\w+$/, options: ['powermax_array', 'powermax_srp'] },
  { driver: /\.powerstore\.driver\.PowerStoreDriver$/, options: SAN },
  { driver: /\.powerflex\.driver\.PowerFlex\w+$/, options: SAN },
  { driver: /\.powerflex\.driver\.PowerFlex\w+$/, options: ['powerflex_storage_pools'], unless: ['vxflexos_storage_pools'] },
  { driver: /\.hpe\.hpe_3par_\w+\.HPE3PAR\w+$/, options: ['hpe3par_api_url', 'hpe3par_username', 'hpe3par_password', ...SAN] },
  { driver: /\.hpe_3par_iscsi\.HPE3PARISCSIDriver$/, options: ['hpe3par_iscsi_ips'] },
  { driver: /\.nimble\.Nimble\w+$/, options: SAN },
  { driver: /\.hitachi\.hbsd_\w+\.HBSD\w+$/, options: [...SAN, 'hitachi_storage_id'] },
  { driver: /\.hitachi\.hbsd_\w+\.HBSD\w+$/, options: ['hitachi_pools'], unless: ['hitachi_pool'] },
  { driver: /\.storwize_svc\.\w+\.StorwizeSVC\w+$/, options: ['san_ip'] },
  { driver: /\.storwize_svc\.\w+\.StorwizeSVC\w+$/, options: ['san_password'], unless: ['san_private_key'] },
  { driver: /\.infinidat\.InfiniboxVolumeDriver$/, options: SAN },
  {
    driver: /\.infinidat\.InfiniboxVolumeDriver$/,
    when: { option: 'infinidat_storage_protocol', value: 'iscsi' },
    options: ['infinidat_iscsi_netspaces'],
  },
  { driver: /\.volume\.drivers\.nfs\.NfsDriver$/, options: ['nas_host', 'nas_share_path'], unless: ['nfs_shares_config'] },
  { driver: /\.quobyte\.QuobyteDriver$/, options: ['quobyte_volume_url'] },
];

/** How volumes of a back-end reach the nodes. */
export type Transport = 'iscsi' | 'fc' | 'nvme' | 'none';

/** Something that the nodes must run, beside the pods of the control plane. */
export type NodeNeed = 'iscsid' | 'multipathd' | 'nvme';

/**
 * What the nodes must run for a back-end: the initiator of its transport, and multipathd, because storage arrays serve a volume over several
 * paths. A volume group has one path, unless it has secondary addresses.
 *
 * @param driver the class of the driver
 * @param transport how the volumes reach the nodes
 * @see https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends
 */
export function nodeNeeds(driver: string, transport: Transport): NodeNeed[] {
  const initiator: NodeNeed[] = transport === 'iscsi' ? ['iscsid'] : transport === 'nvme' ? ['nvme'] : [];
  return transport === 'none' || driver === LVM_DRIVER ? initiator : [...initiator, 'multipathd'];
}

const FILES: ReadonlySet<string> = new Set(['nfs', 'quobyte', 'gpfs', 'rbd']);

/**
 * How the volumes of a driver reach the nodes; `undefined` for a driver of which that is not known.
 *
 * @param driver the class
 * @param get the value of an option of the back-end
 * @see https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends
 */
export function transportOf(driver: string, get: (option: string) => string | undefined): Transport | undefined {
  const name = driver.slice(driver.lastIndexOf('.') + 1);
  if (name === 'LVMVolumeDriver') {
    return get('target_protocol')?.startsWith('nvmet') ? 'nvme' : 'iscsi';
  }
  if (name === 'NetAppDriver') {
    return ofProtocol(get('netapp_storage_protocol'));
  }
  if (name === 'PowerStoreDriver' || driver.includes('.unity.')) {
    return get('powerstore_nvme')?.toLowerCase() === 'true' ? 'nvme' : ofProtocol(get('storage_protocol') ?? 'iscsi');
  }
  if (name === 'InfiniboxVolumeDriver') {
    return ofProtocol(get('infinidat_storage_protocol') ?? 'fc');
  }
  if (name === 'SolidFireDriver') {
    return 'iscsi';
  }
  if (/nvme|LightOS/i.test(name)) {
    return 'nvme';
  }
  if (/iscsi/i.test(name) && !/rbd/i.test(name)) {
    return 'iscsi';
  }
  if (/FC(CLI)?Driver|FibreChannel|FCDriver/.test(name)) {
    return 'fc';
  }
  return [...FILES].some((word) => name.toLowerCase().includes(word)) ? 'none' : undefined;
}

function ofProtocol(protocol: string | undefined): Transport | undefined {
  switch (protocol?.toLowerCase()) {
    case 'iscsi': return 'iscsi';
    case 'fc': return 'fc';
    case 'nvme': return 'nvme';
    case 'nfs': return 'none';
    default: return undefined;
  }
}
