import {
  CINDER_SERVICE, fixedPropagationNames, GLANCE_SERVICE, isPropagationOfOtherService, LONGEST_BACKEND_NAME, longestBackendName, longestInstanceName,
  longestNameWithCache, longestNameWithPods, propagationNames, propagationOf, SERVICES,
} from '../../../lib/facts/operators/services';
import type { ReleaseName } from '../../../lib/facts/release';

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
  expect(['split', 'single', 'edge'].map((layout) => longestNameWithPods('glance', layout, false))).toEqual([32, 38, 36]);
  expect(longestNameWithPods('glance', 'split', true)).toBe(26);
});

test('names are as long as the names of CronJobs allow', () => {
  const longest = (release: ReleaseName, replicas: number) => ['split', 'single', 'edge'].map((layout) => longestNameWithCache('glance', { layout, replicas }, false, release));
  expect([longest('18.0-fr5', 1), longest('18.0-fr6', 10), longest('main', 11)]).toEqual([[9, 15, 13], [22, 28, 26], [21, 27, 25]]);
});
