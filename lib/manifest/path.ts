/** Names of fields and map entries, and indices of list elements, from the root of an object. */
export type Path = ReadonlyArray<string | number>;

/**
 * A path as people read it: `spec.extraMounts[0].name`; a name that holds dots or other signs stands in quotes and brackets.
 */
export function pathText(path: Path): string {
  return path.map((step, index) => stepText(step, index === 0)).join('');
}

/** Whether both paths lead to the same place. */
export function samePath(left: Path, right: Path): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}

/** The value at a path; `undefined` where a step is missing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const known = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return known ? (value as Record<string | number, unknown>)[step] : undefined;
  }, root);
}

function stepText(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') {
    return `[${step}]`;
  }
  return /^[\w-]+$/.test(step) ? `${isFirst ? '' : '.'}${step}` : `['${step}']`;
}
