import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ControlPlaneMetadata } from './control-plane-metadata';
import { ValidationOptions } from './validation';
import { Cinder } from '../cinder/cinder';
import { Release } from '../facts/release';
import { Glance } from '../glance/glance';
import { ExtraMount } from '../mounts/extra-mount';
import { NodeServices } from '../nodes/node-services';

/** A control plane that stores, back-ends and options are added to: one that the program writes whole, or one that it only patches. */
export interface IOpenStackControlPlane extends IConstruct {
  /** The object that cdk8s writes. Use it as an escape hatch for cdk8s' own patches. */
  readonly apiObject: ApiObject;

  /** The image service. */
  readonly glance: Glance;

  /** The block storage service. */
  readonly cinder: Cinder;

  /** The node services that stores and back-ends need. */
  readonly nodeServices: NodeServices;

  /** The release of the custom resource definitions and operators. */
  readonly release: Release;

  /**
   * Mounts a volume in pods of the control plane.
   *
   * @param mount the volume and its mount path
   * @throws when another volume is mounted at the same path of the same pods
   */
  addExtraMount(mount: ExtraMount): void;

  /**
   * The URL of the internal endpoint of an API instance of Glance, for other services and for compute nodes: `https`, unless the base or
   * an overlay so far disables TLS of the pods (`spec.tls.podLevel.enabled`). The namespace is that of the object, or `openstack` if it
   * has none.
   *
   * @param instance the name of the API instance
   * @throws when the name is no name of an API instance
   */
  internalGlanceEndpoint(instance: string): string;

  /**
   * Applies a JSON merge patch (RFC 7396) after all other changes: objects merge, null removes a field, every other value replaces
   * the field.
   *
   * @param patch the patch of the whole object, such as `{ spec: { swift: { enabled: false } } }`
   * @throws when the patch sets `apiVersion` or `kind`, or has a field that cdk8s cannot write
   */
  addOverlay(patch: { readonly [field: string]: unknown }): void;

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
  removeField(path: string): void;
}

/** Options of a control plane that the program only patches. */
export interface PatchedControlPlaneOptions {
  /**
   * The release of the custom resource definitions and operators.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * Namespace, and additional labels and annotations.
   *
   * @default - the namespace of the chart, no labels and annotations
   */
  readonly metadata?: ControlPlaneMetadata;

  /**
   * The construct that contains the `MachineConfig`s that stores and back-ends need.
   *
   * @default - new node services in the chart of the control plane, for the pool `master`
   */
  readonly nodeServices?: NodeServices;

  /**
   * Validation of the patch at `synth`, with the rules of `cdk8s-glance lint`.
   *
   * @default - errors stop `synth`, other findings are printed
   */
  readonly validation?: ValidationOptions;
}
