import type { Size } from 'cdk8s';
import { binaryQuantity } from './binary-quantity';
import { checkAll, quantity } from '../check';
import { DEFAULT_RELEASE } from '../facts/release';
import type { JsonObject } from '../json';
import { schedule, text } from '../services/field-rows';
import { fieldChecks, fieldPatch, type FieldTable } from '../services/field-table';

/** When the jobs of the image cache run, in the format of a CronJob. */
export interface ImageCacheSchedules {
  /**
   * When the job runs that removes unfinished images from the cache.
   *
   * @default '*\/30 * * * *'
   */
  readonly cleanerSchedule?: string;

  /**
   * When the job runs that removes the images not used for the longest time, until the cache has its size again.
   *
   * @default '1 0 * * *'
   */
  readonly prunerSchedule?: string;
}

/** The fields of `imageCache`. */
interface ImageCacheFields extends ImageCacheSchedules {
  readonly size?: string;
}

/** The schedules, which an API instance does not inherit from the service. */
const SCHEDULE_FIELDS: FieldTable<ImageCacheSchedules> = {
  cleanerSchedule: schedule('cleanerScheduler'),
  prunerSchedule: schedule('prunerScheduler'),
};

export const IMAGE_CACHE_FIELDS: FieldTable<ImageCacheFields> = { size: text('size', sizeOrNone), ...SCHEDULE_FIELDS };

/**
 * The cache of images in each pod: a persistent volume claim, and the jobs that clean it.
 *
 * @see https://docs.openstack.org/glance/latest/admin/cache.html
 */
export class ImageCache {
  /**
   * A cache of a size.
   *
   * @param size a whole number of kibibytes above zero
   * @throws when the size or a schedule is malformed
   */
  public static ofSize(size: Size, schedules: ImageCacheSchedules = {}): ImageCache {
    return ImageCache.fromRequest(binaryQuantity(size), schedules);
  }

  /**
   * A cache of a size given as a Kubernetes quantity.
   *
   * @param sizeRequest a quantity above zero, such as `10Gi` or `2G`
   * @throws when the quantity or a schedule is malformed
   */
  public static fromRequest(sizeRequest: string, schedules: ImageCacheSchedules = {}): ImageCache {
    return new ImageCache({ size: quantity('size', sizeRequest), ...schedules });
  }

  /**
   * A cache of the size that the service sets, with other schedules. Use it for an API instance.
   *
   * @throws when a schedule is malformed
   */
  public static inherited(schedules: ImageCacheSchedules): ImageCache {
    return new ImageCache(schedules);
  }

  /**
   * No cache, even if the base has one. An API instance has the cache of the service nevertheless: it inherits the size if it has none.
   *
   * The claims of the former cache stay until somebody deletes them.
   */
  public static none(): ImageCache {
    return new ImageCache({ size: '' });
  }

  /** @internal */
  private constructor(private readonly fields: ImageCacheFields) {
    checkAll('imageCache', ...fieldChecks(IMAGE_CACHE_FIELDS, fields, DEFAULT_RELEASE));
  }

  /**
   * The merge patch of `imageCache`.
   *
   * @internal
   */
  public _patch(): JsonObject {
    return fieldPatch(IMAGE_CACHE_FIELDS, this.fields, DEFAULT_RELEASE);
  }

  /**
   * The part that API instances inherit: the size.
   *
   * @internal
   */
  public _inherited(): JsonObject | undefined {
    return this.fields.size === undefined ? undefined : { size: this.fields.size };
  }

  /**
   * The part that each API instance needs itself: the schedules. Empty if absent.
   *
   * @internal
   */
  public _schedules(): JsonObject {
    return fieldPatch(SCHEDULE_FIELDS, this.fields, DEFAULT_RELEASE);
  }
}

function sizeOrNone(property: string, value: string): string {
  return value === '' ? value : quantity(property, value);
}
