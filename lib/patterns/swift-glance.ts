import { Construct } from 'constructs';
import { GlancePattern, StorePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { SwiftStore, SwiftStoreProps } from '../stores/swift-store';

/** Properties of a Glance that stores images in Swift. */
export interface SwiftGlanceProps extends StorePatternProps, SwiftStoreProps {}

/**
 * A Glance that stores images in Swift, or in a Ceph RGW that keystone lists as the object store.
 */
export class SwiftGlance extends GlancePattern {
  /** The store. */
  public readonly store: SwiftStore;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the store, and the changes to the base
   * @throws when the API server or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: SwiftGlanceProps = {}) {
    super(scope, id, props);
    this.store = new SwiftStore(props.storeId ?? OPERATOR_DEFAULT_STORE, props);
    this._addStore(this.store, props.makeDefault);
  }
}
