import { isAtLeast, Release } from '../release';

/** The Ansible playbook that configures Nova on compute nodes. */
export const NOVA_PLAYBOOK = 'osp.edpm.nova';

/**
 * The type of a service that configures Nova. Its files land in a folder of this name, which the playbook reads. A node set runs only the
 * first service of a type.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/dataplane/service.go
 */
export const NOVA_SERVICE_TYPE = 'nova';

/** The service that copies the files in `/etc/ceph` to the nodes. The service `libvirt` reads them there. */
export const CEPH_CLIENT_SERVICE = 'ceph-client';

/** The service that defines the secrets of libvirt, one for each cluster whose files are on the node. */
export const LIBVIRT_SERVICE = 'libvirt';

/** The Secret with the key that Nova uses to move instances between nodes. */
export const MIGRATION_KEY_SECRET = 'nova-migration-ssh-key';

/** The bundle of certificates that the services of the data plane trust. */
export const CERTIFICATE_BUNDLE = 'combined-ca-bundle';

/**
 * The services of a node set that names none.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/dataplane/v1beta1/openstackdataplanenodeset_types.go
 */
export const DEFAULT_NODE_SET_SERVICES: readonly string[] = [
  'redhat', 'download-cache', 'bootstrap', 'configure-network', 'validate-network', 'install-os', 'configure-os', 'ssh-known-hosts', 'run-os',
  'reboot-os', 'install-certs', 'ovn', 'neutron-metadata', 'libvirt', 'nova', 'telemetry',
];

/**
 * The Secret with the configuration of a cell's compute nodes.
 *
 * @param cell the name of the cell, such as `cell1`
 */
export function cellSecret(cell: string): string {
  return `nova-${cell}-compute-config`;
}

/**
 * The fields of `OpenStackVersion` with the images of Nova's service. Without them a minor update does not record the images.
 *
 * @param release the release of the operators
 * @see https://github.com/openstack-k8s-operators/openstack-operator/tree/main/config/services
 */
export function novaImageFields(release: Release): string[] {
  return ['NovaComputeImage', ...isAtLeast(release, Release.MAIN) ? [] : ['EdpmIscsidImage']];
}

/**
 * Whether the playbook of Nova gives a file to `nova-compute`. It reads the files in alphabetical order; a later one wins.
 *
 * @param name the key in the ConfigMap or Secret
 * @see https://github.com/openstack-k8s-operators/edpm-ansible/blob/main/roles/edpm_nova/tasks/configure.yml
 */
export function isNovaConfigFile(name: string): boolean {
  return /nova.*\.conf$/.test(name);
}
