import { Size } from 'cdk8s';
import { linesFor, refusalOf } from './written';

test('every limit becomes an option', () => {
  expect(linesFor({
    limits: {
      largestPageSize: 200,
      defaultPageSize: 50,
      locations: -1,
      members: 3,
      tags: 2,
      properties: 1,
      userStorageQuota: Size.gibibytes(500),
      imageSizeCap: Size.gibibytes(2),
    },
  })).toEqual([
    '[DEFAULT]', 'image_size_cap = 2147483648', 'user_storage_quota = 500GB', 'image_property_quota = 1', 'image_tag_quota = 2', 'image_member_quota = 3',
    'image_location_quota = -1', 'limit_param_default = 50', 'api_limit_max = 200',
  ]);
});

test.each([
  [Size.tebibytes(2), '2TB'], [Size.gibibytes(2), '2GB'], [Size.mebibytes(1536), '1536MB'], [Size.kibibytes(3), '3KB'], [Size.kibibytes(0.5), '512B'],
])('Glance counts %s as it means them', (userStorageQuota, text) => {
  expect(linesFor({ limits: { userStorageQuota } })).toEqual(['[DEFAULT]', `user_storage_quota = ${text}`]);
});

test.each([
  [{ imageSizeCap: Size.kibibytes(0) }, 'limits.imageSizeCap is 0: use at least one byte.'],
  [{ userStorageQuota: Size.kibibytes(0) }, "limits.userStorageQuota is '0Ki': use a whole number of bytes above zero, or leave it out for no limit."],
  [{ userStorageQuota: Size.kibibytes(0.0001) }, "limits.userStorageQuota is '0.0001Ki': use a whole number of bytes above zero, or leave it out for no limit."],
  [{ properties: -2, defaultPageSize: 0 }, 'limits.properties is -2: use a whole number from -1 to 2147483647.\nlimits.defaultPageSize is 0: use a whole number from 1 to 2147483647.'],
  [{}, 'limits is empty: give at least one property, or leave it out.'],
])('refuses what Glance cannot use', (limits, message) => {
  expect(refusalOf({ limits })).toBe(message);
});
