import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ControlPlaneBase } from './base/control-plane-base';
import { checkMetadata } from './control-plane-metadata';
import { ControlPlaneNames } from './control-plane-names';
import { ControlPlaneObject } from './control-plane-object';
import { IOpenStackControlPlane, PatchedControlPlaneOptions } from './control-plane-reference';
import { includeObjects } from './included-objects';
import { applyMergePatch, composeMergePatches } from './merge-patch';
import { dnsLabel, optional } from '../check';
import { OpenStackVersionOptions } from './objects/openstack-version-options';
import { refuseUnwritable } from './unwritable-fields';
import { Validation } from './validation';
import { Cinder } from '../cinder/cinder';
import { Contributions } from '../contributions';
import { Glance } from '../glance/glance';
import { copied, defined, JsonObject, objectAt } from '../json';
import { OpenStackVersion } from './objects/openstack-version';
import { OpenStackControlPlaneProps } from './openstack-control-plane-props';
import { internalGlanceEndpoint } from '../facts/operators/glance-endpoint';
import { DEFAULT_RELEASE, Release } from '../facts/release';
import { parsedPath } from '../facts/text/field-path';
import { quoted } from '../facts/text/quoting';
import { GlanceBase } from '../glance/glance-base';
import { ExtraMount } from '../mounts/extra-mount';
import { NodeServices } from '../nodes/node-services';
import { applicationCredential } from '../services/application-credential';

/** The namespace in the documentation of the operators. */
const DEFAULT_NAMESPACE = 'openstack';

/** The base of all control planes without an explicit one. Shared, because its generation takes time. */
const DEFAULT_BASE = ControlPlaneBase.networkIsolation();

/**
 * An OpenStack control plane: the custom resource `OpenStackControlPlane`, made from a base with added stores and options.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator
 */
export class OpenStackControlPlane extends Construct implements IOpenStackControlPlane {
  /**
   * A control plane that exists in the cluster, for a program that only patches it. The output holds only what the program adds: input
   * for `oc patch --type merge`, server-side apply or a kustomize patch.
   *
   * The library sees none of its fields. The same as a new control plane over `ControlPlaneBase.none()`.
   *
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param name the name of the control plane
   * @param options release, namespace, node services and validation
   * @throws when the API server does not accept a value
   */
  public static fromName(scope: Construct, id: string, name: string, options: PatchedControlPlaneOptions = {}): IOpenStackControlPlane {
    return new OpenStackControlPlane(scope, id, { ...options, name, base: ControlPlaneBase.none() });
  }

  /** The object that cdk8s writes. Use it as an escape hatch for cdk8s' own patches. */
  public readonly apiObject: ApiObject;
  /** The image service. */
  public readonly glance: Glance;
  /** The block storage service. */
  public readonly cinder: Cinder;
  /** The node services that stores and back-ends need. */
  public readonly nodeServices: NodeServices;
  /** The release of the custom resource definitions and operators. */
  public readonly release: Release;

  private readonly base: ControlPlaneBase;
  private readonly manifest: JsonObject;
  private readonly credential?: JsonObject;
  private readonly contributions: Contributions;
  private overlays: readonly JsonObject[] = [];
  private version?: OpenStackVersion;
  private computed?: { readonly revision: number; readonly spec: JsonObject };

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the base, and the changes to it
   * @throws when the API server or oslo.config does not accept a value
   */
  public constructor(scope: Construct, id: string, props: OpenStackControlPlaneProps = {}) {
    super(scope, id);
    this.release = props.release ?? DEFAULT_RELEASE;
    this.base = props.base ?? DEFAULT_BASE;
    this.manifest = this.base._manifest(this.release);
    checkMetadata(`[${this.node.path}]`, props.metadata ?? {});
    const object = new ControlPlaneObject(this, 'Resource', {
      base: this.manifest,
      name: optional(props.name, (name) => dnsLabel('name', name)),
      metadata: copied(props.metadata),
      patch: () => this.patch(),
      revision: () => this.contributions.revision,
      isOverlay: this.base._isOverlay(),
    });
    this.credential = optional(props.applicationCredential, (options) => applicationCredential(options, this.release));
    this.nodeServices = props.nodeServices ?? new NodeServices(this, 'nodes');
    this.contributions = new Contributions(this.release, this.nodeServices);
    this.glance = Glance._define(this, props.glance ?? {}, this.contributions, this.glanceBase());
    this.apiObject = object;
    this.cinder = Cinder._define(this, props.cinder ?? {}, this.contributions, {
      glanceEndpoint: (instance) => this.internalGlanceEndpoint(instance),
      useImage: (backend, image) => this.configureVersion({ cinderVolumeImages: { [backend]: image } }),
    });
    const { release, nodeServices } = this;
    const subject = { object, release, nodeServices, base: this.base._given(), contributed: () => this.contributed() };
    const validation = new Validation(subject, props.validation);
    this.node.addValidation({ validate: () => validation.validate() });
    this.node.addValidation({ validate: () => this.hidden() });
    this.addToChart(object);
    includeObjects(this, this.base._included());
    props.extraMounts?.forEach((mount) => this.addExtraMount(mount));
  }

