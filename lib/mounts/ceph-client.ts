import type { ISecret } from 'cdk8s-plus-27';
import { checkedMountPath, ExtraMount } from './extra-mount';
import { ExtraVolume } from './extra-volume';
import { Propagation } from './propagation';
import { FileItem, SharedFiles } from './shared-files';
import { dataKey, objectName, optional } from '../check';

/** Options of a Ceph client. */
export interface CephClientOptions {
  /**
   * The cluster's name, from which Ceph takes the names of its files: `NAME.conf` and `NAME.client.USER.keyring`.
   *
   * @default 'ceph'
   */
  readonly cluster?: string;

  /**
   * The Ceph user, without `client.` before it.
   *
   * @default 'openstack'
   */
  readonly user?: string;

  /**
   * The directory in the pods that holds the files, an absolute path.
   *
   * @default '/etc/ceph'
   */
  readonly mountPath?: string;

  /**
   * The key of the Secret that holds the cluster's configuration, where it is not called `NAME.conf`.
   *
   * @default - `NAME.conf`
   */
  readonly confKey?: string;

  /**
   * The key of the Secret that holds the user's keyring, where it is not called `NAME.client.USER.keyring`.
   *
   * @default - `NAME.client.USER.keyring`
   */
  readonly keyringKey?: string;
}

/**
 * What a pod needs to speak to a Ceph cluster: a Secret with the cluster's configuration and a user's keyring.
 *
 * Several clusters may lie in one Secret, or each in one of its own: those at one mount path are brought there together.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/
 */
export class CephClient {
  /** The files in a Secret. */
  public static fromSecret(secret: ISecret, options: CephClientOptions = {}): CephClient {
    return new CephClient(secret.name, options);
  }

  /** The files in a Secret that exists in the namespace, as `ceph-conf-files` does by the operators' documentation. */
  public static fromSecretName(secretName: string, options: CephClientOptions = {}): CephClient {
    return new CephClient(secretName, options);
  }

  /** The Secret that holds the files. */
  public readonly secretName: string;
  /** The cluster's name. */
  public readonly cluster: string;
  /** The Ceph user, without `client.` before it. */
  public readonly user: string;
  /** The cluster's configuration file in the pods. */
  public readonly confPath: string;
  /** The user's keyring in the pods. */
  public readonly keyringPath: string;

  private readonly mountPath: string;
  private readonly keys: Pick<CephClientOptions, 'confKey' | 'keyringKey'>;

  private constructor(secretName: string, options: CephClientOptions) {
    this.secretName = objectName('secretName', secretName);
    this.cluster = dataKey('cluster', options.cluster ?? 'ceph');
    this.user = dataKey('user', options.user ?? 'openstack');
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
   * The mount that brings the files into pods.
   *
   * @param propagation the pods
   * @param user the user whose keyring is counted on, where it is not the client's own
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
