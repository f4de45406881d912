import { boundedName, quoted } from './quoting';

/** Names of fields and map entries, and indices of list elements, from the root of an object. */
export type Path = ReadonlyArray<string | number>;

/**
 * A path as messages show it: `spec.extraMounts[0].name`. A name with dots or other special characters is in quotes and brackets:
 * `data['ceph.conf']`. A name that is longer than any in Kubernetes is shortened.
 *
 * @param elementText the text in the brackets of a list element, for its position in the path; by default its index
 */
export function pathText(path: Path, elementText: (position: number) => string = (position) => String(path[position])): string {
  return path.map((step, position) => (typeof step === 'number' ? `[${elementText(position)}]` : fieldText(boundedName(step), position === 0))).join('');
}

/**
 * The path that a text means, as `pathText` writes it.
 *
 * @throws when the text is not a path
 */
export function parsedPath(text: string): Path {
  const steps = [...text.matchAll(/(?:^|\.)([\w-]+)|\['([^']*)'\]|\[(\d+)\]/g)];
  if (steps.length === 0 || text.startsWith('.') || steps.map(([step]) => step).join('') !== text) {
    throw new Error(`the path is ${quoted(text)}: separate names by dots, and write other names in brackets and quotes, such as metadata.annotations['a.b/c'].`);
  }
  return steps.map(([, name, inQuotes, index]) => name ?? inQuotes ?? Number(index));
}

function fieldText(name: string, isFirst: boolean): string {
  return /^[\w-]+$/.test(name) ? `${isFirst ? '' : '.'}${name}` : `['${name}']`;
}
