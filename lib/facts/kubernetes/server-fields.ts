import { isJsonObject, own, type JsonObject } from '../../json';

/**
 * Fields of `metadata` that the API server writes.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
const METADATA_FIELDS: ReadonlySet<string> = new Set([
  'managedFields', 'resourceVersion', 'uid', 'creationTimestamp', 'generation', 'selfLink', 'deletionTimestamp', 'deletionGracePeriodSeconds',
]);

/**
 * The annotation in which `kubectl apply` keeps the previous manifest.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration
 */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The manifest without `status` and what the API server and `kubectl` write into `metadata`, as it was before it was applied. */
export function withoutServerFields(manifest: JsonObject): JsonObject {
  const { status: _status, metadata, ...rest } = manifest;
  return isJsonObject(metadata) ? { ...rest, metadata: appliedMetadata(metadata) } : 'metadata' in manifest ? { ...rest, metadata } : rest;
}

function appliedMetadata(metadata: JsonObject): JsonObject {
  const fields = Object.fromEntries(Object.entries(metadata).filter(([name]) => !METADATA_FIELDS.has(name)));
  const { annotations } = fields;
  if (!isJsonObject(annotations) || !Object.hasOwn(annotations, LAST_APPLIED)) {
    return fields;
  }
  const kept = Object.entries(annotations).filter(([name]) => name !== LAST_APPLIED);
  const { annotations: _annotations, ...others } = fields;
  return kept.length === 0 ? others : { ...others, annotations: Object.fromEntries(kept) };
}

/** The manifest that `kubectl apply` keeps in an annotation of an object. `undefined` if absent or unreadable. */
export function lastApplied({ metadata }: JsonObject): JsonObject | undefined {
  const annotations = isJsonObject(metadata) && isJsonObject(metadata.annotations) ? metadata.annotations : {};
  const text = own(annotations, LAST_APPLIED);
  try {
    const manifest: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return isJsonObject(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
