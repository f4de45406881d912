import { own } from '../../json';

/**
 * Options that Glance no longer has in any release of this library, and options that only some releases have: what to write instead.
 */

/**
 * The successor of an option that a release does not have, by group and name: the end of a sentence that begins with `Use`, or an
 * instruction of its own.
 *
 * @see https://docs.openstack.org/releasenotes/glance/
 * @see https://docs.openstack.org/releasenotes/oslo.messaging/
 */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'DEFAULT.allow_additional_image_properties': 'Additional properties are always allowed; image_property_quota limits their number.',
  'DEFAULT.location_strategy': 'Set weight in the sections of the stores: locations of the store with the highest weight come first.',
  'store_type_location_strategy.store_type_preference': 'Set weight in the sections of the stores: locations of the store with the highest weight come first.',
  'DEFAULT.conn_pool_min_size': 'Write it in [oslo_messaging_rabbit].',
  'DEFAULT.conn_pool_ttl': 'Write it in [oslo_messaging_rabbit].',
  'DEFAULT.rpc_conn_pool_size': 'Write it in [oslo_messaging_rabbit].',
  'glance_download_opts.extra_properties': 'Write it in [glance_download_properties], where every release reads it.',
  'oslo_policy.enforce_scope': 'Remove it: scopes are always enforced.',
  'oslo_middleware.secure_proxy_ssl_header': 'The operator sets enable_proxy_headers_parsing, which does the same.',
  'keystone_authtoken.auth_uri': 'Write www_authenticate_uri.',
  'healthcheck.path': 'Remove it: the operator configures the health check.',
};

/** What to do about an option that a release does not have; `undefined` if nothing takes its place. */
export function successorOf(group: string, option: string): string | undefined {
  return own(SUCCESSORS, `${group}.${option}`);
}

/**
 * Options that Glance had before the releases of this library, by group. They are ignored without a message.
 *
 * @see https://docs.openstack.org/releasenotes/glance/
 */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  DEFAULT: [
    'admin_password', 'admin_role', 'admin_tenant_name', 'admin_user', 'allow_anonymous_access', 'auth_region', 'auth_strategy', 'auth_url',
    'ca_file', 'cache_prefetcher_interval', 'cert_file', 'data_api', 'enable_v1_api', 'enable_v1_registry', 'enable_v2_api',
    'enable_v2_registry', 'eventlet_executor_pool_size', 'key_file', 'max_request_id_length', 'notifier_strategy', 'owner_is_tenant',
    'registry_client_ca_file', 'registry_client_cert_file', 'registry_client_insecure', 'registry_client_key_file',
    'registry_client_protocol', 'registry_client_timeout', 'registry_host', 'registry_port', 'send_identity_headers',
    'show_image_direct_url_v1', 'use_registry_for_v2', 'use_user_token', 'verbose',
  ],
  glance_store: ['sheepdog_store_address', 'sheepdog_store_chunk_size', 'sheepdog_store_port'],
};

/** Whether Glance had an option before the releases of this library. */
export function isFormerOption(group: string, option: string): boolean {
  return own(FORMER, group)?.includes(option) === true;
}