  /**
   * Mounts a volume in pods of the control plane.
   *
   * @param mount the volume and its mount path
   * @throws when another volume is mounted at the same path of the same pods
   */
  public addExtraMount(mount: ExtraMount): void {
    this.contributions.add(`[${this.node.path}] an extra mount`, { extraMounts: [mount], nodeServices: [] });
  }

  /**
   * Sets the version of OpenStack and images that take the place of the operators'. The first call adds the `OpenStackVersion` of the control
   * plane to the chart; later calls and back-ends with an image change it.
   *
   * @param options the version and the images
   * @returns the `OpenStackVersion`
   * @throws when the API server does not accept a value, or an image has no effect
   */
  public configureVersion(options: OpenStackVersionOptions): OpenStackVersion {
    const { name, metadata: { namespace } } = this.apiObject;
    this.version ??= new OpenStackVersion(this, 'version', { name, metadata: { namespace } });
    this.version.configure(options);
    return this.version;
  }

  /**
   * The URL of the internal endpoint of an API instance of Glance, for other services and for compute nodes: `https`, unless the base or
   * an overlay so far disables TLS of the pods (`spec.tls.podLevel.enabled`). The namespace is that of the object, or `openstack` if it
   * has none.
   *
   * @param instance the name of the API instance
   * @throws when the name is no name of an API instance
   */
  public internalGlanceEndpoint(instance: string): string {
    const overlay = this.overlays.reduce(composeMergePatches, {});
    const podLevel = objectAt(applyMergePatch(this.manifest, overlay), 'spec', 'tls', 'podLevel');
    return internalGlanceEndpoint({
      instance: dnsLabel('the name of an API instance', instance),
      namespace: this.apiObject.metadata.namespace ?? DEFAULT_NAMESPACE,
      podTls: podLevel?.enabled !== false,
    });
  }

  /**
   * Applies a JSON merge patch (RFC 7396) after all other changes: objects merge, null removes a field, every other value replaces
   * the field.
   *
   * @param patch the patch of the whole object, such as `{ spec: { swift: { enabled: false } } }`
   * @throws when the patch sets `apiVersion` or `kind`, or has a field that cdk8s cannot write
   */
  public addOverlay(patch: { readonly [field: string]: unknown }): void {
    const foreign = ['apiVersion', 'kind'].find((field) => field in patch);
    if (foreign) {
      throw new Error(`[${this.node.path}] an overlay sets ${foreign} to ${JSON.stringify(patch[foreign])}: remove it, because the object must stay an OpenStackControlPlane.`);
    }
    refuseUnwritable(patch, `[${this.node.path}] an overlay`);
    this.overlays = [...this.overlays, copied(patch)];
    this.contributions.change();
  }

  // Two objects of one name would replace each other in the cluster.
  private addToChart(object: ApiObject): void {
    const names = ControlPlaneNames.inChartOf(object);
    names.add(object);
    this.node.addValidation({
      validate: () => {
        names.newWarnings(object).forEach((warning) => console.warn(warning));
        return names.errors(object);
      },
    });
  }

