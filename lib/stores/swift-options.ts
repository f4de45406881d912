import type { SwiftStoreProps } from './swift-store';
import { httpUrl, oneLine } from '../check';
import { quoted } from '../facts/text/quoting';
import { absolute, choice, derived, flag, invertedFlag, mebibytes, seconds, text, whole } from '../options/option-rows';
import type { OptionTable } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';
import { Placeholder } from '../oslo/value/placeholder';

/** The endpoint of a service in keystone's catalog. */
export enum EndpointType {
  /** The internal endpoint. */
  INTERNAL = 'internalURL',
  /** The public endpoint. */
  PUBLIC = 'publicURL',
  /** The admin endpoint. */
  ADMIN = 'adminURL',
}

/** The options of a swift store, by property; those of its account are written before them. */
export const SWIFT_OPTIONS: OptionTable<SwiftStoreProps> = {
  caCertificatesFile: absolute('swift_store_cacert'),
  verifyCertificate: invertedFlag('swift_store_auth_insecure'),
  region: text('swift_store_region', oneLine, { absent: OptionValue.placeholder(Placeholder.REGION) }),
  endpointType: choice('swift_store_endpoint_type', EndpointType, { absent: OptionValue.string(EndpointType.INTERNAL) }),
  serviceType: text('swift_store_service_type'),
  endpoint: text('swift_store_endpoint', httpUrl),
  container: text('swift_store_container', containerName),
  createContainer: flag('swift_store_create_container_on_put', { absent: OptionValue.boolean(true) }),
  multipleContainersSeed: whole('swift_store_multiple_containers_seed', { min: 0, max: 32, reason: 'a container name has at most 32 digits of the image id' }),
  largeObjectSize: mebibytes('swift_store_large_object_size'),
  largeObjectChunkSize: mebibytes('swift_store_large_object_chunk_size'),
  retryGetCount: whole('swift_store_retry_get_count', { min: 0 }),
  expireSoonInterval: seconds('swift_store_expire_soon_interval'),
  sslCompression: flag('swift_store_ssl_compression'),
  multiTenant: flag('swift_store_multi_tenant'),
  adminTenants: derived('swift_store_admin_tenants', 'list', (property, names) => OptionValue.list(names.map((name) => oneLine(property, name)))),
  useTrusts: flag('swift_store_use_trusts'),
  uploadBufferDirectory: absolute('swift_upload_buffer_dir', { with: { swift_buffer_on_upload: OptionValue.boolean(true) } }),
};

/** With a container for each project, Glance of `main` loses the defaults of the container's name and of trusts. */
export function withTenants(props: SwiftStoreProps): SwiftStoreProps {
  return props.multiTenant ? { ...props, container: props.container ?? 'glance', useTrusts: props.useTrusts ?? true } : props;
}

function containerName(property: string, value: string): string {
  if (value.includes('/') || Buffer.byteLength(value) > 256) {
    throw new Error(`${property} is ${quoted(value)}: use a name of at most 256 bytes without '/'.`);
  }
  return oneLine(property, value);
}
