import { CEPH_CLIENT_SERVICE, DEFAULT_NODE_SET_SERVICES, LIBVIRT_SERVICE, NOVA_SERVICE_TYPE } from '../facts/operators/data-plane';
import { listed, quoted } from '../facts/text/quoting';

/** Options of the patch of a node set. */
export interface NodeSetOptions {
  /** The name of the `OpenStackDataPlaneNodeSet`. */
  readonly name: string;

  /**
   * The services of the node set, in order, as it has them now. The patch replaces the service `nova` by the new one, and adds
   * `ceph-client` before `libvirt`.
   *
   * @default - the services of a node set that names none
   */
  readonly services?: string[];
}

/**
 * The services of a node set whose compute nodes use Ceph.
 *
 * @param service the service that configures Nova, in the place of `nova`
 * @param services the services of the node set
 * @throws when the node set has no service for Nova, or no `libvirt`
 */
export function cephServices(service: string, services: readonly string[] = DEFAULT_NODE_SET_SERVICES): string[] {
  const absent = [LIBVIRT_SERVICE].filter((name) => !services.includes(name));
  if (!services.includes(NOVA_SERVICE_TYPE) && !services.includes(service)) {
    absent.push(NOVA_SERVICE_TYPE);
  }
  if (absent.length > 0) {
    throw new Error(`nodeSet.services lacks ${listed(absent.map(quoted), 'and')}: list all services of the node set, such as ${DEFAULT_NODE_SET_SERVICES.slice(-5).join(', ')}.`);
  }
  const others = services.filter((name) => name !== CEPH_CLIENT_SERVICE && name !== service);
  const position = services.includes(NOVA_SERVICE_TYPE) ? others.indexOf(NOVA_SERVICE_TYPE) : before(services, service, others);
  const withNova = [...others.slice(0, position), service, ...others.slice(position).filter((name) => name !== NOVA_SERVICE_TYPE)];
  const libvirt = withNova.indexOf(LIBVIRT_SERVICE);
  return [...withNova.slice(0, libvirt), CEPH_CLIENT_SERVICE, ...withNova.slice(libvirt)];
}

// The place of a service among the others.
function before(services: readonly string[], service: string, others: readonly string[]): number {
  return services.slice(0, services.indexOf(service)).filter((name) => others.includes(name)).length;
}
