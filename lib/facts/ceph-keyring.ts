/** The directory in which librados looks for keyrings. */
const KEYRING_DIRECTORY = '/etc/ceph';

/** The name of a cluster that nothing names. */
export const DEFAULT_CEPH_CLUSTER = 'ceph';

/** The user as whom librados connects if a program names none. */
export const DEFAULT_CEPH_USER = 'admin';

/**
 * The files in which librados looks for the key of a user if the configuration file of the cluster does not name a keyring. The first one
 * that exists counts. All of them are in `/etc/ceph`, wherever the configuration file is.
 *
 * @param cluster the name of the cluster
 * @param user the name of the user, without the prefix `client.`
 * @see https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/#keys
 */
export function keyringPaths(cluster: string, user: string): string[] {
  return [`${cluster}.client.${user}.keyring`, `${cluster}.keyring`, 'keyring', 'keyring.bin'].map((name) => `${KEYRING_DIRECTORY}/${name}`);
}

/**
 * The name of the cluster of a configuration file, for a program that gives librados no name: the name of the file without `.conf`.
 *
 * @see https://github.com/ceph/ceph/blob/main/src/common/config.cc
 */
export function clusterOf(conf: string): string {
  const name = conf.slice(conf.lastIndexOf('/') + 1);
  return name.endsWith('.conf') ? name.slice(0, -'.conf'.length) : DEFAULT_CEPH_CLUSTER;
}

/** The configuration file that librados reads if a program names a cluster but no file. */
export function defaultCephConf(cluster: string): string {
  return `${KEYRING_DIRECTORY}/${cluster}.conf`;
}

/**
 * Whether a configuration file of Ceph may do without the usual keyring: it names another one, holds the key, or switches authentication off.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/
 */
export function mayNeedNoKeyring(conf: string): boolean {
  return /keyring|^\s*key(file)?\s*=|auth[ _]client[ _]required\s*=\s*none/m.test(conf);
}
