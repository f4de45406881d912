import { JUDGED_KINDS } from '../facts/operators/kinds';
import { SERVICE_DEPENDENCIES } from '../facts/operators/service-dependencies';
import { quotedShort } from '../facts/text/quoting';
import { isJsonObject, type JsonObject } from '../json';

/** The kind of a control plane. */
export const CONTROL_PLANE = 'OpenStackControlPlane';

/** Fields that only the specification of a control plane has. */
const CONTROL_PLANE_FIELDS: ReadonlySet<string> = new Set([
  'applicationCredential', 'designate', 'dns', 'extraMounts', 'heat', 'horizon', 'ironic', 'manila', 'messagingBus', 'notificationsBus', 'notificationsBusInstance',
  'octavia', 'openstackclient', 'ovn', 'redis', 'watcher', ...SERVICE_DEPENDENCIES.flatMap(({ path, needs }) => [path[0], ...needs]),
]);

export function hasKind(object: unknown): object is JsonObject & { readonly kind: string } {
  return isJsonObject(object) && typeof object.kind === 'string';
}

/** Whether the rules inspect an object. */
export function isJudged(object: unknown): object is JsonObject {
  return hasKind(object) && JUDGED_KINDS.has(object.kind);
}

/** Why an object that should have a judged kind has none. The API server rejects it. */
export function kindProblem(object: unknown): string | undefined {
  if (hasKind(object)) {
    const kind = [...JUDGED_KINDS].find((judged) => judged !== object.kind && judged.toLowerCase() === object.kind.toLowerCase());
    return kind && `has the kind ${quotedShort(object.kind)}, which the API server rejects. Write ${kind}.`;
  }
  return isJsonObject(object) && typeof object.apiVersion === 'string' && /^[a-z.]+\.openstack\.org\//.test(object.apiVersion)
    ? `has the apiVersion ${quotedShort(object.apiVersion)} but no kind, which the API server rejects. Add the kind, such as OpenStackControlPlane.` : undefined;
}

/** Whether an object without a kind is a patch of a control plane: `oc patch` and kustomize take such patches. */
export function isControlPlanePart(object: unknown): object is JsonObject {
  return isJsonObject(object) && !Object.hasOwn(object, 'kind') && isJsonObject(object.spec) && Object.keys(object.spec).some(isControlPlaneField);
}

/** Whether only control planes have a field of `spec`. */
export function isControlPlaneField(name: string): boolean {
  return CONTROL_PLANE_FIELDS.has(name);
}
