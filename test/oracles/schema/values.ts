import type { Random } from './random';
import type { SchemaNode } from '../../../lib/schemas/schema';

/** Values of every type, and at the edges of what types hold. */
const ANY: readonly unknown[] = [
  null, true, false, 0, 1, -1, 1.5, 1e21, 65536, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 62, 2 ** 63,
  '', '1', '1.5', 'true', 'yes', 'text', [], [null], ['a', 'a'], [[]], [{}], {}, { a: 1 }, { name: 'a' }, { key: null },
];

const TEXTS: readonly string[] = [
  '', ' ', 'a', '/', '/etc/ceph', 'passthrough', 'Allow', 'edge', '/a\nb', '/a\u2028b', '/a\rb', '10G', '10Gi', '10 Gi', '1e3', '-.5', 'NB', 'xSB', 'A_1', '1.2.3', 'a'.repeat(253), 'a'.repeat(254),
  '😀'.repeat(100), '😀'.repeat(101), 'http://x', 'https://', '1y2d', '1d2y', 'a-b', '-a', 'a.b', 'é', 'TCP', 'a\u0000b',
];

const NUMBERS: readonly number[] = [0, 1, 2, -1, 3, 10, 30, 31, 32, 33, 59, 60, 256, 257, 365, 730, 65535, 65536,
  2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1];

/** How deep a value is made before it is left empty. */
const DEEPEST = 4;

/** A value of any type. */
export function anyValue(random: Random): unknown {
  return structuredClone(random.pick(ANY));
}

/** A value of the kind that a node describes, most of the time: it may break the node's constraints, now and then its type. */
export function valueOf(node: SchemaNode, random: Random, depth = 0): unknown {
  const { type, 'enum': allowed } = node.facts;
  if (random.below(20) === 0) {
    return anyValue(random);
  }
  if (allowed !== undefined && random.below(4) > 0) {
    return random.pick(allowed);
  }
  switch (type) {
    case 'string': return random.pick(TEXTS);
    case 'integer':
    case 'number': return random.pick([...NUMBERS, node.facts.minimum ?? 0, (node.facts.maximum ?? 0) + 1]);
    case 'boolean': return random.below(2) === 0;
    case 'array': return listOf(node, random, depth);
    case 'object': return objectOf(node, random, depth);
    default: return random.pick<unknown>([...TEXTS, ...NUMBERS]);
  }
}

function listOf(node: SchemaNode, random: Random, depth: number): unknown[] {
  const { items } = node;
  const element = () => (items === undefined ? anyValue(random) : valueOf(items, random, depth + 1));
  const elements = Array.from({ length: depth > DEEPEST ? 0 : random.below(4) }, element);
  return elements.length > 0 && random.below(3) === 0 ? [...elements, structuredClone(elements[0])] : elements;
}

function objectOf(node: SchemaNode, random: Random, depth: number): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of node.fieldNames) {
    const likely = node.facts.required?.includes(name) || node.facts['x-kubernetes-validations'] !== undefined;
    const wanted = likely ? random.below(5) > 0 : random.below(3) === 0;
    if (wanted && depth <= DEEPEST) {
      result[name] = valueOf(node.field(name)!, random, depth + 1);
    }
  }
  const { additional } = node;
  if (additional !== undefined && depth <= DEEPEST) {
    result[random.pick(['a', 'default', 'x-1'])] = valueOf(additional, random, depth + 1);
  }
  if (random.below(10) === 0) {
    result.stranger = anyValue(random);
  }
  return result;
}
