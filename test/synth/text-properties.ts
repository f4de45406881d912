import { Secret } from 'cdk8s-plus-27';
import { secretsNamed, testChart, testControlPlane } from './synth';
import {
  CephClient, CephClientOptions, CinderStore, CinderStoreCredentials, CinderStoreProps, ControlPlaneBase, CustomStore, ExtraMount,
  ExtraMountProps, ExtraVolume, FileStore, FileStoreProps, FilesVolumeOptions, GlanceOptions, GlanceStorage, HttpStore, MetalLbOptions,
  NetworkIsolationOptions, OptionValue, Propagation, RbdStore, RbdStoreProps, ServiceOverride, Store, StoreProps, SwiftStore,
  SwiftStoreProps,
} from '../../lib';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../lib/control-plane/openstack-control-plane-props';
import { JsonObject } from '../../lib/json';
import { mountPathOf } from '../../lib/mounts/extra-mount';
import { ConfigDocument } from '../../lib/oslo/document/config-document';

/** Where a property's text ends up. */
export interface TextProperty {
  /** How errors call the property, or the option that is made from it. */
  readonly property: string;
  readonly make: (text: string) => OpenStackControlPlaneProps & { readonly store?: Store };
  /** The text that has to be read back. */
  readonly meant?: (text: string) => string;
  /** Reads it from the manifest, or from the section [s] of its text. */
  readonly read: string | ((manifest: JsonObject) => unknown);
}

const none = ControlPlaneBase.none();
const secret = Secret.fromSecretName(testChart(), 'secret', 'secret');
const ceph = CephClient.fromSecretName('ceph');

const option = (property: string, name: string, store: (text: string) => Store, meant?: (text: string) => string): TextProperty =>
  ({ property, read: name, make: (text) => ({ store: store(text) }), meant });
const rbd = (property: keyof RbdStoreProps, name: string): TextProperty => option(property, name, (text) => new RbdStore('s', { ceph, [property]: text }));
const described = (property: keyof StoreProps, name: string): TextProperty => option(property, name, (text) => new HttpStore('s', { [property]: text }));
const file = (property: keyof FileStoreProps, name: string): TextProperty =>
  option(property, name, (text) => new FileStore('s', { [property]: `/a${text}` }), (text) => `/a${text}`);
const swift = (property: keyof SwiftStoreProps, name: string, meant = (text: string) => text): TextProperty =>
  option(property, name, (text) => new SwiftStore('s', { [property]: meant(text) }), property === 'user' ? (text) => `service:${text}` : meant);
const cinder = (property: keyof CinderStoreProps, name: string, meant = (text: string) => text): TextProperty =>
  option(property, name, (text) => new CinderStore('s', { [property]: meant(text) }), meant);
const user = (property: string, name: string): TextProperty => option(property, name, (text) =>
  new CinderStore('s', { credentials: CinderStoreCredentials.user(secret, { user: 'u', project: 'p', [property]: text }) }));

/** Follows names and indices; a function takes the place of what is not known before. */
const at = (...path: (string | number)[]) => (manifest: JsonObject): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], manifest);
const field = (property: string, read: TextProperty['read'], make: (text: string) => OpenStackControlPlaneProps, meant?: (text: string) => string): TextProperty =>
  ({ property, read, make, meant });

const extraVol = at('spec', 'extraMounts', 0, 'extraVol', 0);
const inExtraVol = (...path: (string | number)[]) => (manifest: JsonObject): unknown => at(...path)(extraVol(manifest) as JsonObject);
const mount = (property: keyof ExtraMountProps, read: TextProperty['read'], meant?: (text: string) => string): TextProperty => field(property, read, (text) => ({
  extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('a'), mountPath: '/a', [property]: meant ? `/a${text}` : text })],
}), meant);
const volume = (property: string, read: TextProperty['read'], make: (text: string) => ExtraVolume, meant?: (text: string) => string): TextProperty => field(property, read, (text) => ({
  extraMounts: [new ExtraMount({ volume: make(text), mountPath: '/a' })],
}), meant);
const files = (property: string, read: TextProperty['read'], options: (text: string) => FilesVolumeOptions): TextProperty =>
  volume(property, read, (text) => ExtraVolume.fromSecretName('a', options(text)));
const propagation = (make: (text: string) => Propagation, ...owner: string[]): TextProperty =>
  field('propagation', at('spec', ...owner, 'extraMounts', 0, 'extraVol', 0, 'propagation', 0), (text) => ({
    extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('a'), mountPath: '/a', propagation: [make(text)] })],
  }));
