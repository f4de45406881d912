import { Construct } from 'constructs';
import { GlancePattern, StorePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { RbdStore, RbdStoreProps } from '../stores/rbd-store';

/** Properties of a Glance that stores images in Ceph. */
export interface CephGlanceProps extends StorePatternProps, RbdStoreProps {}

/**
 * A Glance that stores images in a pool of a Ceph cluster.
 */
export class CephGlance extends GlancePattern {
  /** The store. */
  public readonly store: RbdStore;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the cluster, and the changes to the base
   * @throws when the API server, Ceph or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: CephGlanceProps) {
    super(scope, id, props);
    this.store = new RbdStore(props.storeId ?? OPERATOR_DEFAULT_STORE, props);
    this._addStore(this.store, props.makeDefault);
  }
}
