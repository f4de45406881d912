import type { GlanceCase } from '../case';

/** The options of an rbd store that works here. */
export const RBD = 'rbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_pool = images\nrbd_store_user = openstack\n';

/** The options of a swift store that works here. */
export const SWIFT = [
  'swift_store_auth_version = 3', 'swift_store_auth_address = {{ .KeystoneInternalURL }}', 'swift_store_user = service:glance',
  'swift_store_key = {{ .ServicePassword }}', 'swift_store_endpoint_type = internalURL', 'swift_store_create_container_on_put = true', '',
].join('\n');

/** The address, keys and bucket of an s3 store that works here. The judge has stand-ins for the keys. */
export const S3_CONNECTION = [
  's3_store_host = http://127.0.0.1:15080', 's3_store_access_key = @ACC@', 's3_store_secret_key = @SEC@', 's3_store_bucket = oracle',
];

/** The options of an s3 store that works here. */
export const S3 = [
  ...S3_CONNECTION, 's3_store_create_bucket_on_put = true', 's3_store_bucket_url_format = path', '',
].join('\n');

/** A text that enables stores. */
export function enabled(backends: string, first: string, sections: string): string {
  return `[DEFAULT]\nenabled_backends = ${backends}\n[glance_store]\ndefault_backend = ${first}\n${sections}`;
}

/** A text with one rbd store, and further lines. `more` begins in `[DEFAULT]`. */
export function besideCeph(more: string): string {
  return `[DEFAULT]\nenabled_backends = ceph:rbd\n${more.replace(/\n*$/, '\n')}[glance_store]\ndefault_backend = ceph\n[ceph]\n${RBD}`;
}

/** A text with one store. */
export function oneStore(type: string, options: string): string {
  return enabled(`one:${type}`, 'one', `[one]\n${options}`);
}

/** A text with an rbd store first, and another store behind it. */
export function secondStore(type: string, options: string): string {
  return enabled(`ceph:rbd,two:${type}`, 'ceph', `[ceph]\n${RBD}[two]\n${options}`);
}

/** Options without one of them, or with another line in its place. */
export function changed(options: string, name: string, line?: string): string {
  const kept = options.split('\n').filter((one) => !one.startsWith(`${name} `)).join('\n');
  return line === undefined ? kept : `${kept}${line}\n`;
}

/** The cases of an area. */
export function area(name: string, cases: Readonly<Record<string, Omit<GlanceCase, 'name'>>>): GlanceCase[] {
  return Object.entries(cases).map(([title, one]) => ({ name: `${name}/${title}`, ...one }));
}
