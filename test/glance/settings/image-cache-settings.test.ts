import { linesFor, refusalOf } from './written';
import { Release } from '../../../lib/facts/release';
import { ImageCacheDriver } from '../../../lib/glance/settings/image-cache-settings';

test('the driver becomes an option', () => {
  expect(linesFor({ cacheSettings: { driver: ImageCacheDriver.SQLITE } })).toEqual(['[DEFAULT]', 'image_cache_driver = sqlite']);
  expect(linesFor({ cacheSettings: { driver: ImageCacheDriver.CENTRALIZED_DB } }, Release.MAIN)).toEqual(['[DEFAULT]', 'image_cache_driver = centralized_db']);
});

test.each([
  [ImageCacheDriver.CENTRALIZED_DB, "cacheSettings.driver is 'centralized_db', which Glance of release 18.0-fr6 does not have: use ImageCacheDriver.SQLITE, or leave it out."],
  ['xattr' as ImageCacheDriver, "cacheSettings.driver is 'xattr': use 'sqlite' or 'centralized_db'."],
])('refuses the driver %s', (driver, message) => {
  expect(refusalOf({ cacheSettings: { driver } })).toBe(message);
});
