import { ControlPlaneBase } from './base/control-plane-base';
import { ControlPlaneMetadata } from './control-plane-metadata';
import { ValidationOptions } from './validation';
import { CinderOptions } from '../cinder/service/cinder-options';
import { Release } from '../facts/release';
import { GlanceOptions } from '../glance/glance-options';
import { ExtraMount } from '../mounts/extra-mount';
import { NodeServices } from '../nodes/node-services';
import { ApplicationCredentialOptions } from '../services/application-credential';

/** Properties of a control plane. */
export interface OpenStackControlPlaneProps {
  /**
   * The name of the object.
   *
   * @default - the name in the base, or `openstack` if absent
   */
  readonly name?: string;

  /**
   * Namespace, and additional labels and annotations.
   *
   * @default - those of the base and of the chart
   */
  readonly metadata?: ControlPlaneMetadata;

  /**
   * The release of the custom resource definitions and operators.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * The control plane to which stores and back-ends are added.
   *
   * @default ControlPlaneBase.networkIsolation()
   */
  readonly base?: ControlPlaneBase;

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
   * The construct that contains the `MachineConfig`s that stores and back-ends need. Applying a `MachineConfig` reboots nodes. Put
   * `NodeServices` in a separate chart to get a separate file, which you apply at a time of your choice.
   *
   * @default - new node services in the chart of the control plane, for the pool `master`
   */
  readonly nodeServices?: NodeServices;

  /**
   * Validity and roles of the application credentials of services. This property enables application credentials. A store that
   * uses an application credential enables them too. Requires release 18.0-fr5 or later.
   *
   * @default - disabled, unless a store uses an application credential; then enabled with the defaults of the API server
   */
  readonly applicationCredential?: ApplicationCredentialOptions;

  /**
   * Validation of the control plane at `synth`, with the rules of `cdk8s-glance lint`.
   *
   * @default - errors stop `synth`, other findings are printed, and findings of a given base are counted
   */
  readonly validation?: ValidationOptions;

  /**
   * Volumes in pods of the control plane, in addition to those of the stores.
   *
   * @default - no additional volumes
   */
  readonly extraMounts?: ExtraMount[];
}
