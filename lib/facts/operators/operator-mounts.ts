import { before, includes, Release, since, type ReleaseName, type ReleaseRange } from '../release';
import { CINDER_SERVICE, GLANCE_SERVICE } from './services';

/**
 * When an operator mounts a path: `always`; `claim`, if pods have a claim for their storage; `cache`, if they have an image cache; `host`,
 * if they need devices of the node.
 */
export type MountCondition = 'always' | 'claim' | 'cache' | 'host';

/** A path at which an operator mounts a volume of its own. A second mount at the path makes Kubernetes refuse the pod. */
export interface OperatorMount {
  readonly path: string;
  readonly when: MountCondition;

  /**
   * The fields of the components whose pods have the mount.
   *
   * @default - all components of the service
   */
  readonly components?: readonly string[];

  /**
   * The releases whose operator mounts it.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;
}

const OF_18 = before(Release.MAIN);
const OF_MAIN = since(Release.MAIN);

/** The mounts of pods that use devices of the node. */
const HOST_PATHS = ['/etc/iscsi', '/etc/nvme', '/dev', '/lib/modules', '/run', '/sys', '/var/locks/openstack/os-brick'];

/** The bundle of certificate authorities, which openstack-operator gives to every service. */
const CA_BUNDLE = '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem';

/**
 * The pods of API instances.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/volumes.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/statefulset.go
 */
const GLANCE_MOUNTS: readonly OperatorMount[] = [
  ...always('/etc/my.cnf', '/var/log/glance', '/usr/local/bin/container-scripts', '/run/httpd', CA_BUNDLE),
  ...always('/var/lib/config-data/default', '/var/lib/kolla/config_files/config.json').map((mount) => ({ ...mount, releases: OF_18 })),
  ...always(
    '/etc/glance/glance.conf.d', '/etc/glance/glance.conf.d/00-config.conf', '/etc/glance/glance.conf.d/02-config.conf',
    '/etc/glance/glance.conf.d/03-config.conf', '/etc/httpd/conf/httpd.conf', '/etc/httpd/conf.d/ssl.conf',
  ).map((mount) => ({ ...mount, releases: OF_MAIN })),
  { path: '/var/lib/glance', when: 'claim' },
  { path: '/var/lib/glance/image-cache', when: 'cache' },
  ...HOST_PATHS.map((path) => ({ path, when: 'host' as const })),
];

/** The components of Cinder whose pods attach volumes. */
const ATTACHING = ['cinderBackup', 'cinderBackups', 'cinderVolumes'];

/**
 * The pods of Cinder. Those that attach volumes use devices of the node in any case.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/cinder/volumes.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/cindervolume/statefulset.go
 */
const CINDER_MOUNTS: readonly OperatorMount[] = [
  ...always('/etc/machine-id', '/usr/local/bin/container-scripts', '/var/lib/config-data/merged', '/etc/my.cnf', '/etc/cinder/cinder.conf.d', CA_BUNDLE),
  ...always('/var/log/cinder').map((mount) => ({ ...mount, components: ['cinderAPI'] })),
  ...always(...HOST_PATHS, '/var/lib/cinder', '/var/locks/openstack/cinder').map((mount) => ({ ...mount, components: ATTACHING })),
];

const MOUNTS: ReadonlyMap<string, readonly OperatorMount[]> = new Map([[GLANCE_SERVICE.id, GLANCE_MOUNTS], [CINDER_SERVICE.id, CINDER_MOUNTS]]);

/**
 * The paths at which the operator of a service mounts volumes of its own.
 *
 * @param service the service's field in the specification of a control plane
 * @param component the component's field in the template of the service
 * @param release the release of the operators
 */
export function operatorMounts(service: string, component: string, release: ReleaseName): OperatorMount[] {
  return (MOUNTS.get(service) ?? []).filter(({ components, releases }) => (components?.includes(component) ?? true) && includes(releases, release));
}

function always(...paths: string[]): OperatorMount[] {
  return paths.map((path) => ({ path, when: 'always' }));
}
