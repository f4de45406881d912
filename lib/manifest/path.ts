import type { Path } from '../facts/field-path';

/** Whether both paths are equal. */
export function samePath(left: Path, right: Path): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}

/** The value at a path, or `undefined` if a step is missing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const known = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return known ? (value as Record<string | number, unknown>)[step] : undefined;
  }, root);
}
