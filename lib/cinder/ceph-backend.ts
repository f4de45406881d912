import { Backend, BackendBindOptions } from './backend';
import { BackendProps } from './backend-props';
import { cephUser, checkAll, fsid, oneLine } from '../check';
import { RBD_DRIVER } from '../facts/cinder/cinder-drivers';
import { CephClient } from '../mounts/ceph-client';
import { ExtraMount } from '../mounts/extra-mount';
import { flag, text } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end in a Ceph pool. */
export interface CephBackendProps extends BackendProps {
  /** The Ceph cluster, and the Secret with its configuration and keyring. */
  readonly ceph: CephClient;

  /**
   * The cluster's id (its `fsid`), by which compute nodes find the secret of its user (`rbd_secret_uuid`).
   *
   * @default - Cinder asks the cluster
   */
  readonly clusterFsid?: string;

  /**
   * The pool that holds the volumes (`rbd_pool`). It must exist.
   *
   * @default 'volumes'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without the prefix `client.` (`rbd_user`).
   *
   * @default - the client's user
   */
  readonly user?: string;

  /**
   * Whether a volume that is created from a snapshot becomes independent of it (`rbd_flatten_volume_from_snapshot`).
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
   * @throws if Ceph does not accept the cluster's id, the pool or the user
   */
  public constructor(name: string, props: CephBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(CEPH_OPTIONS, props));
  }

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const { ceph } = this.props;
    return {
      volume_driver: OptionValue.string(RBD_DRIVER),
      rbd_ceph_conf: OptionValue.string(ceph.confPath),
      // Cinder derives the names of files from the cluster's name only if the option is set.
      ...(ceph.cluster !== 'ceph' && { rbd_cluster_name: OptionValue.string(ceph.cluster) }),
      ...propertyOptions(CEPH_OPTIONS, { ...this.props, user: this.props.user ?? ceph.user }, release),
    };
  }

  protected extraMounts({ propagation }: BackendBindOptions): ExtraMount[] {
    return [this.props.ceph.extraMount(propagation, this.props.user)];
  }
}

/** The options of an rbd back-end, by property; those of the cluster are written before them. */
export const CEPH_OPTIONS: OptionTable<CephBackendProps> = {
  pool: text('rbd_pool', oneLine, { absent: OptionValue.string('volumes') }),
  user: text('rbd_user', cephUser),
  clusterFsid: text('rbd_secret_uuid', fsid),
  flattenVolumeFromSnapshot: flag('rbd_flatten_volume_from_snapshot'),
};
