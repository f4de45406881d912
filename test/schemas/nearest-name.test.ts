import * as fc from 'fast-check';
import { nearestName } from '../../lib/schemas/nearest-name';

const KNOWN = ['customServiceConfig', 'customServiceConfigSecrets', 'glanceAPIs', 'databaseInstance', 'secret', 'secretName', 'size', 'tls'];

test.each([
  ['customServiceConfg', 'customServiceConfig'],
  ['customServiceConfigs', 'customServiceConfig'],
  ['CustomServiceConfig', 'customServiceConfig'],
  ['custom_service_config', 'customServiceConfig'],
  ['glanceApis', 'glanceAPIs'],
  ['glanceAPI', 'glanceAPIs'],
  ['secert', 'secret'],
  ['secretNames', 'secretName'],
  ['tsl', 'tls'],
  ['sise', 'size'],
])('%s is near %s', (name, expected) => expect(nearestName(name, KNOWN)).toBe(expected));

test.each(['replicas', 'x', '', 'database', 'sz'])('%j is near nothing', (name) => expect(nearestName(name, KNOWN)).toBeUndefined());

test('takes the first of two equally similar names', () => {
  expect(nearestName('cat', ['bat', 'hat'])).toBe('bat');
});

test('one edit to a long name is always similar', () => {
  const name = fc.stringMatching(/^[a-z]{6,20}$/);
  fc.assert(fc.property(name, fc.nat(), fc.stringMatching(/^[a-z]?$/), (known, at, letter) => {
    const position = at % known.length;
    expect(nearestName(known.slice(0, position) + letter + known.slice(position + 1), [known])).toBe(known);
  }));
});

test('names that are not accepted, or longer than 128 characters, are not suggested', () => {
  expect(nearestName('name1', ['name', 'name2'], (name) => name !== 'name')).toBe('name2');
  expect(nearestName(`${'a'.repeat(128)}b`, ['a'.repeat(128)])).toBeUndefined();
  expect(nearestName('a'.repeat(128), [`${'a'.repeat(128)}b`])).toBeUndefined();
});

test('only the first 1,000 names are compared', () => {
  const names = [...Array.from({ length: 1000 }, (_, index) => `${index}`), 'name'];
  expect(nearestName('nmae', names)).toBeUndefined();
  expect(nearestName('nmae', names.slice(1))).toBe('name');
});
