import { own } from '../../json';

/**
 * Options that Cinder removed, with their successors. Neither release reads the former names.
 *
 * @see https://docs.openstack.org/releasenotes/cinder/
 */
const SUCCESSORS: Readonly<Record<string, string>> = {
  iscsi_helper: 'target_helper',
  iscsi_ip_address: 'target_ip_address',
  iscsi_port: 'target_port',
  iscsi_protocol: 'target_protocol',
  iscsi_target_prefix: 'target_prefix',
  nfs_used_ratio: 'max_over_subscription_ratio',
  nfs_oversub_ratio: 'max_over_subscription_ratio',
};

/** The option of Cinder that takes the place of a removed one; `undefined` if none does. */
export function cinderSuccessorOf(option: string): string | undefined {
  return own(SUCCESSORS, option);
}
