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
  lvm_max_over_subscription_ratio: 'max_over_subscription_ratio',
  nfs_used_ratio: 'max_over_subscription_ratio',
  nfs_oversub_ratio: 'max_over_subscription_ratio',
};

/** The option of Cinder that takes the place of a removed one; `undefined` if none does. */
export function cinderSuccessorOf(option: string): string | undefined {
  return own(SUCCESSORS, option);
}

/** The version of a removed API, or of an API that Cinder calls in one version only. */
const ONE_VERSION = 'Remove it: there is one version.';

const IN_NOVA = 'Remove it: the operator writes the section [nova].';
const IN_RABBIT = 'Remove it: the operator writes transport_url.';

/**
 * Options of `[DEFAULT]` that Cinder had before the releases of this library, with what to do about them. They are ignored without a message.
 *
 * @see https://docs.openstack.org/releasenotes/cinder/
 */
const FORMER: Readonly<Record<string, string>> = {
  enable_v1_api: ONE_VERSION,
  enable_v2_api: ONE_VERSION,
  enable_v3_api: ONE_VERSION,
  glance_api_version: ONE_VERSION,
  glance_host: 'Write glance_api_servers, or remove it: Cinder looks up the address of Glance.',
  glance_port: 'Write glance_api_servers, or remove it: Cinder looks up the address of Glance.',
  nova_catalog_info: IN_NOVA,
  nova_catalog_admin_info: IN_NOVA,
  nova_endpoint_template: IN_NOVA,
  nova_endpoint_admin_template: IN_NOVA,
  nova_ca_certificates_file: IN_NOVA,
  nova_api_insecure: IN_NOVA,
  nova_api_microversion: IN_NOVA,
  os_region_name: IN_NOVA,
  os_privileged_user_name: IN_NOVA,
  os_privileged_user_password: IN_NOVA,
  os_privileged_user_tenant: IN_NOVA,
  os_privileged_user_auth_url: IN_NOVA,
  rpc_backend: IN_RABBIT,
  rabbit_host: IN_RABBIT,
  rabbit_hosts: IN_RABBIT,
  rabbit_password: IN_RABBIT,
  rabbit_userid: IN_RABBIT,
  query_volume_filters: 'Remove it: a file that resource_query_filters_file names has the filters.',
  verbose: 'Write debug = true for more messages, or remove it.',
  backup_topic: 'Remove it.',
  scheduler_topic: 'Remove it.',
  volume_topic: 'Remove it.',
  osapi_compute_workers: 'Write osapi_volume_workers.',
  use_syslog_rfc_format: 'Remove it.',
};

/** What to do about an option of `[DEFAULT]` that Cinder had before the releases of this library; `undefined` for any other option. */
export function formerCinderOption(group: string, option: string): string | undefined {
  return group === 'DEFAULT' ? own(FORMER, option) : undefined;
}
