import { Construct } from 'constructs';
import { GlancePattern, GlancePatternProps } from './glance-pattern';
import { quoted } from '../facts/quoting';
import { Store } from '../stores/store';

/** Properties of a Glance with several stores. */
export interface MultistoreProps extends GlancePatternProps {
  /** The stores, in the order in which they are listed. At least one. */
  readonly stores: Store[];

  /**
   * The id of the store that images go to unless a user names another.
   *
   * @default - the default that the control plane has, else the first store
   */
  readonly defaultStore?: string;
}

/**
 * A Glance with several stores of any types, one of them the default.
 */
export class Multistore extends GlancePattern {
  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the stores, and what differs from the base
   * @throws when there are no stores, two have one id, or the default is not among them
   */
  public constructor(scope: Construct, id: string, props: MultistoreProps) {
    super(scope, id, props);
    const { stores, defaultStore } = props;
    const ids = stores.map((store) => store.id);
    if (stores.length === 0) {
      throw new Error(`[${this.node.path}] stores is empty: give at least one.`);
    }
    if (defaultStore !== undefined && !ids.includes(defaultStore)) {
      throw new Error(`[${this.node.path}] defaultStore is ${quoted(defaultStore)}: use the id of one of the stores, ${ids.map(quoted).join(', ')}.`);
    }
    stores.forEach((store) => this.controlPlane.glance.addStore(store, { default: store.id === defaultStore }));
  }
}
