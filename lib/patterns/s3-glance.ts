import { Construct } from 'constructs';
import { GlancePattern, StorePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { S3Store, S3StoreProps } from '../stores/s3-store';

/** Properties of a Glance that stores images in an S3 object storage. */
export interface S3GlanceProps extends StorePatternProps, S3StoreProps {}

/**
 * A Glance that stores images in a bucket of an S3 object storage.
 */
export class S3Glance extends GlancePattern {
  /** The store. */
  public readonly store: S3Store;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the store, and the changes to the base
   * @throws when the API server or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: S3GlanceProps) {
    super(scope, id, props);
    this.store = new S3Store(props.storeId ?? OPERATOR_DEFAULT_STORE, props);
    this._addStore(this.store, props.makeDefault);
  }
}
