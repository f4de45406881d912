import fc from 'fast-check';
import { anyPropagation, podsOf, timesIn } from './pods';
import { overlap, Propagation, reduced } from '../../lib/mounts/propagation';

const names = (propagations: readonly Propagation[]): string[] => propagations.map((one) => one.name);

test('each has the name that its operator uses', () => {
  expect(names([
    Propagation.ALL, Propagation.GLANCE, Propagation.GLANCE_API, Propagation.CINDER, Propagation.CINDER_API, Propagation.CINDER_SCHEDULER,
    Propagation.CINDER_BACKUP, Propagation.CINDER_VOLUME, Propagation.glanceApi('edge'), Propagation.cinderVolume('lvm'), Propagation.of('ManilaShare'),
  ])).toEqual([
    'All', 'Glance', 'GlanceAPI', 'Cinder', 'CinderAPI', 'CinderScheduler', 'CinderBackup', 'CinderVolume', 'edge', 'lvm', 'ManilaShare',
  ]);
});

test('of() returns the constant for a known name', () => {
  expect(Propagation.of('GlanceAPI')).toBe(Propagation.GLANCE_API);
  expect(Propagation.GLANCE.covers(Propagation.of('GlanceAPI'))).toBe(true);
});

test.each<[string, (name: string) => Propagation]>([
  ['the API instance of a propagation', Propagation.glanceApi],
  ['the back-end of a propagation', Propagation.cinderVolume],
  ['a propagation', Propagation.of],
])('%s is one line of text', (property, factory) => {
  expect(() => factory('')).toThrow(new Error(`${property} is '': use text that is not empty, on one line and without control characters.`));
  expect(() => factory('a\nb')).toThrow(new Error(`${property} is 'a\\nb': use text that is not empty, on one line and without control characters.`));
});

test('one covers another if it reaches all of its pods', () => {
  fc.assert(fc.property(anyPropagation, anyPropagation, (one, other) => {
    expect(one.covers(other)).toBe(podsOf([other.name]).every((pod) => podsOf([one.name]).includes(pod)));
  }), { numRuns: 500 });
});

test('two overlap if they reach a common pod', () => {
  const lists = fc.array(anyPropagation, { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(lists, lists, (left, right) => {
    expect(overlap(left, right)).toBe(podsOf(names(left)).some((pod) => podsOf(names(right)).includes(pod)));
  }), { numRuns: 500 });
});

describe('reduced', () => {
  test('keeps the widest, in their order', () => {
    expect(names(reduced([Propagation.glanceApi('edge'), Propagation.GLANCE, Propagation.CINDER_VOLUME, Propagation.GLANCE_API, Propagation.GLANCE])))
      .toEqual(['Glance', 'CinderVolume']);
  });

  test('reaches the same pods, each by one name', () => {
    fc.assert(fc.property(fc.array(anyPropagation, { minLength: 1 }), (given) => {
      const fewest = names(reduced(Object.freeze(given)));
      expect(podsOf(fewest)).toEqual(podsOf(names(given)));
      expect(podsOf(fewest).filter((pod) => timesIn(pod, fewest) > 1)).toEqual([]);
    }), { numRuns: 500 });
  });
});
