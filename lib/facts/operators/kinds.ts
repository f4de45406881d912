import { SERVICES } from './services';
import { ADDRESS_POOL_KIND } from '../kubernetes/metallb';

/**
 * The kinds of objects that are read and judged. Objects of other kinds are left alone.
 *
 * `OpenStackControlPlane` and the services hold the configuration; the others are what it refers to, or what the nodes need.
 */
export const JUDGED_KINDS: ReadonlySet<string> = new Set([
  'OpenStackControlPlane', ...SERVICES.map(({ kind }) => kind),
  'MachineConfig', 'Secret', 'ConfigMap', 'NetworkAttachmentDefinition', 'OpenStackVersion', 'Topology', ADDRESS_POOL_KIND,
  'KeystoneApplicationCredential', 'KeystoneService', 'KeystoneEndpoint',
  'OpenStackDataPlaneNodeSet', 'OpenStackDataPlaneService',
]);

/** The judged kinds whose objects have no namespace. The API server ignores the namespace in their metadata. */
export const CLUSTER_SCOPED_KINDS: ReadonlySet<string> = new Set(['MachineConfig']);
