import { ApiObject } from 'cdk8s';
import type { Backend } from '../../lib/cinder/backend';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { Release } from '../../lib/facts/release';
import { isJsonObject, JsonObject, objectAt } from '../../lib/json';
import { testControlPlane } from '../synth/synth';

/** A control plane that writes only what is contributed, with the back-ends. */
export function overlayWith(...backends: Backend[]): OpenStackControlPlane {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
  backends.forEach((backend) => controlPlane.cinder.addBackend(backend));
  return controlPlane;
}

/** Every object of the control plane's chart, not judged: these suites make back-ends that no rule would pass. */
export function objectsOf(controlPlane: OpenStackControlPlane): JsonObject[] {
  const objects = controlPlane.apiObject.chart.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  return objects.map((object) => object.toJson() as JsonObject);
}

/** `spec` of the control plane. */
export function specOf(controlPlane: OpenStackControlPlane): JsonObject {
  return objectAt(objectsOf(controlPlane).find(({ kind }) => kind === 'OpenStackControlPlane'), 'spec') ?? {};
}

/** The names of the MachineConfigs in the control plane's chart, in their order. */
export function machineConfigNames(controlPlane: OpenStackControlPlane): unknown[] {
  return objectsOf(controlPlane).filter(({ kind }) => kind === 'MachineConfig').map((object) => objectAt(object, 'metadata')?.name);
}

/** The entry of `cinderVolumes` that a back-end becomes. */
export function volumeOf(backend: Backend): JsonObject {
  return objectAt(specOf(overlayWith(backend)), 'cinder', 'template', 'cinderVolumes', backend.name) ?? {};
}

/** The configuration text that a back-end becomes. */
export function volumeTextOf(backend: Backend): string {
  return String(volumeOf(backend).customServiceConfig);
}

/** The names of the MachineConfigs that a back-end brings. */
export function nodeServicesOf(backend: Backend): unknown[] {
  return machineConfigNames(overlayWith(backend));
}

/** What a back-end is bound to in tests that bind it by themselves. */
export const RELEASE = Release.RHOSO_18_0_FR6;

/** Every text of a manifest, keys included, for what must not be in it. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(textsIn);
  }
  return isJsonObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]) : [String(value)];
}
