/** The directory in which librados looks for keyrings. */
const KEYRING_DIRECTORY = '/etc/ceph';

/** The name of a cluster whose configuration file does not end with `.conf`. */
const DEFAULT_CLUSTER = 'ceph';

/**
 * The files in which librados looks for the key of a user if the configuration file of the cluster does not name a keyring. The first one
 * that exists counts. All of them are in `/etc/ceph`, wherever the configuration file is, which only determines the name of the cluster.
 *
 * @param conf the path of the configuration file of the cluster
 * @param user the name of the user, without the prefix `client.`
 * @see https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/#keys
 */
export function keyringPaths(conf: string, user: string): string[] {
  const cluster = clusterOf(conf);
  return [`${cluster}.client.${user}.keyring`, `${cluster}.keyring`, 'keyring', 'keyring.bin'].map((name) => `${KEYRING_DIRECTORY}/${name}`);
}

/** The name of the cluster of a configuration file: the name of the file without `.conf`. */
function clusterOf(conf: string): string {
  const name = conf.slice(conf.lastIndexOf('/') + 1);
  return name.endsWith('.conf') ? name.slice(0, -'.conf'.length) : DEFAULT_CLUSTER;
}
