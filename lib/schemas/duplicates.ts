import { canonicalJson, isJsonObject, own } from '../json';
import type { SchemaNode } from './schema';
import { described } from './value-type';
import type { Problem } from './violation';

/** How the elements of a list are identified. Two elements with the same key are duplicates. */
export interface Identity {
  readonly fix: string;
  /** Whether the element has a type from which a key can be made. */
  accepts(element: unknown): boolean;
  /** The key: equal for two elements that are duplicates. */
  keyOf(element: unknown): string;
  /** The message about an element, given the index of the earlier one. */
  complaint(element: unknown, earlier: number): string;
}

/** A problem with one element of a list. */
export interface ElementProblem {
  readonly index: number;
  readonly problem: Problem;
}

/**
 * The elements of a list that duplicate an earlier element.
 *
 * Returns nothing for a list with an element of the wrong type, which is a violation of its own.
 */
export function duplicates(identity: Identity, list: readonly unknown[]): ElementProblem[] {
  const first = new Map<string, number>();
  const found: ElementProblem[] = [];
  for (const [index, element] of list.every((candidate) => identity.accepts(candidate)) ? list.entries() : []) {
    const key = identity.keyOf(element);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
    } else {
      found.push({ index, problem: { rule: 'schema/duplicate', complaint: identity.complaint(element, earlier), fix: identity.fix } });
    }
  }
  return found;
}

/** A set identifies its elements by value, a map list by its key fields. Other lists may hold duplicates: `undefined`. */
export function compileIdentity(node: SchemaNode): Identity | undefined {
  switch (node.facts['x-kubernetes-list-type']) {
    case 'set': return BY_VALUE;
    case 'map': return byKeys(node.items, node.facts['x-kubernetes-list-map-keys'] ?? []);
    default: return undefined;
  }
}

const BY_VALUE: Identity = {
  accepts: () => true,
  keyOf: (element) => (typeof element === 'object' ? canonicalJson(element) : JSON.stringify(element)),
  complaint: (element, earlier) => `is ${described(element)}, which duplicates the element at index ${earlier}`,
  fix: 'Remove one of the two.',
};

function byKeys(items: SchemaNode | undefined, names: readonly string[]): Identity {
  const fieldOf = (element: unknown, name: string) => (isJsonObject(element) ? own(element, name) : undefined) ?? items?.field(name)?.facts.default;
  return {
    accepts: (element) => element === null || isJsonObject(element),
    keyOf: (element) => JSON.stringify(names.map((name) => fieldOf(element, name))),
    complaint: (element, earlier) => {
      const keys = names.map((name) => `${name} (${fieldOf(element, name) ?? 'not set'})`);
      return `has the same ${keys.join(' and ')} as the element at index ${earlier}`;
    },
    fix: `Give one of the two another ${names.join(' or ')}, or remove it.`,
  };
}
