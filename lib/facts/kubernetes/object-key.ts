/** What identifies an object in a cluster. */
export interface ObjectIdentity {
  readonly apiVersion?: unknown;
  readonly kind: string;

  /** The namespace. Empty or undefined if absent. */
  readonly namespace?: string;
  readonly name: string;
}

/**
 * A text that is equal for two manifests of one object: the group of the API, the kind, the namespace and the name. The version of
 * the API does not count.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function objectKey({ apiVersion, kind, namespace, name }: ObjectIdentity): string {
  const group = typeof apiVersion === 'string' && apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return JSON.stringify([group, kind, namespace ?? '', name]);
}
