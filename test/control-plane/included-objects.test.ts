import { Chart, Testing } from 'cdk8s';
import { includeObjects } from '../../lib/control-plane/included-objects';

test('objects are written as they are, also those of one name', () => {
  const chart = new Chart(Testing.app(), 'chart');
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', labels: { b: 'c' } }, stringData: { key: 'value' }, immutable: true };
  const objects = [secret, { ...secret, metadata: { name: 'a', namespace: 'other' } }, { apiVersion: 'example.org/v1', kind: 'Any', metadata: { name: 'a' }, any: [{ thing: 1 }] }];
  includeObjects(chart, objects);
  expect(Testing.synth(chart)).toEqual(objects);
  expect(chart.node.children.map(({ node: { id } }) => id)).toEqual(['Secret-a', 'Secret-a-1', 'Any-a']);
});