  /**
   * Removes a field of the base, or one that the program adds, after all other changes. Nothing changes if the field is absent.
   *
   * Unlike an overlay with null, it works in every language.
   *
   * @example
   * controlPlane.removeField('spec.barbican');
   *
   * @param path the names of the fields, separated by dots. A name with other characters is in brackets and quotes:
   * `metadata.annotations['a.b/c']`
   * @throws when the path is malformed, leads into a list, or is not below `spec` or `metadata`
   */
  public removeField(path: string): void {
    const steps = parsedPath(path);
    const index = steps.find((step) => typeof step === 'number');
    if (index !== undefined) {
      throw new Error(`[${this.node.path}] the path is ${quoted(path)}: an element of a list cannot be removed. Replace the whole list with addOverlay().`);
    }
    if (steps.length < 2 || !['spec', 'metadata'].includes(String(steps[0]))) {
      throw new Error(`[${this.node.path}] the path is ${quoted(path)}: use a field below spec or metadata, such as spec.barbican.`);
    }
    this.addOverlay(steps.reduceRight<unknown>((value, step) => ({ [step]: value }), null) as JsonObject);
  }

  // What the program adds to `spec`, without overlays and mounts. The same until something changes, so it is computed once.
  private contributed(): JsonObject {
    const { revision } = this.contributions;
    if (this.computed?.revision !== revision) {
      this.computed = { revision, spec: this.contributedSpec() };
    }
    return this.computed.spec;
  }

  private contributedSpec(): JsonObject {
    const glance = this.glance._patch();
    const cinder = this.cinder._patch({ template: this.template('cinder'), replaceBackends: this.base._replaceBackends(), isUnknown: this.base._isOverlay() });
    return defined({
      applicationCredential: this.credential ?? (this.needsApplicationCredential() ? { enabled: true } : undefined),
      cinder: Object.keys(cinder).length > 0 ? cinder : undefined,
      glance: Object.keys(glance).length > 0 ? glance : undefined,
    });
  }

  private needsApplicationCredential(): boolean {
    return this.glance._needsApplicationCredential() || this.cinder._needsApplicationCredential();
  }

  // All changes to the base, as one merge patch.
  private patch(): JsonObject {
    const contributed = this.contributed();
    const overlay = this.overlays.reduce(composeMergePatches, {});
    const spec = { ...contributed, ...this.mountsPatch(composeMergePatches({ spec: contributed }, overlay)) };
    return composeMergePatches({ spec }, overlay);
  }

  // The fields of `spec` with mounts: those of the control plane, and of services whose API instances or back-ends have their own.
  private mountsPatch(patch: JsonObject): JsonObject {
    const { extraMounts } = this.contributions;
    if (extraMounts._isEmpty()) {
      return {};
    }
    const base = objectAt(this.manifest, 'spec') ?? {};
    const { controlPlane, services } = extraMounts._placed(objectAt(applyMergePatch(this.manifest, patch), 'spec'), base);
    const template = (service: string): object => ({ template: { extraMounts: joined(objectAt(base, service, 'template')?.extraMounts, services[service]) } });
    const ofServices = Object.keys(services).map((service) => [service, composeMergePatches(objectAt(patch, 'spec', service) ?? {}, template(service) as JsonObject)]);
    return {
      ...Object.fromEntries(ofServices),
      ...(controlPlane.length > 0 && { extraMounts: joined(base.extraMounts, controlPlane) }),
    };
  }

  // The stores that an overlay hides from API instances.
  private hidden(): string[] {
    const overlay = objectAt(this.overlays.reduce(composeMergePatches, {}), 'spec', 'glance');
    const glance = overlay ? objectAt(applyMergePatch(this.manifest, this.patch()), 'spec', 'glance') : undefined;
    return glance ? this.glance._hidden(glance) : [];
  }

  private glanceBase(): GlanceBase {
    return new GlanceBase(this.base._origin(), this.template('glance'), this.base._replaceStores());
  }

  private template(service: string): JsonObject {
    return objectAt(this.manifest, 'spec', service, 'template') ?? {};
  }
}

function joined(given: unknown, added: readonly object[]): unknown[] {
  return [...Array.isArray(given) ? given as unknown[] : [], ...added];
}
