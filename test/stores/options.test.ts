import { Duration, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { bound } from './bound';
import { isAtLeast, Release, RELEASES } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { OptionCatalog, packagedCatalog } from '../../lib/oslo/catalog/catalog';
import { checkValue } from '../../lib/oslo/catalog/values/check';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { FileStore } from '../../lib/stores/file-store';
import { HttpStore } from '../../lib/stores/http-store';
import { RbdStore } from '../../lib/stores/rbd-store';
import { Store } from '../../lib/stores/store';
import { EndpointType } from '../../lib/stores/swift-options';
import { SwiftStore } from '../../lib/stores/swift-store';
import { testChart } from '../synth/synth';

const ceph = CephClient.fromSecretName('ceph-conf-files');
const secret = Secret.fromSecretName(testChart(), 'secret', 'password');
const user = CinderStoreCredentials.user(secret, { user: 'a', project: 'b', userDomain: 'c', projectDomain: 'd' });

/** Every type of store with every property that becomes an option. */
const STORES: Store[] = [
  new RbdStore('rbd', { ceph, pool: 'a', user: 'b', chunkSize: Size.mebibytes(1), sparseUpload: true, description: 'a' }),
  new FileStore('one-directory', {
    directory: '/a', filePermissions: '0640', chunkSize: Size.kibibytes(1), sparseUpload: true, metadataFile: '/b', description: 'a',
  }),
  new FileStore('directories', { directories: [{ path: '/a', priority: 1 }, { path: '/b' }] }),
  new SwiftStore('swift', {
    project: 'a',
    user: 'b',
    region: 'c',
    endpointType: EndpointType.ADMIN,
    serviceType: 'd',
    endpoint: 'https://e',
    container: 'f',
    createContainer: true,
    multipleContainersSeed: 32,
    largeObjectSize: Size.mebibytes(1),
    largeObjectChunkSize: Size.mebibytes(1),
    retryGetCount: 0,
    expireSoonInterval: Duration.seconds(0),
    caCertificatesFile: '/g',
    verifyCertificate: true,
    description: 'a',
  }),
  new HttpStore('http', { caCertificatesFile: '/a', verifyCertificate: true, proxies: { http: 'a:1', https: 'b:2' }, description: 'a' }),
  new CinderStore('cinder-user', {
    credentials: user,
    volumeType: 'a',
    catalogInfo: 'a:b:adminURL',
    region: 'c',
    multipath: true,
    enforceMultipath: true,
    extendAttached: true,
    httpRetries: 0,
    stateTransitionTimeout: Duration.seconds(0),
    mountPointBase: '/a',
    caCertificatesFile: '/b',
    verifyCertificate: true,
    description: 'a',
  }),
  new CinderStore('cinder-service-user'),
  new CinderStore('cinder-none', { credentials: CinderStoreCredentials.none() }),
];

/** What Glance would say of the options of a store. */
function faults(catalog: OptionCatalog, store: Store, release: Release): string[] {
  return Object.entries(bound(store, release).options).flatMap(([name, value]) => {
    const option = catalog.storeOption(store.type, name);
    const problems = value._rawValues().flatMap((raw) => (option ? checkValue(option, raw)?.message ?? [] : 'unknown'));
    return problems.map((problem) => `${store.id}: ${name}: ${problem}`);
  });
}

test.each([...RELEASES])('Glance of %s knows every option, and takes its value', (release) => {
  expect(STORES.flatMap((store) => faults(packagedCatalog(release), store, release))).toEqual([]);
});

test('a weight is known to main only, as the stores say', () => {
  expect(RELEASES.map((release) => packagedCatalog(release).storeOption('file', 'weight') !== undefined)).toEqual([false, false, false, true]);
  expect(faults(packagedCatalog('main'), new FileStore('file', { weight: 1 }), Release.MAIN)).toEqual([]);
});

// The images of release 18 have them, though the glance_store that they are built on has not: the operator's own samples use them there.
test('application credentials are known to main, and are told from options that nobody knows', () => {
  const unknown = RELEASES.filter((release) => isAtLeast(release, Release.RHOSO_18_0_FR5)).map((release) =>
    [new SwiftStore('swift', { applicationCredential: true }), new CinderStore('cinder', { credentials: CinderStoreCredentials.applicationCredential() })]
      .flatMap((store) => faults(packagedCatalog(release), store, release)));
  const swift = ['swift: swift_store_application_credential_id: unknown', 'swift: swift_store_application_credential_secret: unknown'];
  const cinder = ['cinder: cinder_store_application_credential_id: unknown', 'cinder: cinder_store_application_credential_secret: unknown'];
  expect(unknown).toEqual([[...swift, ...cinder], [...swift, ...cinder], []]);
});

/** The defaults that the properties' documentation promises where a store writes nothing. */
const DEFAULTS: [type: string, option: string, value: OptionValue][] = [
  ['rbd', 'rbd_store_pool', OptionValue.string('images')],
  ['rbd', 'rbd_store_chunk_size', OptionValue.integer(8)],
  ['rbd', 'rbd_thin_provisioning', OptionValue.boolean(false)],
  ['file', 'filesystem_store_datadir', OptionValue.string('/var/lib/glance/images')],
  ['file', 'filesystem_store_chunk_size', OptionValue.integer(64 * 1024)],
  ['file', 'filesystem_thin_provisioning', OptionValue.boolean(false)],
  ['swift', 'swift_store_service_type', OptionValue.string('object-store')],
  ['swift', 'swift_store_container', OptionValue.string('glance')],
  ['swift', 'swift_store_multiple_containers_seed', OptionValue.integer(0)],
  ['swift', 'swift_store_large_object_size', OptionValue.integer(5 * 1024)],
  ['swift', 'swift_store_large_object_chunk_size', OptionValue.integer(200)],
  ['swift', 'swift_store_retry_get_count', OptionValue.integer(0)],
  ['swift', 'swift_store_expire_soon_interval', OptionValue.integer(60)],
  ['swift', 'swift_store_auth_insecure', OptionValue.boolean(false)],
  ['cinder', 'cinder_use_multipath', OptionValue.boolean(false)],
  ['cinder', 'cinder_enforce_multipath', OptionValue.boolean(false)],
  ['cinder', 'cinder_do_extend_attached', OptionValue.boolean(false)],
  ['cinder', 'cinder_http_retries', OptionValue.integer(3)],
  ['cinder', 'cinder_state_transition_timeout', OptionValue.integer(5 * 60)],
  ['cinder', 'cinder_mount_point_base', OptionValue.string('/var/lib/glance/mnt')],
  ['cinder', 'cinder_api_insecure', OptionValue.boolean(false)],
  ['cinder', 'cinder_store_user_domain_name', OptionValue.string('Default')],
  ['cinder', 'cinder_store_project_domain_name', OptionValue.string('Default')],
];

test.each([...RELEASES])('what a store leaves out is in %s as documented', (release) => {
  const facts = DEFAULTS.map(([type, option]) => [type, option, String(packagedCatalog(release).storeOption(type, option)?.default)]);
  expect(facts).toEqual(DEFAULTS.map(([type, option, value]) => [type, option, value.lines()[0]]));
});

test('Glance itself does not verify the certificates of web servers', () => {
  expect(RELEASES.map((release) => packagedCatalog(release).storeOption('http', 'https_insecure')?.default)).toEqual([true, true, true, true]);
});
