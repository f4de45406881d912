import { Graph } from '../../lib/picture/graph';

test('a part or a use that is there is not added again', () => {
  const graph = new Graph();
  const part = { key: 'a', group: 'glance', lines: ['first'] } as const;
  expect([graph.add(part), graph.add({ ...part, lines: ['second'] })]).toEqual(['a', 'a']);
  graph.connect('a', 'b');
  graph.connect('a', 'b', '');
  graph.connect('a', 'b', '/etc');
  expect(graph.parts).toEqual([part]);
  expect(graph.uses).toEqual([{ from: 'a', to: 'b', label: '' }, { from: 'a', to: 'b', label: '/etc' }]);
});