const cephFiles = (property: keyof CephClientOptions, read: TextProperty['read'], meant?: (text: string) => string, made = (text: string) => text): TextProperty =>
  field(property, read, (text) => ({ extraMounts: [CephClient.fromSecretName('a', { confKey: 'c', [property]: made(text) }).extraMount([])] }), meant);
const glance = (property: keyof GlanceOptions, make: (text: string) => GlanceOptions, read: TextProperty['read'] = at('spec', 'glance', 'template', property)): TextProperty =>
  field(property, read, (text) => ({ glance: make(text) }));
const setting = (
  property: string, section: string, name: string, make: (text: string) => GlanceOptions, meant?: (text: string) => string,
): TextProperty =>
  field(property, (manifest) => document(manifest)?.get(section, name), (text) => ({ glance: make(text) }), meant);
const balanced = (property: keyof MetalLbOptions, annotation: string): TextProperty => field(
  property,
  at('spec', 'glance', 'template', 'glanceAPIs', 'a', 'override', 'service', 'internal', 'metadata', 'annotations', `metallb.universe.tf/${annotation}`),
  (text) => ({ glance: { apis: { a: { internalService: ServiceOverride.metalLb({ addressPool: 'a', [property]: property === 'addresses' ? [text] : text }) } } } }),
);
const base = (property: keyof NetworkIsolationOptions, ...path: (string | number)[]): TextProperty =>
  field(property, at('spec', ...path), (text) => ({ base: ControlPlaneBase.networkIsolation({ [property]: text }) }));
const names = (...path: string[]) => (manifest: JsonObject): unknown => Object.keys((at(...path)(manifest) ?? {}) as object)[0];
const balancedBy = (annotation: string): string[] => ['metadata', 'annotations', `metallb.universe.tf/${annotation}`];

