import { SettingsGroup } from './settings-group';
import { oneOf } from '../../check';
import { isAtLeast } from '../../facts/release';
import { derived } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** Where Glance records which images its cache has. The driver `xattr` is missing, because the images lack its Python package. */
export enum ImageCacheDriver {
  /** In a file beside the cached images. */
  SQLITE = 'sqlite',
  /** In Glance's database. Since release `main`. */
  CENTRALIZED_DB = 'centralized_db',
}

/** The cache of images in the API pods. Its size and the schedules of its jobs are fields of the manifest. */
export interface ImageCacheSettings {
  /**
   * Where Glance records which images the cache has (`image_cache_driver`). The operator sets the directory, the size and the paste flavor
   * of the cache, and its jobs read them there, so they have no properties here.
   *
   * @default - `sqlite`; `centralized_db` on release `main`
   */
  readonly driver?: ImageCacheDriver;
}

/** The options of the cache. */
export const CACHE_OPTIONS: OptionTable<ImageCacheSettings> = {
  driver: derived('image_cache_driver', 'string', (property, driver: ImageCacheDriver) => OptionValue.string(oneOf(property, driver, Object.values(ImageCacheDriver)))),
};

/** The cache. */
export const CACHE: SettingsGroup<ImageCacheSettings> = {
  parts: (props) => [{ section: 'DEFAULT', table: CACHE_OPTIONS, props }],
  checks: ({ driver }, release) => [() => {
    if (driver === ImageCacheDriver.CENTRALIZED_DB && !isAtLeast(release, 'main')) {
      throw new Error(`driver is '${driver}', which Glance of release ${release} does not have: use ImageCacheDriver.SQLITE, or leave it out.`);
    }
  }],
};
