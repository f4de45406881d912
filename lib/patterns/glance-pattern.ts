import { Construct } from 'constructs';
import { CinderOptions } from '../cinder/service/cinder-options';
import { ControlPlaneBase } from '../control-plane/base/control-plane-base';
import { ControlPlaneMetadata } from '../control-plane/control-plane-metadata';
import { IOpenStackControlPlane } from '../control-plane/control-plane-reference';
import { OpenStackControlPlane } from '../control-plane/openstack-control-plane';
import { ValidationOptions } from '../control-plane/validation';
import { Release } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { GlanceApi } from '../glance/glance-api';
import { GlanceOptions } from '../glance/glance-options';
import { defined } from '../json';
import { NodeServices } from '../nodes/node-services';
import { Store } from '../stores/store';

/** Properties of every ready-made Glance. */
export interface GlancePatternProps {
  /**
   * The control plane that receives the stores.
   *
   * @default - a new control plane with `base` and `release`
   */
  readonly controlPlane?: IOpenStackControlPlane;

  /**
   * The base of the new control plane. Do not combine it with `controlPlane`.
   *
   * @default ControlPlaneBase.networkIsolation()
   */
  readonly base?: ControlPlaneBase;

  /**
   * The release of the new control plane. Do not combine it with `controlPlane`.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * Changes of the Glance service to the base.
   *
   * @default - no changes
   */
  readonly glance?: GlanceOptions;

  /**
   * Changes of the Cinder service to the base.
   *
   * @default - no changes
   */
  readonly cinder?: CinderOptions;

  /**
   * The construct that contains the `MachineConfig`s that stores and back-ends need. Do not combine it with `controlPlane`.
   *
   * @default - new node services in the chart of the control plane, for the pool `master`
   */
  readonly nodeServices?: NodeServices;

  /**
   * Namespace, labels and annotations of the new control plane. Do not combine it with `controlPlane`.
   *
   * @default - those of the base and of the chart
   */
  readonly metadata?: ControlPlaneMetadata;

  /**
   * Validation of the new control plane at `synth`. Do not combine it with `controlPlane`.
   *
   * @default - errors stop `synth`, other findings are printed
   */
  readonly validation?: ValidationOptions;
}

/** Properties of every ready-made Glance with one store. */
export interface StorePatternProps extends GlancePatternProps {
  /**
   * The id of the store.
   *
   * @default 'default_backend'
   */
  readonly storeId?: string;

  /**
   * Whether the store becomes the default store, although the base or the control plane has another default. The default store
   * receives the images of users who name no store.
   *
   * @default - the default store stays, and a message at `synth` says so; the store becomes the default if there is none
   */
  readonly makeDefault?: boolean;
}

/** A ready-made Glance: an existing or a new control plane, and the stores that a subclass adds. */
export abstract class GlancePattern extends Construct {
  /** The control plane that has the stores. */
  public readonly controlPlane: IOpenStackControlPlane;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the control plane, and the changes to the base
   * @throws when `controlPlane` is combined with `base`, `release`, `nodeServices`, `metadata` or `validation`
   */
  protected constructor(scope: Construct, id: string, props: GlancePatternProps) {
    super(scope, id);
    const { controlPlane, base, release, nodeServices, metadata, validation, glance, cinder } = props;
    const misplaced = Object.keys(defined({ base, release, nodeServices, metadata, validation }));
    if (controlPlane && misplaced.length > 0) {
      throw new Error(`[${this.node.path}] controlPlane is combined with ${misplaced.join(', ')}: pass ${misplaced.join(', ')} to the control plane instead.`);
    }
    this.controlPlane = controlPlane ?? new OpenStackControlPlane(this, 'control-plane', { base, release, nodeServices, metadata, validation });
    this.controlPlane.glance.configure(glance ?? {});
    this.controlPlane.cinder.configure(cinder ?? {});
  }

  /**
   * Adds the store of a ready-made Glance. At `synth`, a message says if another store stays the default store.
   *
   * @param store the store
   * @param makeDefault whether the store becomes the default store
   * @param api the new API instance that has the store. Defaults to every instance that runs
   *
   * @internal
   */
  protected _addStore(store: Store, makeDefault: boolean = false, api?: GlanceApi): void {
    const { glance } = this.controlPlane;
    (api ?? glance).addStore(store, { default: makeDefault });
    let isReported = api !== undefined || makeDefault;
    const report = (): string[] => {
      const kept = isReported ? undefined : glance._defaultOfBase();
      isReported = true;
      if (kept !== undefined && kept !== store.id) {
        console.warn(`[${this.node.path}] the store ${quoted(kept)} of the base stays the default store. To make ${quoted(store.id)} the default, set makeDefault: true.`);
      }
      return [];
    };
    this.node.addValidation({ validate: report });
  }
}
