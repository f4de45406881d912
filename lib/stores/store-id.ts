import { quoted } from '../facts/quoting';
import { RESERVED_STORE_PREFIX } from '../facts/store-types';

// Sections that Glance uses for other purposes, in any case of letters except for DEFAULT: a store with such a name would share its options with them.
const SECTIONS = new Set([
  'DEFAULT', 'audit_middleware_notifications', 'backend_defaults', 'barbican', 'barbican_service_user', 'cors', 'database',
  'glance_download_opts', 'glance_download_properties', 'glance_store', 'healthcheck', 'image_conversion', 'image_format', 'image_import_opts',
  'import_filtering_opts', 'inject_metadata_properties', 'key_manager', 'keystone_authtoken', 'os_brick', 'oslo_concurrency', 'oslo_limit',
  'oslo_messaging_amqp', 'oslo_messaging_kafka', 'oslo_messaging_metrics', 'oslo_messaging_notifications', 'oslo_messaging_rabbit',
  'oslo_messaging_tracing', 'oslo_middleware', 'oslo_middleware_tracing', 'oslo_policy', 'oslo_reports', 'paste_deploy', 'privsep_osbrick',
  'profiler', 'profiler_jaeger', 'profiler_otlp', 'service_user', 'store_type_location_strategy', 'task', 'taskflow_executor', 'vault', 'wsgi',
]);

/**
 * Returns the id of a store.
 *
 * @throws if the id is malformed, reserved, or the name of a section that Glance uses for other purposes
 *
 * @see https://docs.openstack.org/glance/latest/admin/multistores.html
 */
export function storeId(id: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/.test(id)) {
    throw new Error(`the id of a store is ${quoted(id)}: use at most 63 letters, digits, '-', '_' and '.', a letter or digit first.`);
  }
  if (id.startsWith(RESERVED_STORE_PREFIX)) {
    throw new Error(`the id of a store is ${quoted(id)}: ids that begin with '${RESERVED_STORE_PREFIX}' are Glance's own; choose another.`);
  }
  if (SECTIONS.has(id) || SECTIONS.has(id.toLowerCase())) {
    throw new Error(`the id of a store is ${quoted(id)}: Glance reads the section [${id}] for something else; choose another.`);
  }
  return id;
}

/** Returns the type of a store: the part of an entry of `enabled_backends` after the colon. @throws if it is malformed */
export function storeType(type: string): string {
  if (!/^[a-z][a-z0-9_.]*$/.test(type)) {
    throw new Error(`the type of a store is ${quoted(type)}: use a type that glance_store knows, in lower case, such as 'rbd' or 'vmware'.`);
  }
  return type;
}
