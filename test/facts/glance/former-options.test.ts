import { isFormerOption, successorOf } from '../../../lib/facts/glance/former-options';

test('an option of earlier releases is known by its group and name', () => {
  expect(isFormerOption('DEFAULT', 'cache_prefetcher_interval')).toBe(true);
  expect(isFormerOption('glance_store', 'cache_prefetcher_interval')).toBe(false);
  expect(isFormerOption('DEFAULT', 'wrkers')).toBe(false);
  expect(isFormerOption('constructor', 'name')).toBe(false);
});

test('an option that a release dropped may have a successor', () => {
  expect(successorOf('keystone_authtoken', 'auth_uri')).toBe('Write www_authenticate_uri.');
  expect(successorOf('DEFAULT', 'workers')).toBeUndefined();
  expect(successorOf('constructor', 'name')).toBeUndefined();
});
