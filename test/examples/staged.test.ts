import { objectsOf } from './synth';
import { objectAt } from '../../lib/json';

test('the second stage has the store and the pods, and differs in nothing else of the instance', () => {
  const [instance] = objectsOf('staged').map((object) => objectAt(object, 'spec', 'glance', 'template', 'glanceAPIs', 'default'));
  const [before] = objectsOf('staged', 'staged-before-storage').map((object) => objectAt(object, 'spec', 'glance', 'template', 'glanceAPIs', 'default'));
  expect([before!.replicas, before!.type]).toEqual([0, 'split']);
  expect(instance).toEqual({ ...before, replicas: 3 });
});
