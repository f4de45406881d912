import { Construct } from 'constructs';
import { CinderOptions } from '../cinder/cinder';
import { ControlPlaneBase } from '../control-plane/base/control-plane-base';
import { ControlPlaneMetadata } from '../control-plane/control-plane-metadata';
import { IOpenStackControlPlane } from '../control-plane/control-plane-reference';
import { OpenStackControlPlane } from '../control-plane/openstack-control-plane';
import { ValidationOptions } from '../control-plane/validation';
import { Release } from '../facts/release';
import { GlanceOptions } from '../glance/glance-options';
import { defined } from '../json';
import { NodeServices } from '../nodes/node-services';

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
}
