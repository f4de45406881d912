import fc from 'fast-check';
import { Graph } from '../../lib/picture/graph';
import { mermaid } from '../../lib/picture/mermaid';

function graphOf(name: string, label: string): Graph {
  const graph = new Graph();
  graph.add({ key: 'instance', group: 'glance', lines: [name, 'split, 1 pod'] });
  graph.add({ key: 'store', group: 'stores', lines: ['ceph (rbd)'] });
  graph.connect('instance', 'store', label);
  return graph;
}

test('groups in order, with parts and uses', () => {
  expect(mermaid(graphOf('default', 'default'))).toBe([
    'flowchart LR',
    '  subgraph glance ["Glance"]',
    '    p0["default<br>split, 1 pod"]',
    '  end',
    '  subgraph stores ["stores"]',
    '    p1[("ceph (rbd)")]',
    '  end',
    '  p0 -->|"default"| p1',
    '',
  ].join('\n'));
});

test('a use without a label', () => {
  expect(mermaid(graphOf('default', ''))).toContain('  p0 --> p1\n');
});

test('characters with a meaning are codes, and a long line is cut', () => {
  expect(mermaid(graphOf('a"]<b>&#\n|`', '"|x'))).toContain('p0["a#34;#93;#60;b#62;#38;#35;#10;#124;#96;<br>');
  expect(mermaid(graphOf('x'.repeat(100), ''))).toContain(`p0["${'x'.repeat(80)}…<br>`);
});

test('no name breaks out of its label', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, label) => {
    const lines = mermaid(graphOf(name, label)).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[2]).toMatch(/^ {4}p0\["[^"<>]*<br>split, 1 pod"\]$/);
    expect(lines[7]).toMatch(/^ {2}p0 -->(\|"[^"<>|]*"\|)? p1$/);
  }));
});
