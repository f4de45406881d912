import { Size } from 'cdk8s';
import { ImageCache } from '../../lib/glance/image-cache';

const SCHEDULES = { cleanerSchedule: '0 * * * *', prunerSchedule: '@daily' };

test('a size and schedules', () => {
  expect(ImageCache.ofSize(Size.gibibytes(10))._patch()).toEqual({ size: '10Gi' });
  expect(ImageCache.fromRequest('2G', SCHEDULES)._patch()).toEqual({ size: '2G', cleanerScheduler: '0 * * * *', prunerScheduler: '@daily' });
  expect(ImageCache.inherited(SCHEDULES)._patch()).toEqual({ cleanerScheduler: '0 * * * *', prunerScheduler: '@daily' });
  expect(ImageCache.none()._patch()).toEqual({ size: '' });
});

test('API instances inherit only the size', () => {
  const cache = ImageCache.fromRequest('2G', { prunerSchedule: '@daily' });
  expect(cache._inherited()).toEqual({ size: '2G' });
  expect(cache._schedules()).toEqual({ prunerScheduler: '@daily' });
  expect(ImageCache.inherited(SCHEDULES)._inherited()).toBeUndefined();
});

test.each<[string, () => unknown, string]>([
  ['a fraction', () => ImageCache.ofSize(Size.kibibytes(1.5)), "size is '1.5Ki': use a whole number of kibibytes."],
  ['no quantity', () => ImageCache.fromRequest('much'), "size is 'much': use a quantity above zero such as '10Gi' or '500M'."],
  ['a schedule', () => ImageCache.inherited({ prunerSchedule: 'daily' }), "imageCache: prunerSchedule is 'daily': use five fields such as '30 2 * * *', or a macro such as '@daily'."],
])('refuses %s', (_name, make, message) => expect(make).toThrow(new Error(message)));
