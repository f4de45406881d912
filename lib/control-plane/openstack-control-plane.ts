import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ApplicationCredentialOptions, applicationCredential } from './application-credential';
import { ControlPlaneBase } from './base/control-plane-base';
import { ControlPlaneObject } from './control-plane-object';
import { composeMergePatches } from './merge-patch';
import { refuseUnwritable } from './unwritable-fields';
import { Validation, ValidationOptions } from './validation';
import { dnsLabel, optional } from '../check';
import { Cinder, CinderOptions } from '../cinder/cinder';
import { Contributions } from '../contributions';
import { DEFAULT_RELEASE, Release } from '../facts/release';
import { Glance, GlanceOptions } from '../glance/glance';
import { copied, defined, JsonObject, objectAt } from '../json';
import { ExtraMount } from '../mounts/extra-mount';
import { NodeServices } from '../nodes/node-services';

/** Properties of a control plane. */
export interface OpenStackControlPlaneProps {
  /**
   * The name of the object.
   *
   * @default - the base's; `openstack` where it has none
   */
  readonly name?: string;

  /**
   * The release of the custom resource definitions and operators.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * What stores and back-ends are laid over.
   *
   * @default ControlPlaneBase.networkIsolation()
   */
  readonly base?: ControlPlaneBase;

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
   * Where the `MachineConfig`s go that stores and back-ends need. Applying those reboots nodes: with `NodeServices` in a chart of
   * their own they are a file of their own, to be applied when it suits.
   *
   * @default - beside the control plane, for the pool `master`
   */
  readonly nodeServices?: NodeServices;

  /**
   * How long the application credentials of services are valid and what they allow. They are switched on by the stores that use
   * one, or by this. From release 18.0-fr5 on.
   *
   * @default - none, unless a store uses one; then with the API server's defaults
   */
  readonly applicationCredential?: ApplicationCredentialOptions;

  /**
   * How the control plane is judged at `synth`, by the rules that `cdk8s-glance lint` has.
   *
   * @default - errors stop `synth`, lesser findings are printed
   */
  readonly validation?: ValidationOptions;

  /**
   * Volumes in pods of the control plane, beside those that stores bring.
   *
   * @default - none
   */
  readonly extraMounts?: ExtraMount[];
}

/** One for all control planes that have none of their own, so that it is made once. */
const DEFAULT_BASE = ControlPlaneBase.networkIsolation();

/**
 * A whole OpenStack: the custom resource `OpenStackControlPlane`, with stores and options laid over a base.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator
 */
export class OpenStackControlPlane extends Construct {
  /** The object that is written: an escape hatch to cdk8s' own patches. */
  public readonly apiObject: ApiObject;
  /** The image service. */
  public readonly glance: Glance;
  /** The block storage service. */
  public readonly cinder: Cinder;
  /** What runs on the nodes for stores and back-ends. */
  public readonly nodeServices: NodeServices;
  /** The release of the custom resource definitions and operators. */
  public readonly release: Release;

  private readonly base: ControlPlaneBase;
  private readonly manifest: JsonObject;
  private readonly credential?: JsonObject;
  private readonly contributions: Contributions;
  private overlays: readonly JsonObject[] = [];

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props what it is laid over, and what differs
   * @throws when a value is not what the API server or oslo.config takes
   */
  public constructor(scope: Construct, id: string, props: OpenStackControlPlaneProps = {}) {
    super(scope, id);
    this.release = props.release ?? DEFAULT_RELEASE;
    this.base = props.base ?? DEFAULT_BASE;
    this.manifest = this.base._manifest(this.release);
    const object = new ControlPlaneObject(this, 'Resource', {
      base: this.manifest,
      name: optional(props.name, (name) => dnsLabel('name', name)),
      patch: () => this.patch(),
      revision: () => this.contributions.revision,
      isOverlay: this.base._isOverlay(),
    });
    this.credential = optional(props.applicationCredential, (options) => applicationCredential(options, this.release));
    this.nodeServices = props.nodeServices ?? new NodeServices(this, 'nodes');
    this.contributions = new Contributions(this.release, this.nodeServices);
    this.glance = Glance._define(this, props.glance ?? {}, this.contributions);
    this.cinder = Cinder._define(this, props.cinder ?? {}, this.contributions);
    this.apiObject = object;
    const { release, nodeServices } = this;
    const validation = new Validation({ object, release, nodeServices }, props.validation);
    this.node.addValidation({ validate: () => validation.validate() });
    props.extraMounts?.forEach((mount) => this.addExtraMount(mount));
  }

  /**
   * Mounts a volume in pods of the control plane.
   *
   * @param mount what is mounted, and where
   * @throws when something else is mounted at the same path of the same pods
   */
  public addExtraMount(mount: ExtraMount): void {
    this.contributions.add(`[${this.node.path}] an extra mount`, { extraMounts: [mount], nodeServices: [] });
  }

  /**
   * Lays a JSON merge patch (RFC 7396) over all else: objects merge, null removes, everything else replaces.
   *
   * @param patch the patch of the whole object, such as `{ spec: { swift: { enabled: false } } }`
   * @throws when it changes what the object is, or has a field that cannot be written
   */
  public addOverlay(patch: { readonly [field: string]: unknown }): void {
    const foreign = ['apiVersion', 'kind'].find((field) => field in patch);
    if (foreign) {
      throw new Error(`[${this.node.path}] an overlay sets ${foreign} to ${JSON.stringify(patch[foreign])}: leave it out, the object stays an OpenStackControlPlane.`);
    }
    refuseUnwritable(patch, `[${this.node.path}] an overlay`);
    this.overlays = [...this.overlays, copied(patch)];
    this.contributions.change();
  }

  // All that is laid over the base, as one merge patch.
  private patch(): JsonObject {
    const { extraMounts } = this.contributions;
    const glance = this.glance._patch({ template: this.template('glance'), replaceStores: this.base._replaceStores() });
    const cinder = this.cinder._patch({ template: this.template('cinder'), replaceBackends: this.base._replaceBackends() });
    const contributed = defined({
      applicationCredential: this.credential ?? (this.glance._needsApplicationCredential() ? { enabled: true } : undefined),
      cinder: Object.keys(cinder).length > 0 ? cinder : undefined,
      glance: Object.keys(glance).length > 0 ? glance : undefined,
      extraMounts: extraMounts._isEmpty() ? undefined : extraMounts._render(this.baseMounts()),
    });
    return this.overlays.reduce(composeMergePatches, { spec: contributed });
  }

  private template(service: string): JsonObject {
    return objectAt(this.manifest, 'spec', service, 'template') ?? {};
  }

  private baseMounts(): unknown[] {
    const mounts = objectAt(this.manifest, 'spec')?.extraMounts;
    return Array.isArray(mounts) ? mounts : [];
  }
}
