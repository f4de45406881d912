import type { Size } from 'cdk8s';
import { SettingsGroup } from './settings-group';
import { quoted } from '../../facts/text/quoting';
import { bytes, derived, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { UNROUNDED } from '../../oslo/value/units';

/**
 * Limits of Glance itself. Limits for each project are `quotas` in Keystone.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 */
export interface ImageLimits {
  /**
   * The largest image, in whole bytes (`image_size_cap`).
   *
   * @default Size.gibibytes(1024)
   */
  readonly imageSizeCap?: Size;

  /**
   * The storage that one user may use in all stores together, in whole bytes above zero (`user_storage_quota`). It has no effect
   * beside `quotas`, so only one of the two can be given.
   *
   * @default - no limit
   */
  readonly userStorageQuota?: Size;

  /**
   * The properties of an image; a negative number for no limit (`image_property_quota`).
   *
   * @default 128
   */
  readonly properties?: number;

  /**
   * The tags of an image; a negative number for no limit (`image_tag_quota`).
   *
   * @default 128
   */
  readonly tags?: number;

  /**
   * The projects with which an image is shared; a negative number for no limit (`image_member_quota`).
   *
   * @default 128
   */
  readonly members?: number;

  /**
   * The locations that users add to an image; a negative number for no limit (`image_location_quota`).
   *
   * @default 10
   */
  readonly locations?: number;

  /**
   * The items of a list in a response if the request names no number, at least 1 (`limit_param_default`).
   *
   * @default 25
   */
  readonly defaultPageSize?: number;

  /**
   * The most items of a list in a response, at least 1 (`api_limit_max`).
   *
   * @default 1000
   */
  readonly largestPageSize?: number;
}

/** The options of limits. */
export const LIMIT_OPTIONS: OptionTable<ImageLimits> = {
  imageSizeCap: bytes('image_size_cap', { hasLimit: true }),
  userStorageQuota: derived('user_storage_quota', 'string', (property, size: Size) => OptionValue.string(storage(property, size))),
  properties: whole('image_property_quota', { min: -1 }),
  tags: whole('image_tag_quota', { min: -1 }),
  members: whole('image_member_quota', { min: -1 }),
  locations: whole('image_location_quota', { min: -1 }),
  defaultPageSize: whole('limit_param_default', { min: 1 }),
  largestPageSize: whole('api_limit_max', { min: 1 }),
};

/** The limits. */
export const LIMITS: SettingsGroup<ImageLimits> = { parts: (props) => [{ section: 'DEFAULT', table: LIMIT_OPTIONS, props }] };

/**
 * Refuses limits of Glance that limits in Keystone replace.
 *
 * @param quotas the limits in Keystone, by name
 * @throws if both limit the storage
 */
export function refuseBothQuotas(limits: ImageLimits | undefined, quotas: object | undefined): void {
  const isEnabled = Object.values((quotas ?? {}) as Readonly<Record<string, unknown>>).some((value) => typeof value === 'number' && value > 0);
  if (isEnabled && limits?.userStorageQuota !== undefined) {
    throw new Error('limits.userStorageQuota has no effect beside quotas, whose limits in Keystone replace it: give only one of the two.');
  }
}

/** Glance counts a kilobyte as 1024 bytes. */
function storage(property: string, size: Size): string {
  const value = size.toKibibytes({ rounding: UNROUNDED }) * 1024;
  if (!Number.isSafeInteger(value) || value === 0) {
    throw new Error(`${property} is ${quoted(size.asString())}: use a whole number of bytes above zero, or leave it out for no limit.`);
  }
  const units: [string, number][] = [['TB', 1024 ** 4], ['GB', 1024 ** 3], ['MB', 1024 ** 2], ['KB', 1024]];
  const [unit, factor] = units.find(([, bytesInUnit]) => value % bytesInUnit === 0) ?? ['B', 1];
  return `${value / factor}${unit}`;
}
