import { Size } from 'cdk8s';
import { mebibytes } from './option-units';
import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll, dataKey, oneLine, optional } from '../check';
import { CephClient } from '../mounts/ceph-client';
import { ExtraMount } from '../mounts/extra-mount';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a store in a Ceph pool. */
export interface RbdStoreProps extends StoreProps {
  /** The Ceph cluster, and the Secret with its configuration and keyring. */
  readonly ceph: CephClient;

  /**
   * The pool that holds the images (`rbd_store_pool`). It has to exist.
   *
   * @default 'images'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without `client.` before it (`rbd_store_user`). Its keyring has to be in the Secret.
   *
   * @default - the client's user
   */
  readonly user?: string;

  /**
   * The size of the objects that an image is cut into, in whole mebibytes of at least one (`rbd_store_chunk_size`).
   *
   * @default Size.mebibytes(8)
   */
  readonly chunkSize?: Size;

  /**
   * Whether runs of zeros are left out of the pool when an image is uploaded: sparse upload (`rbd_thin_provisioning`).
   *
   * @default false
   */
  readonly sparseUpload?: boolean;
}

/**
 * A store in a pool of a Ceph cluster (type `rbd`).
 *
 * Glance connects without a timeout of its own: its option `rados_connect_timeout` has no effect since long. Where one is
 * wanted, `client_mount_timeout` in the cluster's configuration file sets it.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-rbd-storage-backend
 */
export class RbdStore extends Store {
  private readonly props: RbdStoreProps;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws when the id, the pool, the user or the chunk size is not what Ceph and Glance take
   */
  public constructor(id: string, props: RbdStoreProps) {
    super(id, 'rbd', props);
    this.props = props;
    checkAll(`store '${id}'`,
      () => optional(props.pool, (pool) => oneLine('pool', pool)),
      () => optional(props.user, (user) => dataKey('user', user)),
      () => optional(props.chunkSize, (value) => mebibytes('chunkSize', value)));
  }

  protected renderOptions(_options: StoreBindOptions): { [name: string]: OptionValue } {
    const { ceph, pool, user, chunkSize, sparseUpload } = this.props;
    return {
      rbd_store_ceph_conf: OptionValue.string(ceph.confPath),
      rbd_store_pool: OptionValue.string(pool ?? 'images'),
      rbd_store_user: OptionValue.string(user ?? ceph.user),
      ...(chunkSize && { rbd_store_chunk_size: mebibytes('chunkSize', chunkSize) }),
      ...(sparseUpload !== undefined && { rbd_thin_provisioning: OptionValue.boolean(sparseUpload) }),
    };
  }

  protected extraMounts(options: StoreBindOptions): ExtraMount[] {
    return [this.props.ceph.extraMount(options.propagation, this.props.user)];
  }
}
