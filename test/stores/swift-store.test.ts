import { Duration, Size } from 'cdk8s';
import { bound, MOUNT, mountsOf, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { EndpointType } from '../../lib/stores/swift-options';
import { SwiftStore, SwiftStoreProps } from '../../lib/stores/swift-store';
import { secretsNamed } from '../synth/synth';

test('nothing is enough: keystone by the operator\'s placeholders', () => {
  const store = new SwiftStore('swift');
  expect([store.id, store.type]).toEqual(['swift', 'swift']);
  expect(sectionOf(store)).toEqual([
    'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    'swift_store_user = service:glance',
    'swift_store_key = {{ .ServicePassword }}',
    'swift_store_region = {{ .Region }}',
    'swift_store_endpoint_type = internalURL',
    'swift_store_create_container_on_put = true',
  ]);
  expect(bound(store)).toMatchObject({ extraMounts: [], customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
});

test('with all properties but the application credential', () => {
  const store = new SwiftStore('swift', Object.freeze({
    project: 'images',
    user: 'imager',
    region: 'north',
    endpointType: EndpointType.PUBLIC,
    serviceType: 's3-like',
    endpoint: 'https://rgw.example:8080/swift/v1',
    container: 'pictures',
    createContainer: false,
    multipleContainersSeed: 32,
    largeObjectSize: Size.gibibytes(1),
    largeObjectChunkSize: Size.mebibytes(100),
    retryGetCount: 0,
    expireSoonInterval: Duration.minutes(2),
    caCertificatesFile: '/etc/pki/ca.pem',
    verifyCertificate: false,
    description: 'Objects',
    weight: 3,
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    'swift_store_user = images:imager',
    'swift_store_key = {{ .ServicePassword }}',
    'swift_store_cacert = /etc/pki/ca.pem',
    'swift_store_auth_insecure = true',
    'swift_store_region = north',
    'swift_store_endpoint_type = publicURL',
    'swift_store_service_type = s3-like',
    'swift_store_endpoint = https://rgw.example:8080/swift/v1',
    'swift_store_container = pictures',
    'swift_store_create_container_on_put = false',
    'swift_store_multiple_containers_seed = 32',
    'swift_store_large_object_size = 1024',
    'swift_store_large_object_chunk_size = 100',
    'swift_store_retry_get_count = 0',
    'swift_store_expire_soon_interval = 120',
    'store_description = Objects',
    'weight = 3',
  ]);
});

test('an application credential takes the place of user and password', () => {
  const store = new SwiftStore('swift', { applicationCredential: true });
  expect(sectionOf(store)).toEqual([
    'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    'swift_store_application_credential_id = {{ .ApplicationCredentialID }}',
    'swift_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
    'swift_store_region = {{ .Region }}',
    'swift_store_endpoint_type = internalURL',
    'swift_store_create_container_on_put = true',
  ]);
  expect(bound(store).applicationCredential).toBe(true);
});

describe('an account file', () => {
  const [secret] = secretsNamed('swift-accounts');

  test('replaces the account in the options, and is mounted', () => {
    const store = new SwiftStore('swift', { accountFile: { secret } });
    expect(sectionOf(store)).toEqual([
      'swift_store_config_file = /etc/glance-swift-swift/swift-accounts.conf',
      'default_swift_reference = ref1',
      'swift_store_region = {{ .Region }}',
      'swift_store_endpoint_type = internalURL',
      'swift_store_create_container_on_put = true',
    ]);
    expect(mountsOf(store)).toEqual([{
      ...MOUNT,
      mountPath: '/etc/glance-swift-swift',
      readOnly: true,
      volume: { name: 'swift-accounts', secret: { secretName: 'swift-accounts', items: [{ key: 'swift-accounts.conf', path: 'swift-accounts.conf' }] } },
    }]);
  });

  test('has a key, a section and a directory of its own', () => {
    const store = new SwiftStore('swift', { accountFile: { secret, key: 'a.conf', reference: 'north', mountPath: '/etc/accounts/' } });
    expect(sectionOf(store).slice(0, 2)).toEqual(['swift_store_config_file = /etc/accounts/a.conf', 'default_swift_reference = north']);
    expect(mountsOf(store)).toMatchObject([{ mountPath: '/etc/accounts' }]);
  });

  test.each<[SwiftStoreProps, string]>([
    [{ accountFile: { secret, key: 'a/b' } }, "accountFile: key is 'a/b'"],
    [{ accountFile: { secret, reference: '' } }, "accountFile: reference is ''"],
    [{ accountFile: { secret, mountPath: 'etc' } }, "accountFile: mountPath is 'etc'"],
    [{ accountFile: { secret }, user: 'a' }, 'accountFile is given together with user: the file contains the account; leave user out.'],
    [{ accountFile: { secret }, project: 'a' }, 'accountFile is given together with project: the file contains the account; leave project out.'],
    [{ accountFile: { secret }, applicationCredential: true }, 'accountFile is given together with applicationCredential: the file contains the account; leave applicationCredential out.'],
    [{ accountFile: { secret }, multiTenant: true }, 'multiTenant is given together with accountFile: Glance drops such a store; leave one of them out.'],
  ])('%#: is refused', (props, message) => {
    expect(() => new SwiftStore('swift', props)).toThrow(`store 'swift': ${message}`);
  });
});

describe('a container for each project', () => {
  test('writes the defaults that Glance of main loses', () => {
    expect(sectionOf(new SwiftStore('swift', { multiTenant: true }), Release.MAIN).slice(6)).toEqual([
      'swift_store_container = glance',
      'swift_store_create_container_on_put = true',
      'swift_store_multi_tenant = true',
      'swift_store_use_trusts = true',
    ]);
  });

  test('has administrators, and can do without trusts', () => {
    expect(sectionOf(new SwiftStore('swift', { multiTenant: true, adminTenants: ['a:b', 'c:d'], useTrusts: false, container: 'x' })).slice(6)).toEqual([
      'swift_store_container = x',
      'swift_store_create_container_on_put = true',
      'swift_store_multi_tenant = true',
      'swift_store_admin_tenants = a:b,c:d',
      'swift_store_use_trusts = false',
    ]);
  });

  test.each<[SwiftStoreProps, string]>([
    [{ adminTenants: ['a'] }, 'adminTenants has no effect without multiTenant: set multiTenant to true, or remove adminTenants.'],
    [{ useTrusts: true }, 'useTrusts has no effect without multiTenant: set multiTenant to true, or remove useTrusts.'],
  ])('%j is refused', (props, message) => {
    expect(() => new SwiftStore('swift', props)).toThrow(`store 'swift': ${message}`);
  });
});

test('segments are kept in a directory', () => {
  expect(sectionOf(new SwiftStore('swift', { uploadBufferDirectory: '/var/lib/glance/segments', sslCompression: false })).slice(-3)).toEqual([
    'swift_store_ssl_compression = false',
    'swift_buffer_on_upload = true',
    'swift_upload_buffer_dir = /var/lib/glance/segments',
  ]);
});

test('certificates can be verified in so many words', () => {
  expect(sectionOf(new SwiftStore('swift', { verifyCertificate: true }))).toContain('swift_store_auth_insecure = false');
});

test('the endpoint can be the admin\'s, the seed 0', () => {
  const section = sectionOf(new SwiftStore('swift', { endpointType: EndpointType.ADMIN, multipleContainersSeed: 0 }));
  expect(section).toEqual(expect.arrayContaining(['swift_store_endpoint_type = adminURL', 'swift_store_multiple_containers_seed = 0']));
});

const LINE = 'use text that is not empty, on one line and without control characters.';
const WHOLE = 'at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.';

test.each<[string, SwiftStoreProps, string]>([
  ['project', { project: 'a:b' }, "project is 'a:b': use a name without ':'."],
  ['project', { project: '' }, `project is '': ${LINE}`],
  ['user', { user: ':' }, "user is ':': use a name without ':'."],
  ['user', { user: 'a\nb' }, `user is 'a\\nb': ${LINE}`],
  ['region', { region: '' }, `region is '': ${LINE}`],
  ['serviceType', { serviceType: '\t' }, `serviceType is '\\t': ${LINE}`],
  ['endpointType', { endpointType: 'internal' as EndpointType }, "endpointType is 'internal': use 'internalURL', 'publicURL' or 'adminURL'."],
  ['endpoint', { endpoint: 'rgw' }, "endpoint is 'rgw': use a URL that begins with 'http://' or 'https://' and names a host."],
  ['container', { container: 'a/b' }, "container is 'a/b': use a name of at most 256 bytes without '/'."],
  ['container', { container: 'ä'.repeat(129) }, `container is '${'ä'.repeat(129)}': use a name of at most 256 bytes without '/'.`],
  ['container', { container: '' }, `container is '': ${LINE}`],
  ['multipleContainersSeed', { multipleContainersSeed: 33 }, 'multipleContainersSeed is 33: use a whole number from 0 to 32.'],
  ['multipleContainersSeed', { multipleContainersSeed: -1 }, 'multipleContainersSeed is -1: use a whole number from 0 to 32.'],
  ['largeObjectSize', { largeObjectSize: Size.kibibytes(1) }, "largeObjectSize is '1Ki': use at least Size.mebibytes(1)."],
  ['largeObjectChunkSize', { largeObjectChunkSize: Size.kibibytes(1500) }, `largeObjectChunkSize: size 1500Ki must be a whole number of MiB, ${WHOLE}`],
  ['retryGetCount', { retryGetCount: -1 }, 'retryGetCount is -1: use a whole number from 0 to 2147483647.'],
  ['expireSoonInterval', { expireSoonInterval: Duration.millis(1) }, `expireSoonInterval: duration 1 milli must be a whole number of seconds, ${WHOLE}`],
  ['caCertificatesFile', { caCertificatesFile: 'ca.pem' }, "caCertificatesFile is 'ca.pem': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  ['user', { applicationCredential: true, user: 'a', project: 'b' },
    'applicationCredential is given together with user: an application credential has both in it; leave them out.'],
  ['project', { applicationCredential: true, project: 'b' },
    'applicationCredential is given together with project: an application credential has both in it; leave them out.'],
])('refuses a wrong %s', (_property, props, message) => {
  expect(() => new SwiftStore('swift', props)).toThrow(new Error(`store 'swift': ${message}`));
});

test('a container has 256 bytes', () => {
  expect(sectionOf(new SwiftStore('swift', { container: 'ä'.repeat(128) }))).toContain(`swift_store_container = ${'ä'.repeat(128)}`);
});

test('without an application credential user and project may be named', () => {
  expect(sectionOf(new SwiftStore('swift', { applicationCredential: false, user: 'a', project: 'b' }))).toContain('swift_store_user = b:a');
});
