/**
 * Files and directories of the pods of API instances that no extra mount brings.
 */

/**
 * What the packages of Glance install in `/etc/glance`, without the folders `metadefs` and `rootwrap.d`.
 *
 * @see https://github.com/rdo-packages/glance-distgit/blob/rpm-master/openstack-glance.spec
 */
const PACKAGED: ReadonlySet<string> = new Set([
  'glance-api.conf', 'glance-api-paste.ini', 'glance-cache.conf', 'glance-image-import.conf', 'glance-scrubber.conf', 'glance-swift.conf',
  'rootwrap.conf', 'schema-image.json',
].map((name) => `/etc/glance/${name}`));

/** Folders of the image, and those that the operator mounts. */
const PACKAGED_FOLDERS = /^\/(etc\/(pki|ssl|glance\/(metadefs|rootwrap\.d|glance\.conf\.d))|usr|var\/lib\/(kolla|config-data))\//;

/** The directory of the configuration of Glance in the image. */
export const CONFIG_DIRECTORY = '/etc/glance';

/** Whether a path is a file that the packages of Glance install in `/etc/glance`. A volume at that directory hides it. */
export function isPackaged(path: string): boolean {
  return PACKAGED.has(path);
}

/** Whether a path may be a file of the image, or of a volume that the operator mounts. */
export function isOfImage(path: string): boolean {
  return PACKAGED.has(path) || PACKAGED_FOLDERS.test(path);
}

/**
 * Directories that exist in every pod and that Glance, which does not run as root, can write to.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/volumes.go
 */
export const WRITABLE_DIRECTORIES: readonly string[] = ['/var/lib/glance', '/var/log/glance', '/run/httpd', '/tmp', '/var/tmp', '/dev/shm'];

/** Directories below `/var/lib/glance` that Glance or the operator creates before a store is configured. */
export const CREATED_DIRECTORIES: readonly string[] = [
  '/var/lib/glance/images', '/var/lib/glance/image-cache', '/var/lib/glance/os_glance_staging_store', '/var/lib/glance/os_glance_tasks_store',
  '/var/lib/glance/tmp',
];

/**
 * Whether a path may be an interpreter of Python in the images of a release.
 *
 * @see https://github.com/openstack-k8s-operators/tcib
 */
export function isPython(path: string): boolean {
  return /^(\/usr)?\/bin\/python(3(\.(9|1[0-9]))?)?$/.test(path) || path === '/usr/libexec/platform-python';
}

/**
 * The options outside of stores that name a file which Glance opens when it starts.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 */
export const FILE_OPTIONS: ReadonlyArray<readonly [section: string, option: string]> = [
  ['DEFAULT', 'property_protection_file'],
  ['DEFAULT', 'log_config_append'],
  ['paste_deploy', 'config_file'],
];
