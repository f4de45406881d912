import type { ISecret } from 'cdk8s-plus-27';
import { checkedMountPath, ExtraMount } from './extra-mount';
import { ExtraVolume } from './extra-volume';
import { Propagation } from './propagation';
import { FileItem, SharedFiles } from './shared-files';
import { cephUser, dataKey, objectName, optional } from '../check';

/** Options of a Ceph client. */
export interface CephClientOptions {
  /**
   * The name of the cluster. It determines the file names: `NAME.conf` and `NAME.client.USER.keyring`.
   *
   * @default 'ceph'
   */
  readonly cluster?: string;

  /**
   * The Ceph user, without the prefix `client.`.
   *
   * @default 'openstack'
   */
  readonly user?: string;

  /**
   * The directory of the files in the pods, an absolute path. librados looks for keyrings in `/etc/ceph` only: with another directory, the
   * configuration of the cluster must name the keyring (`keyring = PATH`).
   *
   * @default '/etc/ceph'
   */
  readonly mountPath?: string;

  /**
   * The key of the Secret that holds the configuration of the cluster.
   *
   * @default - `NAME.conf`
   */
  readonly confKey?: string;

  /**
   * The key of the Secret that holds the keyring of the user.
   *
   * @default - `NAME.client.USER.keyring`
   */
  readonly keyringKey?: string;
}

/**
 * The files that a client of a Ceph cluster needs: a Secret with the configuration of the cluster and the keyring of a user.
 *
 * Several clusters can share one Secret, or each can have its own. Clients with the same mount path share one mount.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/
 */
export class CephClient {
  /**
   * A client whose files are in a Secret.
   *
   * @throws when a name, a key or the mount path is malformed
   */
  public static fromSecret(secret: ISecret, options: CephClientOptions = {}): CephClient {
    return new CephClient(secret.name, options);
  }

  /**
   * A client whose files are in an existing Secret of the namespace, such as `ceph-conf-files` in the operators' documentation.
   *
   * @throws when a name, a key or the mount path is malformed
   */
  public static fromSecretName(secretName: string, options: CephClientOptions = {}): CephClient {
    return new CephClient(secretName, options);
  }

  /** The name of the Secret that holds the files. */
  public readonly secretName: string;
  /** The name of the cluster. */
  public readonly cluster: string;
  /** The Ceph user, without the prefix `client.`. */
  public readonly user: string;
  /** The path of the cluster's configuration file in the pods. */
  public readonly confPath: string;
  /** The path of the user's keyring in the pods. */
  public readonly keyringPath: string;

  private readonly mountPath: string;
  private readonly keys: Pick<CephClientOptions, 'confKey' | 'keyringKey'>;

  private constructor(secretName: string, options: CephClientOptions) {
    this.secretName = objectName('secretName', secretName);
    this.cluster = dataKey('cluster', options.cluster ?? 'ceph');
    this.user = cephUser('user', options.user ?? 'openstack');
    this.mountPath = checkedMountPath(options.mountPath ?? '/etc/ceph');
    const { conf, keyring } = fileNames(this.cluster, this.user);
    this.confPath = `${this.mountPath}/${conf}`;
    this.keyringPath = `${this.mountPath}/${keyring}`;
    this.keys = {
      confKey: optional(options.confKey, (key) => dataKey('confKey', key)),
      keyringKey: optional(options.keyringKey, (key) => dataKey('keyringKey', key)),
    };
  }

  /**
   * The mount of the files.
   *
   * @param propagation the pods that have the mount
   * @param user the Ceph user whose keyring the pods need. Defaults to the user of the client
   */
  public extraMount(propagation: Propagation[], user: string = this.user): ExtraMount {
    const { conf, keyring } = fileNames(this.cluster, user);
    const files = { secretName: this.secretName, items: renamed(this.keys, conf, keyring), files: [conf, keyring] };
    return new ExtraMount({
      volume: ExtraVolume._shared('ceph', new SharedFiles([files])),
      mountPath: this.mountPath,
      readOnly: true,
      propagation,
      extraVolType: 'Ceph',
    });
  }
}

function fileNames(cluster: string, user: string): { conf: string; keyring: string } {
  return { conf: `${cluster}.conf`, keyring: `${cluster}.client.${user}.keyring` };
}

function renamed({ confKey, keyringKey }: CephClientOptions, conf: string, keyring: string): FileItem[] | undefined {
  return confKey === undefined && keyringKey === undefined
    ? undefined
    : [{ key: confKey ?? conf, path: conf }, { key: keyringKey ?? keyring, path: keyring }];
}
