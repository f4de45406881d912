import { objectsOf } from './synth';
import { objectAt } from '../../lib/json';

test.each(['dcn', 'distributed_zones'])('%s: an API instance, a back-end and an address for each site', (example) => {
  const spec = objectAt(objectsOf(example).find(({ kind }) => kind === 'OpenStackControlPlane'), 'spec')!;
  const instances = Object.entries(objectAt(spec, 'glance', 'template', 'glanceAPIs')!);
  expect(instances.map(([name, api]) => [name, objectAt({ api }, 'api')!.type]).sort()).toEqual([['az0', 'split'], ['az1', 'edge'], ['az2', 'edge']]);
  expect(Object.keys(objectAt(spec, 'cinder', 'template', 'cinderVolumes')!)).toHaveLength(3);
});
