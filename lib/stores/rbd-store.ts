import { Size } from 'cdk8s';
import { Store, StoreBindOptions, StoreProps } from './store';
import { cephUser, checkAll, oneLine } from '../check';
import { CephClient } from '../mounts/ceph-client';
import { ExtraMount } from '../mounts/extra-mount';
import { derived, flag, mebibytes, text } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a store in a Ceph pool. */
export interface RbdStoreProps extends StoreProps {
  /** The Ceph cluster, and the Secret with its configuration and keyring. */
  readonly ceph: CephClient;

  /**
   * The pool that holds the images (`rbd_store_pool`). It must exist.
   *
   * @default 'images'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without the prefix `client.` (`rbd_store_user`). Its keyring must be in the Secret.
   *
   * @default - the client's user
   */
  readonly user?: string;

  /**
   * The size of the objects that store an image, in whole mebibytes, at least 1 (`rbd_store_chunk_size`).
   *
   * @default Size.mebibytes(8)
   */
  readonly chunkSize?: Size;

  /**
   * Whether sequences of zeros are left out of the pool when an image is uploaded (`rbd_thin_provisioning`, sparse upload).
   *
   * @default false
   */
  readonly sparseUpload?: boolean;
}

/**
 * A store in a pool of a Ceph cluster (type `rbd`).
 *
 * Glance connects without a timeout of its own: its option `rados_connect_timeout` has no effect. To set a timeout, use
 * `client_mount_timeout` in the cluster's configuration file.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-rbd-storage-backend
 */
export class RbdStore extends Store {
  /** The Ceph cluster. */
  public readonly ceph: CephClient;
  /** The Ceph user, without the prefix `client.`. */
  public readonly user: string;

  private readonly props: RbdStoreProps;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws if Ceph or Glance does not accept the id, the pool, the user or the chunk size
   */
  public constructor(id: string, props: RbdStoreProps) {
    super(id, 'rbd', props);
    this.props = props;
    this.ceph = props.ceph;
    this.user = props.user ?? props.ceph.user;
    checkAll(`store '${id}'`, ...propertyChecks(RBD_OPTIONS, props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(RBD_OPTIONS, { ...this.props, user: this.user }, release);
  }

  protected extraMounts(options: StoreBindOptions): ExtraMount[] {
    return [this.ceph.extraMount(options.propagation, this.user)];
  }
}

/** The options of an rbd store, by property. */
export const RBD_OPTIONS: OptionTable<RbdStoreProps> = {
  ceph: derived('rbd_store_ceph_conf', 'string', (_property, { confPath }) => OptionValue.string(confPath)),
  pool: text('rbd_store_pool', oneLine, { absent: OptionValue.string('images') }),
  user: text('rbd_store_user', cephUser),
  chunkSize: mebibytes('rbd_store_chunk_size'),
  sparseUpload: flag('rbd_thin_provisioning'),
};
