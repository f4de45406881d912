import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';

/** An object of Kubernetes, as it is read. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** The objects of a YAML stream, in an order of their own: kustomize has one that differs from cdk8s'. */
export function objectsOf(text: string): KubernetesObject[] {
  const documents = parseAllDocuments(text, { version: '1.1' });
  const objects = [...documents].map((document) => document.toJS() as KubernetesObject | null).filter((object) => object !== null);
  return objects.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Throws with the first places where two sets of objects differ. */
export function requireEqual(wanted: readonly KubernetesObject[], found: readonly KubernetesObject[]): void {
  const differences = differing(wanted, found, '');
  if (differences.length > 0) {
    throw new Error(differences.slice(0, 5).join('\n'));
  }
}

function differing(wanted: unknown, found: unknown, path: string): string[] {
  if (isDeepStrictEqual(wanted, found)) {
    return [];
  }
  if (isObject(wanted) && isObject(found)) {
    const keys = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
    return keys.flatMap((key) => differing(wanted[key], found[key], `${path}/${key}`));
  }
  return [`${path}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keyOf(object: KubernetesObject): string {
  return `${object.kind}/${object.metadata.name}`;
}
