import { BaseMount } from './base-mounts';
import { Pod, Propagation, reduced } from './propagation';
import { EVERY_POD, propagationNames, SERVICES, type ServiceComponent, type ServiceFacts } from '../facts/operators/services';
import { JsonObject, objectAt } from '../json';

/** The pods of all services that the library does not know. */
const OTHER_PODS: Pod = { names: [] };

/**
 * The pods of a control plane. A component without entries counts as one whose entries are unknown.
 *
 * @param spec the specification of the control plane
 * @param propagations names that may reach further pods
 */
export function podsIn(spec: JsonObject, propagations: readonly Propagation[] = []): Pod[] {
  const known = SERVICES.flatMap((service) => service.components.flatMap((component) => podsOf(spec, service, component, propagations)));
  const names = new Set(propagations.map(({ name }) => name).filter((name) => name !== EVERY_POD && !known.some((pod) => pod.names.includes(name))));
  return [...known, ...Array.from(names, (name) => ({ names: [name] })), OTHER_PODS];
}

function podsOf(spec: JsonObject, service: ServiceFacts, component: ServiceComponent, propagations: readonly Propagation[]): Pod[] {
  const { id, kind } = service;
  const template = objectAt(spec, id, 'template');
  const added = propagations.filter((one) => one._isKeyOf(component.propagation)).map(({ name }) => name);
  const entries = component.isMap ? Object.keys(objectAt(template, component.field) ?? {}) : [];
  const keys = [...new Set([...entries, ...component.isReachedByKey ? added : []])];
  return keys.length === 0
    ? [{ service: id, names: [kind, component.propagation] }]
    : keys.map((key) => ({ service: id, key, names: propagationNames(service, component, key) }));
}

/** The pods that a mount of the control plane, or of one service, reaches. */
export function reachedBy(pods: readonly Pod[], { service, propagation }: Pick<BaseMount, 'service' | 'propagation'>): Pod[] {
  return pods.filter((pod) => (service === undefined || pod.service === service)
    && (propagation.length === 0 || propagation.some((one) => one._reaches(pod))));
}

/**
 * Propagations that reach exactly some pods.
 *
 * @param wanted the pods
 * @param all all pods of the control plane
 * @returns the propagations, or undefined if no propagation distinguishes the pods from others
 */
export function propagationTo(wanted: readonly Pod[], all: readonly Pod[]): Propagation[] | undefined {
  const fitting = Propagation._to(all).filter((one) => all.every((pod) => !one._reaches(pod) || wanted.includes(pod)));
  const fewest = reduced(fitting.filter((one) => wanted.some((pod) => one._reaches(pod))));
  return wanted.every((pod) => fewest.some((one) => one._reaches(pod))) ? fewest : undefined;
}
