/** Names of fields and map entries, and indices of list elements, from the root of an object. */
export type Path = ReadonlyArray<string | number>;

/**
 * A path as messages show it: `spec.extraMounts[0].name`. A name with dots or other special characters is in quotes and brackets:
 * `data['ceph.conf']`.
 */
export function pathText(path: Path): string {
  return path.map((step, index) => stepText(step, index === 0)).join('');
}

function stepText(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') {
    return `[${step}]`;
  }
  return /^[\w-]+$/.test(step) ? `${isFirst ? '' : '.'}${step}` : `['${step}']`;
}
