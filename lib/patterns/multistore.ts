import { Construct } from 'constructs';
import { GlancePattern, GlancePatternProps } from './glance-pattern';
import { quoted } from '../facts/text/quoting';
import { Store } from '../stores/store';

/** Properties of a Glance with several stores. */
export interface MultistoreProps extends GlancePatternProps {
  /** The stores, in the order of `enabled_backends`. At least one. */
  readonly stores: Store[];

  /**
   * The id of the default store. It receives the images of users who name no store. Set it to replace the default store of an existing
   * base.
   *
   * @default - the default store of the base or the control plane, or the first store if absent
   */
  readonly defaultStore?: string;
}

/**
 * A Glance with several stores of any types. One of them is the default.
 */
export class Multistore extends GlancePattern {
  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the stores, and the changes to the base
   * @throws when the list of stores is empty, two stores have the same id, or no store has the id `defaultStore`
   */
  public constructor(scope: Construct, id: string, props: MultistoreProps) {
    super(scope, id, props);
    const { stores, defaultStore } = props;
    const ids = stores.map((store) => store.id);
    if (stores.length === 0) {
      throw new Error(`[${this.node.path}] stores is empty: add at least one store.`);
    }
    if (defaultStore !== undefined && !ids.includes(defaultStore)) {
      throw new Error(`[${this.node.path}] defaultStore is ${quoted(defaultStore)}: use the id of one of the stores, ${ids.map(quoted).join(', ')}.`);
    }
    stores.forEach((store) => this.controlPlane.glance.addStore(store, { default: store.id === defaultStore }));
  }
}
