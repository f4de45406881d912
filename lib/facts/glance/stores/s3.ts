/**
 * Names and sizes of S3 stores.
 *
 * @see https://docs.openstack.org/glance_store/latest/
 * @see https://github.com/boto/botocore/blob/develop/botocore/handlers.py
 */

/** The smallest part of an upload that S3 accepts, in MiB. */
export const SMALLEST_S3_PART = 5;

/** The most characters of the name of a bucket that the client library accepts. */
export const LONGEST_S3_BUCKET = 255;

/** Whether the client library accepts the text as the name of a bucket. Servers are stricter. */
export function isS3BucketName(value: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(value) && value.length <= LONGEST_S3_BUCKET;
}

/** Whether the name of a bucket can be a part of a host name, as the URL format `virtual` requires. */
export function isS3HostBucket(value: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value);
}
