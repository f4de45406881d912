import { canonicalJson, isJsonObject } from '../json';
import type { SchemaNode } from './schema';
import { described } from './value-type';
import type { Problem } from './violation';

/** What makes two elements of a list one. */
export interface Identity {
  readonly fix: string;
  /** Whether the element has what it is told apart by. */
  takes(element: unknown): boolean;
  /** Equal for two elements that count as one. */
  of(element: unknown): string;
  complaint(element: unknown, earlier: number): string;
}

/** A problem with one element of a list. */
export interface ElementProblem {
  readonly index: number;
  readonly problem: Problem;
}

/**
 * The elements of a list that count as one with an element before them.
 *
 * None are told of a list with an element of the wrong type, which is a mistake of its own.
 */
export function duplicates(identity: Identity, list: readonly unknown[]): ElementProblem[] {
  const first = new Map<string, number>();
  const found: ElementProblem[] = [];
  for (const [index, element] of list.every((candidate) => identity.takes(candidate)) ? list.entries() : []) {
    const key = identity.of(element);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
    } else {
      found.push({ index, problem: { rule: 'schema/duplicate', complaint: identity.complaint(element, earlier), fix: identity.fix } });
    }
  }
  return found;
}

/** A set tells its elements apart by their value, a list that stands for a map by some fields; any other not at all. */
export function compileIdentity(node: SchemaNode): Identity | undefined {
  switch (node.facts['x-kubernetes-list-type']) {
    case 'set': return BY_VALUE;
    case 'map': return byKeys(node.items, node.facts['x-kubernetes-list-map-keys'] ?? []);
    default: return undefined;
  }
}

const BY_VALUE: Identity = {
  takes: () => true,
  of: (element) => (typeof element === 'object' ? canonicalJson(element) : JSON.stringify(element)),
  complaint: (element, earlier) => `is ${described(element)}, which stands at index ${earlier} already`,
  fix: 'Remove one of the two.',
};

function byKeys(items: SchemaNode | undefined, names: readonly string[]): Identity {
  const keyOf = (element: unknown, name: string) => (isJsonObject(element) ? element[name] : undefined) ?? items?.field(name)?.facts.default;
  return {
    takes: (element) => element === null || isJsonObject(element),
    of: (element) => JSON.stringify(names.map((name) => keyOf(element, name))),
    complaint: (element, earlier) => {
      const keys = names.map((name) => `${name} (${keyOf(element, name) ?? 'not given'})`);
      return `has the same ${keys.join(' and ')} as the element at index ${earlier}`;
    },
    fix: `Give one of the two another ${names.join(' or ')}, or remove it.`,
  };
}
