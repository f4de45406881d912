import { Construct } from 'constructs';
import { GlancePattern, GlancePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/store-types';
import { CinderStore, CinderStoreProps } from '../stores/cinder-store';

/** Properties of a Glance that stores images in Cinder volumes. */
export interface CinderLvmPatternProps extends GlancePatternProps {
  /**
   * How Glance uses Cinder.
   *
   * @default - as its own user, over several paths
   */
  readonly store?: CinderStoreProps;

  /**
   * Whether store and back-end bring the node services that they need. False where the nodes have them already. Bringing them
   * reboots the nodes.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;

  /**
   * The id of the store.
   *
   * @default 'default_backend'
   */
  readonly storeId?: string;
}

/** A ready-made Glance with a Cinder store, whose back-end a subclass adds. */
export abstract class CinderLvmPattern extends GlancePattern {
  /** The store. */
  public readonly store: CinderStore;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the store, and what differs from the base
   * @throws when a value is not what the API server or Glance takes
   */
  protected constructor(scope: Construct, id: string, props: CinderLvmPatternProps) {
    super(scope, id, props);
    const defaults = { multipath: true, bringNodeServices: props.bringNodeServices };
    this.store = new CinderStore(props.storeId ?? OPERATOR_DEFAULT_STORE, { ...defaults, ...props.store });
    this.controlPlane.glance.addStore(this.store);
  }
}
