import {
  CINDER_SERVICE, fixedPropagationNames, GLANCE_SERVICE, isPropagationOfOtherService, LONGEST_BACKEND_NAME, longestBackendName, longestInstanceName,
  propagationNames, propagationOf, SERVICES,
} from '../../../lib/facts/operators/services';

test('a service and its components each have one propagation name', () => {
  expect(SERVICES.map(fixedPropagationNames)).toEqual([
    ['Glance', 'GlanceAPI'],
    ['Cinder', 'CinderAPI', 'CinderScheduler', 'CinderBackup', 'CinderVolume'],
  ]);
});

test('each component is found by its field', () => {
  expect([GLANCE_SERVICE, CINDER_SERVICE].flatMap((service) => service.components.map(({ field }) => `${field}: ${propagationOf(service, field)}`))).toEqual([
    'glanceAPIs: GlanceAPI', 'cinderAPI: CinderAPI', 'cinderScheduler: CinderScheduler', 'cinderBackup: CinderBackup',
    'cinderBackups: CinderBackup', 'cinderVolumes: CinderVolume',
  ]);
});

test('entries of a map are reached by their keys too', () => {
  expect(propagationNames(GLANCE_SERVICE, GLANCE_SERVICE.components[0], 'az1')).toEqual(['Glance', 'GlanceAPI', 'az1']);
  expect(CINDER_SERVICE.components.map((component) => propagationNames(CINDER_SERVICE, component, 'a'))).toEqual([
    ['Cinder', 'CinderAPI'], ['Cinder', 'CinderScheduler'], ['Cinder', 'CinderBackup'], ['Cinder', 'CinderBackup'],
    ['Cinder', 'CinderVolume', 'a'],
  ]);
});

test.each([['ManilaShare', true], ['Heat', true], ['GlanceApi', false], ['manila', false]])('%s belongs to another service: %s', (name, isOther) => {
  expect(isPropagationOfOtherService(name)).toBe(isOther);
});

test('names are as long as the labels of pods allow', () => {
  expect(LONGEST_BACKEND_NAME).toBe(38);
  expect(longestBackendName('cinder', true)).toBe(32);
  expect(longestInstanceName('glance', 'split', false)).toBe(39);
  expect(longestInstanceName('glance', 'single', false)).toBe(38);
  expect(longestInstanceName('glance', 'edge', true)).toBe(34);
});
