import { Backend, BackendBindOptions, BackendProps } from './backend';
import { checkAll, dataKey, oneLine, optional } from '../check';
import { quoted } from '../facts/quoting';
import { CephClient } from '../mounts/ceph-client';
import { ExtraMount } from '../mounts/extra-mount';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end in a Ceph pool. */
export interface CephBackendProps extends BackendProps {
  /** The Ceph cluster, and the Secret with its configuration and keyring. */
  readonly ceph: CephClient;

  /**
   * The cluster's id (its `fsid`), by which compute nodes know the secret of its user (`rbd_secret_uuid`).
   *
   * @default - Cinder asks the cluster
   */
  readonly clusterFsid?: string;

  /**
   * The pool that holds the volumes (`rbd_pool`). It has to exist.
   *
   * @default 'volumes'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without `client.` before it (`rbd_user`).
   *
   * @default - the client's user
   */
  readonly user?: string;

  /**
   * Whether a volume of a snapshot becomes independent of it (`rbd_flatten_volume_from_snapshot`).
   *
   * @default false
   */
  readonly flattenVolumeFromSnapshot?: boolean;
}

/**
 * A back-end in a pool of a Ceph cluster.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/ceph-rbd-volume-driver.html
 */
export class CephBackend extends Backend {
  private readonly props: CephBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props where the volumes are
   * @throws when the cluster's id, the pool or the user is not what Ceph takes
   */
  public constructor(name: string, props: CephBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => optional(props.clusterFsid, fsid),
      () => optional(props.pool, (value) => oneLine('pool', value)),
      () => optional(props.user, (value) => dataKey('user', value)));
  }

  protected renderOptions(_options: BackendBindOptions): { [name: string]: OptionValue } {
    const { ceph, clusterFsid, pool, user, flattenVolumeFromSnapshot } = this.props;
    return {
      volume_driver: OptionValue.string('cinder.volume.drivers.rbd.RBDDriver'),
      rbd_ceph_conf: OptionValue.string(ceph.confPath),
      // Cinder takes the cluster's name for the one of the files only when it is told.
      ...(ceph.cluster !== 'ceph' && { rbd_cluster_name: OptionValue.string(ceph.cluster) }),
      rbd_pool: OptionValue.string(pool ?? 'volumes'),
      rbd_user: OptionValue.string(user ?? ceph.user),
      ...(clusterFsid !== undefined && { rbd_secret_uuid: OptionValue.string(clusterFsid) }),
      ...(flattenVolumeFromSnapshot !== undefined && { rbd_flatten_volume_from_snapshot: OptionValue.boolean(flattenVolumeFromSnapshot) }),
    };
  }

  protected extraMounts({ propagation }: BackendBindOptions): ExtraMount[] {
    return [this.props.ceph.extraMount(propagation, this.props.user)];
  }
}

function fsid(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) {
    throw new Error(`clusterFsid is ${quoted(value)}: use the id that 'ceph fsid' prints, such as '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d'.`);
  }
  return value;
}