/** Every property that takes a text. */
export const TEXT_PROPERTIES: TextProperty[] = [
  rbd('pool', 'rbd_store_pool'), rbd('user', 'rbd_store_user'), described('description', 'store_description'),
  option('cluster', 'rbd_store_ceph_conf', (text) => new RbdStore('s', { ceph: CephClient.fromSecretName('a', { cluster: text }) }), (text) => `/etc/ceph/${text}.conf`),
  option('mountPath', 'rbd_store_ceph_conf', (text) => new RbdStore('s', { ceph: CephClient.fromSecretName('a', { mountPath: `/a${text}` }) }),
    (text) => `${mountPathOf(`/a${text}`)}/ceph.conf`),
  file('directory', 'filesystem_store_datadir'), file('metadataFile', 'filesystem_store_metadata_file'),
  option('directories', 'filesystem_store_datadirs', (text) => new FileStore('s', { directories: [{ path: `/a${text}`, priority: 1 }] }), (text) => `/a${text}:1`),
  option('filePermissions', 'filesystem_store_file_perm', (text) => new FileStore('s', { filePermissions: text }), (text) => text.replace(/^0/, '')),
  swift('user', 'swift_store_user'),
  option('project', 'swift_store_user', (text) => new SwiftStore('s', { project: text }), (text) => `${text}:glance`),
  swift('region', 'swift_store_region'), swift('serviceType', 'swift_store_service_type'), swift('container', 'swift_store_container'),
  swift('endpoint', 'swift_store_endpoint', (text) => `https://e/${text}`), swift('caCertificatesFile', 'swift_store_cacert', (text) => `/a${text}`),
  option('caCertificatesFile', 'https_ca_certificates_file', (text) => new HttpStore('s', { caCertificatesFile: `/a${text}` }), (text) => `/a${text}`),
  option('proxies', 'http_proxy_information', (text) => new HttpStore('s', { proxies: { http: text } }), (text) => `http:${text}`),
  option('proxies', 'http_proxy_information', (text) => new HttpStore('s', { proxies: { http: `http://a/${text}` } }), (text) => `http:http://a/${text}`),
  option('proxies', 'http_proxy_information', (text) => new HttpStore('s', { proxies: { [text]: 'a:1' } }), (text) => `${text}:a:1`),
  setting('publisherId', 'DEFAULT', 'default_publisher_id', (text) => ({ notifications: { publisherId: text } })),
  setting('vmdkTypes', 'image_format', 'vmdk_allowed_types', (text) => ({ formats: { vmdkTypes: [text] } })),
  setting('ignoredRoles', 'inject_metadata_properties', 'ignore_user_roles', (text) => ({ imports: { injected: { properties: { a: 'b' }, ignoredRoles: [text] } } })),
  setting('properties', 'inject_metadata_properties', 'inject', (text) => ({ imports: { injected: { properties: { a: text } } } }), (text) => `a:${text}`),
  setting('stagingDirectory', 'os_glance_staging_store', 'filesystem_store_datadir', (text) => ({ imports: { stagingDirectory: `/a${text}` } }), (text) => `/a${text}`),
  cinder('volumeType', 'cinder_volume_type'), cinder('region', 'cinder_os_region_name'), cinder('mountPointBase', 'cinder_mount_point_base', (text) => `/a${text}`),
  cinder('catalogInfo', 'cinder_catalog_info', (text) => `a:${text}:publicURL`), cinder('catalogInfo', 'cinder_catalog_info', (text) => `${text}::publicURL`),
  cinder('caCertificatesFile', 'cinder_ca_certificates_file', (text) => `/a${text}`),
  user('user', 'cinder_store_user_name'), user('project', 'cinder_store_project_name'), user('userDomain', 'cinder_store_user_domain_name'),
  user('projectDomain', 'cinder_store_project_domain_name'),
  option('project', 'cinder_store_project_name', (text) => new CinderStore('s', { credentials: CinderStoreCredentials.serviceUser(text) })),
  option('x:', 'x', (text) => new CustomStore('s', { type: 'a', options: { x: OptionValue.string(text) } })),
  option('x:', 'x', (text) => new CustomStore('s', { type: 'a', options: { x: OptionValue.list([text]) } })),
  option('x:', 'x', (text) => new CustomStore('s', { type: 'a', options: { x: OptionValue.dictionary({ a: text }) } }), (text) => `a:${text}`),
  field('option', (manifest) => document(manifest)?.options('s').map(({ name }) => name)[0],
    (text) => ({ store: new CustomStore('s', { type: 'a', options: { [text]: OptionValue.integer(1) } }) } as OpenStackControlPlaneProps)),
  field('type', (manifest) => document(manifest)?.get('DEFAULT', 'enabled_backends'),
    (text) => ({ store: new CustomStore('s', { type: text }) } as OpenStackControlPlaneProps), (text) => `s:${text}`),
  field('id', (manifest) => document(manifest)?.get('DEFAULT', 'enabled_backends'),
    (text) => ({ store: new CustomStore(text, { type: 'a' }) } as OpenStackControlPlaneProps), (text) => `${text}:a`),
  field('customServiceConfigSecrets', at('spec', 'glance', 'template', 'customServiceConfigSecrets', 0),
    (text) => ({ store: new CustomStore('s', { type: 'a', customServiceConfigSecrets: secretsNamed(text) }) } as OpenStackControlPlaneProps)),

  mount('mountPath', inExtraVol('mounts', 0, 'mountPath'), (text) => mountPathOf(`/a${text}`)), mount('subPath', inExtraVol('mounts', 0, 'subPath')),
  mount('extraVolType', inExtraVol('extraVolType')), mount('name', at('spec', 'extraMounts', 0, 'name')), mount('region', at('spec', 'extraMounts', 0, 'region')),
  files('name', inExtraVol('volumes', 0, 'name'), (text) => ({ name: text })),
  files('items', inExtraVol('volumes', 0, 'secret', 'items', 0, 'path'), (text) => ({ items: { a: text } })),
  files('items', inExtraVol('volumes', 0, 'secret', 'items', 0, 'key'), (text) => ({ items: { [text]: 'a' } })),
  files('defaultMode', (manifest) => `0${(inExtraVol('volumes', 0, 'secret', 'defaultMode')(manifest) as number)?.toString(8)}`, (text) => ({ defaultMode: text })),
  volume('secretName', inExtraVol('volumes', 0, 'secret', 'secretName'), (text) => ExtraVolume.fromSecretName(text, { name: 'a' })),
  volume('secretNames', inExtraVol('volumes', 0, 'projected', 'sources', 0, 'secret', 'name'), (text) => ExtraVolume.fromSecretNames([text], { name: 'a' })),
  volume('configMapName', inExtraVol('volumes', 0, 'configMap', 'name'), (text) => ExtraVolume.fromConfigMapName(text, { name: 'a' })),
  volume('claimName', inExtraVol('volumes', 0, 'persistentVolumeClaim', 'claimName'),
    (text) => ExtraVolume.fromPersistentVolumeClaimName(text, { name: 'a' })),
  volume('server', inExtraVol('volumes', 0, 'nfs', 'server'), (text) => ExtraVolume.nfs({ server: text, path: '/a' })),
  volume('path', inExtraVol('volumes', 0, 'nfs', 'path'), (text) => ExtraVolume.nfs({ server: 'a', path: `/a${text}` }),
    (text) => `/a${text}`),
  propagation((text) => Propagation.of(text)),
  propagation((text) => Propagation.glanceApi(text), 'glance', 'template'),
  propagation((text) => Propagation.cinderVolume(text), 'cinder', 'template'),
  field('secretName', inExtraVol('volumes', 0, 'secret', 'secretName'), (text) => ({ extraMounts: [CephClient.fromSecretName(text).extraMount([])] })),
  cephFiles('cluster', inExtraVol('volumes', 0, 'secret', 'items', 0, 'path'), (text) => `${text}.conf`),
  cephFiles('confKey', inExtraVol('volumes', 0, 'secret', 'items', 0, 'key')), cephFiles('keyringKey', inExtraVol('volumes', 0, 'secret', 'items', 1, 'key')),
  cephFiles('user', inExtraVol('volumes', 0, 'secret', 'items', 1, 'path'), (text) => `ceph.client.${text}.keyring`),
  cephFiles('mountPath', inExtraVol('mounts', 0, 'mountPath'), (text) => mountPathOf(`/a${text}`), (text) => `/a${text}`),

  glance('databaseInstance', (text) => ({ databaseInstance: text })), glance('databaseAccount', (text) => ({ databaseAccount: text })),
  glance('serviceUser', (text) => ({ serviceUser: text })), glance('keystoneEndpoint', (text) => ({ keystoneEndpoint: text })),
  glance('config', (text) => ({ config: { s: { x: OptionValue.string(text) } } }), 'x'),
  glance('the name of an API instance' as 'apis', (text) => ({ apis: { [text]: { replicas: 1 } } }), names('spec', 'glance', 'template', 'glanceAPIs')),
  field('networkAttachments', at('spec', 'glance', 'template', 'glanceAPIs', 'a', 'networkAttachments', 0),
    (text) => ({ glance: { apis: { a: { networkAttachments: [text] } } } })),
  field('storageRequest', at('spec', 'glance', 'template', 'storage', 'storageRequest'), (text) => ({ glance: { storage: GlanceStorage.fromRequest(text) } })),
  field('storageClass', at('spec', 'glance', 'template', 'storage', 'storageClass'),
    (text) => ({ glance: { storage: GlanceStorage.fromRequest('1Gi', { storageClass: text }) } })),
  field('roles', at('spec', 'applicationCredential', 'roles', 0), (text) => ({ applicationCredential: { roles: [text] } })),
  field('name', at('metadata', 'name'), (text) => ({ name: text })),
  balanced('addressPool', 'address-pool'), balanced('sharedIp', 'allow-shared-ip'), balanced('addresses', 'loadBalancerIPs'),

  base('storageClass', 'storageClass'), base('secretName', 'secret'),
  base('internalApiAddress', 'keystone', 'template', 'override', 'service', 'internal', ...balancedBy('loadBalancerIPs')),
  base('rabbitmqAddress', 'rabbitmq', 'templates', 'rabbitmq', 'override', 'service', ...balancedBy('loadBalancerIPs')),
  base('rabbitmqCell1Address', 'rabbitmq', 'templates', 'rabbitmq-cell1', 'override', 'service', ...balancedBy('loadBalancerIPs')),
  base('dnsAddress', 'dns', 'template', 'override', 'service', ...balancedBy('loadBalancerIPs')), base('dnsServer', 'dns', 'template', 'options', 0, 'values', 0),
  base('internalApiPool', 'keystone', 'template', 'override', 'service', 'internal', ...balancedBy('address-pool')),
  base('ctlplanePool', 'dns', 'template', 'override', 'service', ...balancedBy('address-pool')),
  base('storageNetwork', 'glance', 'template', 'glanceAPIs', 'default', 'networkAttachments', 0),
  base('databaseStorageRequest', 'galera', 'templates', 'openstack', 'storageRequest'), base('glanceStorageRequest', 'glance', 'template', 'storage', 'storageRequest'),
];

/** The text of Glance in a manifest. */
export function document(manifest: JsonObject): ConfigDocument | undefined {
  const text = at('spec', 'glance', 'template', 'customServiceConfig')(manifest);
  return typeof text === 'string' ? ConfigDocument.parse(text) : undefined;
}

/** The control plane with a text in a property. */
export function withText({ make }: TextProperty, text: string): OpenStackControlPlane {
  const { store, ...props } = make(text);
  const controlPlane = testControlPlane({ base: none, ...props });
  if (store) {
    controlPlane.glance.addStore(store);
  }
  return controlPlane;
}
