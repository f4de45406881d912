import { isS3BucketName, isS3HostBucket } from '../../../../lib/facts/glance/stores/s3';

test('the client library accepts letters, digits and three signs', () => {
  expect(['images', 'My_Images.1-a', 'a'.repeat(255)].filter((name) => !isS3BucketName(name))).toEqual([]);
  expect(['', 'a/b', 'a b', 'a'.repeat(256)].filter(isS3BucketName)).toEqual([]);
});

test('a bucket in a host name has 3 to 63 lower case characters', () => {
  expect(['images', 'a.b', '0-9', 'a'.repeat(63)].filter((name) => !isS3HostBucket(name))).toEqual([]);
  expect(['ab', 'My', 'a_b', '-ab', 'ab-', 'a'.repeat(64)].filter(isS3HostBucket)).toEqual([]);
});
