import { LVM_DRIVER, NFS_DRIVER, RBD_DRIVER } from './cinder-drivers';

/** What an open driver of Cinder checks by itself when it starts. */
export interface DriverCheck {
  /** The classes of the drivers. */
  readonly drivers: readonly string[];

  /** The option that the driver refuses. */
  readonly option: string;

  /**
   * Whether the driver refuses the value of the option, beside the other options of the back-end.
   *
   * @param value the value of the option
   * @param get the value of another option of the back-end
   */
  readonly isRefused: (value: string, get: (option: string) => string | undefined) => boolean;

  /** Why: what follows the option, its value and `but`. */
  readonly why: string;
  readonly fix: string;
}

const isTrue = (value: string | undefined) => ['true', 'yes', 'on', '1'].includes((value ?? '').toLowerCase());

/**
 * The checks. A back-end that fails one stays down.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export const DRIVER_CHECKS: readonly DriverCheck[] = [
  {
    drivers: [LVM_DRIVER, NFS_DRIVER, RBD_DRIVER],
    option: 'max_over_subscription_ratio',
    isRefused: (value) => value === 'auto' || (value !== '' && Number(value) < 1),
    why: 'it must be a number of 1 or more for this driver, which does not compute a ratio',
    fix: 'Write a number, such as 20.0.',
  },
  {
    drivers: [NFS_DRIVER],
    option: 'nfs_snapshot_support',
    isRefused: (value, get) => isTrue(value) && isTrue(get('nas_secure_file_operations')),
    why: 'it cannot be combined with nas_secure_file_operations = true',
    fix: 'Write nas_secure_file_operations = false and nas_secure_file_permissions = false.',
  },
  {
    drivers: [LVM_DRIVER],
    option: 'target_secondary_ip_addresses',
    isRefused: (value, get) => value !== '' && get('target_helper') === 'nvmet' && (get('nvmeof_conn_info_version') ?? '1') !== '2',
    why: 'it needs nvmeof_conn_info_version = 2 with target_helper = nvmet',
    fix: 'Write nvmeof_conn_info_version = 2',
  },
  {
    drivers: [LVM_DRIVER],
    option: 'lvm_share_target',
    isRefused: (value, get) => isTrue(value) && get('target_helper') !== 'nvmet',
    why: 'it is possible with target_helper = nvmet only',
    fix: 'Remove it.',
  },
];
