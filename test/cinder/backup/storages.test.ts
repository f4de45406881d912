import { Duration, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { BackupStorage } from '../../../lib/cinder/backup/backup-storage';
import { CephBackup } from '../../../lib/cinder/backup/ceph-backup';
import { CustomBackup } from '../../../lib/cinder/backup/custom-backup';
import { NfsBackup } from '../../../lib/cinder/backup/nfs-backup';
import { PosixBackup } from '../../../lib/cinder/backup/posix-backup';
import { S3Backup, S3RetryMode } from '../../../lib/cinder/backup/s3-backup';
import { SwiftBackup } from '../../../lib/cinder/backup/swift-backup';
import { Release } from '../../../lib/facts/release';
import { CephClient } from '../../../lib/mounts/ceph-client';
import { ExtraMount } from '../../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../../lib/mounts/extra-volume';
import { Propagation } from '../../../lib/mounts/propagation';
import { OptionValue } from '../../../lib/oslo/value/option-value';
import { Placeholder } from '../../../lib/oslo/value/placeholder';
import { deepFreeze, secretsNamed, testControlPlane } from '../../synth/synth';

const [KEYS, CA] = secretsNamed('keys', 'ca');
const CEPH = CephClient.fromSecretName('ceph-conf-files');

/** The options as lines, the mount paths and the Secrets of a storage. */
function bound(storage: BackupStorage, release = Release.RHOSO_18_0_FR6): { options: string[]; mounts: string[]; secrets: string[] } {
  const context = { release, propagation: [Propagation.CINDER_BACKUP] };
  const { options, extraMounts, customServiceConfigSecrets } = storage.bind(testControlPlane(), context);
  return {
    options: Object.entries(options).map(([name, value]) => `${name} = ${value.lines().join()}`),
    mounts: extraMounts.map(({ mountPath, propagation }) => `${mountPath} in ${propagation.map(({ name }) => name).join()}`),
    secrets: customServiceConfigSecrets,
  };
}

test('Ceph, with the minimum and with everything', () => {
  expect(bound(new CephBackup({ ceph: CEPH }))).toEqual({
    options: [
      'backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', 'backup_ceph_conf = /etc/ceph/ceph.conf',
      'backup_ceph_pool = backups', 'backup_ceph_user = openstack',
    ],
    mounts: ['/etc/ceph in CinderBackup'],
    secrets: [],
  });
  const full = new CephBackup(deepFreeze({
    ceph: CephClient.fromSecretName('ceph-conf-files', { cluster: 'two' }),
    pool: 'two',
    user: 'backup',
    chunkSize: Size.mebibytes(64),
    stripeUnit: Size.kibibytes(64),
    stripeCount: 2,
    imageJournals: true,
    maxSnapshots: 3,
  }));
  expect(bound(full, Release.MAIN).options).toEqual([
    'backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', 'backup_ceph_conf = /etc/ceph/two.conf', 'backup_ceph_pool = two', 'backup_ceph_user = backup',
    'backup_ceph_chunk_size = 67108864', 'backup_ceph_stripe_unit = 65536', 'backup_ceph_stripe_count = 2', 'backup_ceph_image_journals = true',
    'backup_ceph_max_snapshots = 3',
  ]);
  expect(() => bound(full)).toThrow(new Error(
    'maxSnapshots is 3, but release 18.0-fr6 does not have the option backup_ceph_max_snapshots: leave maxSnapshots out, or use release main or later.'));
});

test('NFS, with the minimum and with everything', () => {
  expect(bound(new NfsBackup({ server: 'fd00::5', path: '/backups' }))).toEqual({
    options: ['backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver', 'backup_share = [fd00::5]:/backups'], mounts: [], secrets: [],
  });
  expect(bound(new NfsBackup(deepFreeze({
    server: 'nfs.example.org', path: '/backups', mountOptions: 'vers=4.2', mountAttempts: 5, fileSize: Size.gibibytes(1), blockSize: Size.kibibytes(64), container: 'a', progressNotifications: false,
  }))).options).toEqual([
    'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver', 'backup_share = nfs.example.org:/backups', 'backup_mount_options = vers=4.2', 'backup_mount_attempts = 5',
    'backup_file_size = 1073741824', 'backup_sha_block_size_bytes = 65536', 'backup_container = a', 'backup_enable_progress_timer = false',
  ]);
});

test('a directory', () => {
  const volume = ExtraVolume.nfs({ server: '10.0.0.1', path: '/backups' });
  expect(bound(new PosixBackup({ volume, container: 'a' }))).toEqual({
    options: ['backup_driver = cinder.backup.drivers.posix.PosixBackupDriver', 'backup_posix_path = /var/lib/cinder-backup', 'backup_container = a'],
    mounts: ['/var/lib/cinder-backup in CinderBackup'],
    secrets: [],
  });
  expect(bound(new PosixBackup({ volume, mountPath: '/backup' })).mounts).toEqual(['/backup in CinderBackup']);
});

test('Swift, with the minimum and with everything', () => {
  expect(bound(new SwiftBackup())).toEqual({
    options: ['backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver', 'backup_swift_auth = per_user'], mounts: [], secrets: [],
  });
  const full = new SwiftBackup(deepFreeze({
    user: { user: 'backup', project: 'service', credentials: KEYS, userDomain: 'a', authUrl: 'https://keystone.example.org/v3', region: 'one' },
    url: 'https://swift.example.org/v1/AUTH_',
    catalogInfo: 'object-store::internalURL',
    container: 'backups',
    storagePolicy: 'gold',
    objectSize: Size.mebibytes(100),
    blockSize: Size.kibibytes(64),
    retries: 5,
    retryDelay: Duration.seconds(10),
    serviceToken: true,
    verifyCertificate: false,
    progressNotifications: false,
    ca: { secret: CA, key: 'swift.pem' },
  }));
  expect(bound(full, Release.MAIN)).toEqual({
    options: [
      'backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver', 'backup_swift_auth = single_user', 'backup_swift_auth_version = 3',
      'backup_swift_user = backup', 'backup_swift_project = service', 'backup_swift_user_domain = a', 'backup_swift_project_domain = Default',
      'backup_swift_auth_url = https://keystone.example.org/v3', 'backup_swift_region_name = one',
      'backup_swift_url = https://swift.example.org/v1/AUTH_', 'swift_catalog_info = object-store::internalURL', 'backup_swift_container = backups',
      'backup_swift_create_storage_policy = gold', 'backup_swift_object_size = 104857600', 'backup_swift_block_size = 65536', 'backup_swift_retry_attempts = 5',
      'backup_swift_retry_backoff = 10', 'backup_swift_service_auth = true', 'backup_swift_auth_insecure = true', 'backup_swift_enable_progress_timer = false',
      'backup_swift_ca_cert_file = /etc/cinder-backup-tls/ca/swift.pem',
    ],
    mounts: ['/etc/cinder-backup-tls/ca in CinderBackup'],
    secrets: ['keys'],
  });
  expect(() => bound(full)).toThrow(new Error(
    'region is one, but release 18.0-fr6 does not have the option backup_swift_region_name: leave region out, or use release main or later.'));
});

test('S3, with the minimum and with everything', () => {
  expect(bound(new S3Backup({ endpointUrl: 'https://s3.example.org', credentials: KEYS }))).toEqual({
    options: ['backup_driver = cinder.backup.drivers.s3.S3BackupDriver', 'backup_s3_endpoint_url = https://s3.example.org'], mounts: [], secrets: ['keys'],
  });
  expect(bound(new S3Backup(deepFreeze({
    endpointUrl: 'https://s3.example.org',
    credentials: KEYS,
    bucket: 'backups',
    objectSize: Size.mebibytes(100),
    blockSize: Size.kibibytes(64),
    timeout: Duration.millis(1500),
    attempts: 5,
    retryMode: S3RetryMode.ADAPTIVE,
    maxConnections: 20,
    md5: false,
    verifyCertificate: true,
    encryptionAlgorithm: 'AES256',
    httpProxy: 'http://proxy.example.org:3128',
    httpsProxy: 'http://proxy.example.org:3129',
    progressNotifications: false,
    ca: { secret: CA },
    customServiceConfigSecrets: [KEYS, CA],
    options: { backup_use_same_host: OptionValue.boolean(true) },
    extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecret(CA), mountPath: '/a', propagation: [Propagation.CINDER_BACKUP] })],
  })))).toEqual({
    options: [
      'backup_driver = cinder.backup.drivers.s3.S3BackupDriver', 'backup_s3_endpoint_url = https://s3.example.org', 'backup_s3_store_bucket = backups',
      'backup_s3_object_size = 104857600', 'backup_s3_block_size = 65536', 'backup_s3_timeout = 1.5', 'backup_s3_retry_max_attempts = 5',
      'backup_s3_retry_mode = adaptive', 'backup_s3_max_pool_connections = 20', 'backup_s3_md5_validation = false', 'backup_s3_verify_ssl = true',
      'backup_s3_sse_customer_algorithm = AES256', 'backup_s3_http_proxy = http://proxy.example.org:3128', 'backup_s3_https_proxy = http://proxy.example.org:3129',
      'backup_s3_enable_progress_timer = false', 'backup_s3_ca_cert_file = /etc/cinder-backup-tls/ca/ca.crt', 'backup_use_same_host = true',
    ],
    mounts: ['/etc/cinder-backup-tls/ca in CinderBackup', '/a in CinderBackup'],
    secrets: ['keys', 'ca'],
  });
});

