import { S3Credentials } from '../../lib/stores/s3-credentials';
import { secretsNamed } from '../synth/synth';

const [secret] = secretsNamed('s3-keys');

test('an existing Secret holds the two keys, and nothing else unless the program says so', () => {
  expect([S3Credentials.fromSecret(secret)._secretName(), S3Credentials.fromSecret(secret)._contents()]).toEqual(['s3-keys', {}]);
  expect(S3Credentials.fromSecret(secret, { host: true, bucket: true })._contents()).toEqual({ host: true, bucket: true });
});

describe('the text of a Secret', () => {
  test('has the keys in the section of the store', () => {
    expect(S3Credentials.secretText('s3', { accessKey: 'a', secretKey: 'b' })).toBe('[s3]\ns3_store_access_key = a\ns3_store_secret_key = b\n');
  });

  test('has the host and the bucket too, and is what Glance reads back', () => {
    expect(S3Credentials.secretText('s3', { accessKey: 'a', secretKey: 'b$c', host: 'https://s3.example.org', bucket: 'images' })).toBe(
      '[s3]\ns3_store_access_key = a\ns3_store_secret_key = b$$c\ns3_store_host = https://s3.example.org\ns3_store_bucket = images\n',
    );
  });

  test.each([
    [{ accessKey: '', secretKey: 'SECRET' }, 'accessKey is empty or has more than one line. Its value is not shown.'],
    [{ accessKey: 'a', secretKey: 'SECRET\nx' }, 'secretKey is empty or has more than one line. Its value is not shown.'],
    [{ accessKey: 'a', secretKey: 'SECRET', host: 's3.example.org' }, "host is 's3.example.org': use a URL that begins with 'http://' or 'https://'"],
    [{ accessKey: 'a', secretKey: 'SECRET', bucket: 'a/b' }, "bucket is 'a/b': use at most 255 letters, digits, '.', '_' and '-'"],
  ])('refuses %j without a key in the message', (values, message) => {
    expect(() => S3Credentials.secretText('s3', values)).toThrow(`store 's3': ${message}`);
    expect(() => S3Credentials.secretText('s3', values)).not.toThrow(/SECRET/);
  });

  test('refuses an id that is none', () => {
    expect(() => S3Credentials.secretText('a b', { accessKey: 'a', secretKey: 'b' })).toThrow("store 'a b'");
  });
});
