import { linesFor, refusalOf } from './written';
import { GLANCE_VALUES } from '../../../lib/facts/glance/glance-values';
import { Release } from '../../../lib/facts/release';
import { HashingAlgorithm } from '../../../lib/glance/settings/image-hashing';

test('every property becomes an option', () => {
  expect(linesFor({ hashing: { algorithm: HashingAlgorithm.SHA256, hashesLocations: false, locationRetries: 5 } }, Release.MAIN))
    .toEqual(['[DEFAULT]', 'hashing_algorithm = sha256', 'do_secure_hash = false', 'http_retries = 5']);
});

test('Glance takes every algorithm', () => {
  const { isWrong } = GLANCE_VALUES.find(({ options }) => options.includes('hashing_algorithm'))!;
  expect(Object.values(HashingAlgorithm).filter((name) => isWrong(name, { get: () => undefined }, 'DEFAULT'))).toEqual([]);
});

test.each([
  [{ algorithm: 'SHA512' as HashingAlgorithm },
    "hashing.algorithm is 'SHA512': use 'sha256', 'sha384', 'sha512', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b' or 'blake2s'."],
  [{ locationRetries: 1 }, 'hashing.locationRetries is 1, but release 18.0-fr6 does not have the option http_retries: leave locationRetries out, or use release main or later.'],
  [{ hashesLocations: true }, 'hashing.hashesLocations is true, but release 18.0-fr6 does not have the option do_secure_hash: leave hashesLocations out, or use release main or later.'],
])('refuses what Glance cannot use', (hashing, message) => {
  expect(refusalOf({ hashing })).toBe(message);
});