test('any driver', () => {
  const driver = 'cinder.backup.drivers.gcs.GoogleBackupDriver';
  expect(bound(new CustomBackup({ driver, options: { backup_gcs_bucket: OptionValue.string('a') } })).options).toEqual([`backup_driver = ${driver}`, 'backup_gcs_bucket = a']);
  expect(() => new CustomBackup({ driver: 'gcs' })).toThrow(new Error("the storage of backups: driver is 'gcs': use the dotted path of a Python class, "
    + "such as 'cinder.backup.drivers.gcs.GoogleBackupDriver'."));
});

const S3 = { endpointUrl: 'https://s3.example.org', credentials: KEYS };

test.each<[string, () => BackupStorage, string]>([
  ['a user with the prefix', () => new CephBackup({ ceph: CEPH, user: 'client.a' }), "backups in Ceph: user is 'client.a': leave out the prefix 'client.', which the services add."],
  ['a server with a blank', () => new NfsBackup({ server: 'a b', path: 'backups', mountOptions: '-o a' }), [
    "backups over NFS: server is 'a b': use a host name, an IPv4 address, or an IPv6 address without brackets.",
    "backups over NFS: path is 'backups': use an absolute path (it begins with '/'), without '..', ':' or a line end.",
    "backups over NFS: mountOptions is '-o a': use options with commas between them, without blanks and without '-o', such as 'vers=4.2,nconnect=4'.",
  ].join('\n')],
  ['files of odd sizes', () => new NfsBackup({ server: 'a', path: '/b', fileSize: Size.kibibytes(33) }),
    "backups over NFS: fileSize is '33Ki': use a multiple of blockSize, which is 32768 bytes."],
  ['blocks that do not fit', () => new NfsBackup({ server: 'a', path: '/b', blockSize: Size.mebibytes(1) }),
    'backups over NFS: fileSize is 1999994880 bytes by default: use a multiple of blockSize, which is 1048576 bytes.'],
  ['a malformed entry of the catalog', () => new SwiftBackup({ catalogInfo: 'swift' }),
    "backups in Swift: catalogInfo is 'swift': use the type, the name and the endpoint with colons between them, such as 'object-store:swift:internalURL'."],
  ['objects of odd sizes', () => new SwiftBackup({ objectSize: Size.kibibytes(33) }), "backups in Swift: objectSize is '33Ki': use a multiple of blockSize, which is 32768 bytes."],
  ['no URL', () => new S3Backup({ ...S3, endpointUrl: 's3.example.org', bucket: 'a b' }), [
    "backups in S3: endpointUrl is 's3.example.org': use a URL that begins with 'http://' or 'https://' and names a host.",
    "backups in S3: bucket is 'a b': use at most 255 letters, digits, '.', '_' and '-'.",
  ].join('\n')],
  ['objects in S3 of odd sizes', () => new S3Backup({ ...S3, blockSize: Size.mebibytes(3) }),
    'backups in S3: objectSize is 52428800 bytes by default: use a multiple of blockSize, which is 3145728 bytes.'],
  ['a malformed key', () => new S3Backup({ ...S3, ca: { secret: CA, key: 'a/b' } }),
    "backups in S3: key of ca is 'a/b': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
  ['a malformed option', () => new SwiftBackup({ options: { 'a b': OptionValue.string('c'), 'd': OptionValue.placeholder(Placeholder.SERVICE_PASSWORD) } }), [
    "the storage of backups: options holds 'a b': use letters, digits, '_', '-' and '.' for the name of an option.",
    "the storage of backups: options['d'] holds a placeholder: the operator fills in none in the text of a backup service; use customServiceConfigSecrets.",
  ].join('\n')],
])('%s is refused', (_name, make, message) => expect(make).toThrow(new Error(message)));

test('an option with a property is refused', () => {
  const storage = new SwiftBackup({ container: 'a', options: { backup_swift_container: OptionValue.string('b') } });
  expect(() => bound(storage)).toThrow(new Error(
    "the storage of backups: options holds 'backup_swift_container', which the storage writes itself: use its property instead."));
});

test('the Secret of a chart is named', () => {
  const controlPlane = testControlPlane();
  const secret = Secret.fromSecretName(controlPlane, 'keys', 'swift-keys');
  expect(bound(new SwiftBackup({ user: { user: 'a', project: 'b', credentials: secret } })).secrets).toEqual(['swift-keys']);
});
