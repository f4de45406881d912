import { Size } from 'cdk8s';
import { bound, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { S3Credentials } from '../../lib/stores/s3-credentials';
import { S3Checksum, S3Store, S3StoreProps, S3UrlFormat } from '../../lib/stores/s3-store';
import { secretsNamed } from '../synth/synth';

const [secret] = secretsNamed('s3-keys');
const credentials = S3Credentials.fromSecret(secret);
const MINIMAL = { credentials, host: 'https://s3.example.org', bucket: 'images' };

test('with the required properties', () => {
  const store = new S3Store('s3', MINIMAL);
  expect([store.id, store.type]).toEqual(['s3', 's3']);
  expect(sectionOf(store)).toEqual(['s3_store_host = https://s3.example.org', 's3_store_bucket = images']);
  expect(bound(store)).toMatchObject({ extraMounts: [], customServiceConfigSecrets: ['s3-keys'], nodeServices: [], applicationCredential: false });
});

test('host and bucket can be in the Secret', () => {
  const store = new S3Store('s3', { credentials: S3Credentials.fromSecret(secret, { host: true, bucket: true }), createBucket: true });
  expect(sectionOf(store)).toEqual(['s3_store_create_bucket_on_put = true']);
});

test('with all properties', () => {
  const store = new S3Store('s3', Object.freeze({
    ...MINIMAL,
    createBucket: false,
    region: 'eu-1',
    urlFormat: S3UrlFormat.VIRTUAL,
    largeObjectSize: Size.gibibytes(1),
    largeObjectChunkSize: Size.mebibytes(5),
    threadPools: 1,
    caCertificatesFile: '/etc/pki/ca.pem',
    dataIntegrityProtection: true,
    requestChecksum: S3Checksum.WHEN_SUPPORTED,
    responseChecksum: S3Checksum.WHEN_REQUIRED,
    description: 'Objects',
    weight: 2,
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    's3_store_host = https://s3.example.org',
    's3_store_bucket = images',
    's3_store_create_bucket_on_put = false',
    's3_store_region_name = eu-1',
    's3_store_bucket_url_format = virtual',
    's3_store_large_object_size = 1024',
    's3_store_large_object_chunk_size = 5',
    's3_store_thread_pools = 1',
    's3_store_cacert = /etc/pki/ca.pem',
    's3_store_enable_data_integrity_protection = true',
    's3_store_request_checksum_calculation = when_supported',
    's3_store_response_checksum_validation = when_required',
    'store_description = Objects',
    'weight = 2',
  ]);
});

test.each<[Partial<S3StoreProps>, string]>([
  [{ host: undefined }, 'host is missing: set it, or say that the Secret contains it with S3Credentials.fromSecret(secret, { host: true }).'],
  [{ bucket: undefined }, 'bucket is missing: set it, or say that the Secret contains it with S3Credentials.fromSecret(secret, { bucket: true }).'],
  [{ credentials: S3Credentials.fromSecret(secret, { host: true }) }, "host is 'https://s3.example.org', but the Secret sets it too, and the Secret has precedence: remove one of the two."],
  [{ host: 's3.example.org' }, "host is 's3.example.org': use a URL that begins with 'http://' or 'https://'"],
  [{ bucket: 'a/b' }, "bucket is 'a/b': use at most 255 letters, digits, '.', '_' and '-'"],
  [{ bucket: 'my_images', urlFormat: S3UrlFormat.VIRTUAL }, "bucket is 'my_images', but urlFormat is VIRTUAL, which makes the bucket a part of the host name: "
    + "use 3 to 63 lower case letters, digits, '-' and '.', or S3UrlFormat.PATH."],
  [{ largeObjectChunkSize: Size.mebibytes(4) }, "largeObjectChunkSize is '4Mi': use at least Size.mebibytes(5)."],
  [{ largeObjectSize: Size.mebibytes(0) }, "largeObjectSize is '0Mi': use at least Size.mebibytes(1)."],
  [{ threadPools: 0 }, 'threadPools is 0: use a whole number from 1 to 2147483647'],
  [{ region: '' }, "region is '': use text that is not empty"],
  [{ urlFormat: 'Path' as S3UrlFormat }, "urlFormat is 'Path': use 'auto', 'virtual' or 'path'"],
  [{ caCertificatesFile: 'ca.pem' }, "caCertificatesFile is 'ca.pem': use an absolute path"],
  [{ requestChecksum: S3Checksum.WHEN_SUPPORTED }, 'requestChecksum has no effect without dataIntegrityProtection: set dataIntegrityProtection to true, or remove requestChecksum.'],
  [{ responseChecksum: S3Checksum.WHEN_SUPPORTED }, 'responseChecksum has no effect without dataIntegrityProtection: set dataIntegrityProtection to true, or remove responseChecksum.'],
])('%j is refused', (props, message) => {
  expect(() => new S3Store('s3', { ...MINIMAL, ...props })).toThrow(`store 's3': ${message}`);
});

test.each([['dataIntegrityProtection', 's3_store_enable_data_integrity_protection']])('18.0 has no %s', (property, option) => {
  expect(() => sectionOf(new S3Store('s3', { ...MINIMAL, [property]: true }))).toThrow(
    `${property} is true, but release 18.0-fr6 does not have the option ${option}: leave ${property} out, or use release main or later.`,
  );
});
