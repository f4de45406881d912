import { isJsonObject, type JsonObject } from '../../json';

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
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The manifest without `status` and what the API server and `kubectl` write into `metadata`, as it was before it was applied. */
export function withoutServerFields(manifest: JsonObject): JsonObject {
  const { status: _status, metadata, ...rest } = manifest;
  return isJsonObject(metadata) ? { ...rest, metadata: appliedMetadata(metadata) } : 'metadata' in manifest ? { ...rest, metadata } : rest;
}

function appliedMetadata(metadata: JsonObject): JsonObject {
  const own = Object.fromEntries(Object.entries(metadata).filter(([name]) => !METADATA_FIELDS.has(name)));
  const { annotations } = own;
  if (!isJsonObject(annotations) || !Object.hasOwn(annotations, LAST_APPLIED)) {
    return own;
  }
  const kept = Object.entries(annotations).filter(([name]) => name !== LAST_APPLIED);
  const { annotations: _annotations, ...others } = own;
  return kept.length === 0 ? others : { ...others, annotations: Object.fromEntries(kept) };
}
