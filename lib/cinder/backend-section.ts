import { quoted } from '../facts/quoting';

// Sections that Cinder uses for other purposes in some release: a back-end with such a section would share its options with them.
const SECTIONS = new Set([
  'audit_middleware_notifications', 'backend_defaults', 'barbican', 'barbican_service_user', 'brcd_fabric_example', 'cache', 'cinder_sys_admin',
  'cisco_fabric_example', 'coordination', 'cors', 'database', 'fc-zone-manager', 'glance', 'healthcheck', 'key_manager', 'keystone_authtoken', 'nova',
  'os_brick', 'oslo_concurrency', 'oslo_messaging_amqp', 'oslo_messaging_kafka', 'oslo_messaging_metrics', 'oslo_messaging_notifications',
  'oslo_messaging_rabbit', 'oslo_messaging_tracing', 'oslo_middleware', 'oslo_middleware_tracing', 'oslo_policy', 'oslo_reports',
  'oslo_versionedobjects', 'privsep', 'privsep_osbrick', 'profiler', 'profiler_jaeger', 'profiler_otlp', 'service_user', 'ssl', 'vault',
]);

/** Returns the section of a back-end's options. @throws if it is malformed or Cinder uses it for other purposes */
export function backendSection(value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(value) || value === 'DEFAULT') {
    throw new Error(`section is ${quoted(value)}: use letters, digits, '-', '_' and '.', a letter or digit first, and not DEFAULT.`);
  }
  // oslo.config reads sections whose names differ only in case as one section.
  if (SECTIONS.has(value.toLowerCase())) {
    throw new Error(`section is ${quoted(value)}: Cinder reads the section [${value}] for something else; choose another.`);
  }
  return value;
}
