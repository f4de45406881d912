import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { OPENSTACK_VERSION_FIELDS, OpenStackVersionOptions } from './openstack-version-options';
import { KubeOpenStackVersion, type OpenStackVersionSpec } from '../../../imports/core.openstack.org';
import { checkAll, dnsLabel } from '../../check';
import { DEFAULT_RELEASE } from '../../facts/release';
import { copied, defined, JsonObject } from '../../json';
import { fieldChecks, fieldPatch } from '../../services/field-table';
import { validateWritable } from '../../writable';
import { checkMetadata, ControlPlaneMetadata } from '../control-plane-metadata';
import { composeMergePatches } from '../merge-patch';

/** Properties of an `OpenStackVersion`. */
export interface OpenStackVersionProps extends OpenStackVersionOptions {
  /**
   * The name of the object, which must be that of the control plane.
   *
   * @default 'openstack'
   */
  readonly name?: string;

  /**
   * Namespace, labels and annotations.
   *
   * @default - the namespace of the chart
   */
  readonly metadata?: ControlPlaneMetadata;
}

/**
 * The version of OpenStack that a control plane runs, and images that take the place of the operators'.
 *
 * The openstack-operator creates the object for a control plane that has none, so applying it changes the existing object. A namespace can
 * have only one. `OpenStackControlPlane.configureVersion()` and the property `image` of a back-end define it for a control plane.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackversion_types.go
 */
export class OpenStackVersion extends Construct {
  /** The API object, for fields that this construct does not cover. */
  public readonly apiObject: ApiObject;

  private spec: JsonObject = {};

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the version and the images
   * @throws when the API server does not accept a value, or an image has no effect
   */
  public constructor(scope: Construct, id: string, props: OpenStackVersionProps = {}) {
    super(scope, id);
    const { name = 'openstack', metadata = {}, ...options } = props;
    checkMetadata(`[${this.node.path}]`, metadata);
    this.configure(options);
    this.apiObject = new KubeOpenStackVersion(this, 'Resource', {
      metadata: { ...copied(defined(metadata)), name: dnsLabel('name', name) },
      spec: Lazy.any({ produce: () => this.spec as OpenStackVersionSpec }),
    });
    validateWritable(this.apiObject);
  }

  /**
   * Sets the given properties. Images add up; a later image of a service replaces an earlier one.
   *
   * @param options the version and the images
   * @throws when the API server does not accept a value, or an image has no effect
   */
  public configure(options: OpenStackVersionOptions): void {
    checkAll(`[${this.node.path}]`, ...fieldChecks(OPENSTACK_VERSION_FIELDS, options, DEFAULT_RELEASE));
    this.spec = composeMergePatches(this.spec, fieldPatch(OPENSTACK_VERSION_FIELDS, options, DEFAULT_RELEASE));
  }
}
