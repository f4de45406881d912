import { Size } from 'cdk8s';
import { linesFor, refusalOf } from './written';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { GlanceSettings } from '../../../lib/glance/settings/glance-settings';
import { testControlPlane } from '../../synth/synth';

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

test('limits in Keystone exclude the quota of a user, in one call or in two', () => {
  const quotas = { imageCountTotal: 1, imageCountUpload: 1, imageSizeTotal: Size.gibibytes(1), imageStageTotal: Size.gibibytes(1) };
  const none = { imageCountTotal: 0, imageCountUpload: 0, imageSizeTotal: Size.mebibytes(0), imageStageTotal: Size.mebibytes(0) };
  const limits = { userStorageQuota: Size.gibibytes(1) };
  const message = 'limits.userStorageQuota has no effect beside quotas, whose limits in Keystone replace it: give only one of the two.';
  expect(refusalOf({ limits, quotas } as GlanceSettings)).toBe(message);
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none(), glance: { quotas } });
  expect(() => controlPlane.glance.configure({ limits })).toThrow(message);
  expect(refusalOf({ limits, quotas: none } as GlanceSettings)).toBe('nothing is refused');
});
