import { Construct } from 'constructs';
import { CinderOptions } from '../cinder/cinder';
import { ControlPlaneBase } from '../control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../control-plane/openstack-control-plane';
import { ValidationOptions } from '../control-plane/validation';
import { Release } from '../facts/release';
import { GlanceOptions } from '../glance/glance';
import { defined } from '../json';
import { NodeServices } from '../nodes/node-services';

/** Properties of every ready-made Glance. */
export interface GlancePatternProps {
  /**
   * The control plane that the stores are added to.
   *
   * @default - one is made, of `base` and `release`
   */
  readonly controlPlane?: OpenStackControlPlane;

  /**
   * What the control plane that is made is laid over. Not together with `controlPlane`.
   *
   * @default ControlPlaneBase.networkIsolation()
   */
  readonly base?: ControlPlaneBase;

  /**
   * The release of the control plane that is made. Not together with `controlPlane`.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * What differs from the base in the Glance service.
   *
   * @default - nothing
   */
  readonly glance?: GlanceOptions;

  /**
   * What differs from the base in the Cinder service.
   *
   * @default - nothing
   */
  readonly cinder?: CinderOptions;

  /**
   * Where the `MachineConfig`s go that stores and back-ends need. Not together with `controlPlane`.
   *
   * @default - beside the control plane, for the pool `master`
   */
  readonly nodeServices?: NodeServices;

  /**
   * How the control plane that is made is judged at `synth`. Not together with `controlPlane`.
   *
   * @default - errors stop `synth`, lesser findings are printed
   */
  readonly validation?: ValidationOptions;
}

/** A ready-made Glance: a control plane, given or made, and the stores that a subclass adds to it. */
export abstract class GlancePattern extends Construct {
  /** The control plane that has the stores. */
  public readonly controlPlane: OpenStackControlPlane;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the control plane, and what differs from the base
   * @throws when something that a control plane is made of is given together with `controlPlane`
   */
  protected constructor(scope: Construct, id: string, props: GlancePatternProps) {
    super(scope, id);
    const { controlPlane, base, release, nodeServices, validation, glance, cinder } = props;
    const misplaced = Object.keys(defined({ base, release, nodeServices, validation }));
    if (controlPlane && misplaced.length > 0) {
      throw new Error(`[${this.node.path}] controlPlane is given together with ${misplaced.join(', ')}: give what it is made of to the control plane.`);
    }
    this.controlPlane = controlPlane ?? new OpenStackControlPlane(this, 'control-plane', { base, release, nodeServices, validation });
    this.controlPlane.glance.configure(glance ?? {});
    this.controlPlane.cinder.configure(cinder ?? {});
  }
}
