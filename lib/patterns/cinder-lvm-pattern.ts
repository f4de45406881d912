import { Construct } from 'constructs';
import { GlancePattern, StorePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { defined } from '../json';
import { CinderStore, CinderStoreProps } from '../stores/cinder-store';

/** Properties of a Glance that stores images in Cinder volumes. */
export interface CinderLvmPatternProps extends StorePatternProps {
  /**
   * The properties of the Cinder store.
   *
   * @default - the defaults of the store, with multipath
   */
  readonly store?: CinderStoreProps;

  /**
   * Whether the store and the back-end add the node services that they need. Set false if the nodes already have them, because applying
   * node services reboots the nodes.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;
}

/** A ready-made Glance with a Cinder store. A subclass adds the back-end. */
export abstract class CinderLvmPattern extends GlancePattern {
  /** The store. */
  public readonly store: CinderStore;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the store, and the changes to the base
   * @throws when the API server or Glance does not accept a value
   */
  protected constructor(scope: Construct, id: string, props: CinderLvmPatternProps) {
    super(scope, id, props);
    const defaults = { multipath: true, bringNodeServices: props.bringNodeServices };
    this.store = new CinderStore(props.storeId ?? OPERATOR_DEFAULT_STORE, { ...defaults, ...defined(props.store ?? {}) });
    this._addStore(this.store, props.makeDefault);
  }
}
