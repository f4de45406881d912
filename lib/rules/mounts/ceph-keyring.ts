import type { PodFiles } from './pod-files';
import { keyringPaths, mayNeedNoKeyring } from '../../facts/ceph-keyring';
import { listed } from '../engine/words';

/** A client of Ceph in pods. */
export interface CephUser {
  /** The configuration file. */
  readonly conf: string;
  readonly cluster: string;
  readonly user: string;
  readonly files: PodFiles;
}

/** A keyring that pods need and lack. */
export interface MissingKeyring {
  readonly path: string;

  /** The path and what is mounted beside it, for messages: `/etc/ceph/… in PODS (mounted at /etc/ceph: …)`. */
  readonly words: (pods: string) => string;
  readonly fix: string;
}

/**
 * The keyring that a client of Ceph lacks; `undefined` if it has one, or if the input does not tell.
 *
 * @param otherwise the fix if the keyring is not beside the configuration file
 */
export function missingKeyring({ conf, cluster, user, files }: CephUser, otherwise: string): MissingKeyring | undefined {
  const paths = keyringPaths(cluster, user);
  const text = files.content(conf)?.text;
  if (text === undefined || mayNeedNoKeyring(text) || paths.some((path) => files.has(path))) {
    return undefined;
  }
  const [path] = paths;
  const directory = directoryOf(path);
  const names = files.namesIn(directory);
  const besideConf = `${directoryOf(conf)}${path.slice(directory.length)}`;
  return {
    path,
    words: (pods) => `${path} in ${pods} (mounted at ${directory}: ${names.length > 0 ? listed(names, 'and') : 'nothing'})`,
    fix: besideConf === path || !files.has(besideConf) ? otherwise
      : `Mount the keyring at ${directory}: librados does not look in ${directoryOf(conf)}. Or add 'keyring = ${besideConf}' to ${conf}.`,
  };
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
