/**
 * The elements of a list with the same key as an earlier one, in order.
 *
 * @param keyOf the key of an element: a string, a number, or an object that is compared by identity
 */
export function repeated<T>(elements: Iterable<T>, keyOf: (element: T) => unknown): T[] {
  return withEarlier(elements, keyOf).map(([element]) => element);
}

/** The elements of a list with the same key as an earlier one, each with the first such element. */
export function withEarlier<T>(elements: Iterable<T>, keyOf: (element: T) => unknown): Array<readonly [element: T, first: T]> {
  const first = new Map<unknown, T>();
  const found: Array<readonly [element: T, first: T]> = [];
  for (const element of elements) {
    const key = keyOf(element);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, element);
    } else {
      found.push([element, earlier]);
    }
  }
  return found;
}
