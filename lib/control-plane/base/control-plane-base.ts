import { readFileSync } from 'node:fs';
import { checkedControlPlane, chosenControlPlane, ChosenControlPlane } from './chosen-control-plane';
import { GivenBase } from './given-base';
import { buildKustomization } from './kustomization';
import { networkIsolation } from './network-isolation';
import { NetworkIsolationOptions } from './network-isolation-options';
import { shellWord } from './shell-word';
import { yamlObjects } from './yaml-objects';
import { withoutServerFields } from '../../facts/kubernetes/server-fields';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { BaseOrigin } from '../../glance/glance-base';
import { JsonObject } from '../../json';
import { refuseUnwritable } from '../unwritable-fields';

/** Options of a base that is an existing manifest. */
export interface ExistingBaseOptions {
  /**
   * Whether added stores replace the stores of the manifest's Glance. If false, they join the existing stores.
   *
   * @default false
   */
  readonly replaceStores?: boolean;

  /**
   * Whether to keep `status` and the fields of `metadata` that the API server and `kubectl` write (`managedFields`, `resourceVersion`,
   * `uid`, `creationTimestamp`, `generation`, the times of a deletion, the annotation
   * `kubectl.kubernetes.io/last-applied-configuration`). Without them, the output of `oc get -o yaml` can be applied again.
   *
   * @default false
   */
  readonly keepServerFields?: boolean;
}

/** Options of a base among the objects of a file, a text or a kustomization. */
export interface BaseAmongObjectsOptions extends ExistingBaseOptions {
  /**
   * The name of the control plane to choose. Required if there are several with different names.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * The namespace of the control plane to choose.
   *
   * @default - any namespace
   */
  readonly namespace?: string;

  /**
   * Whether to write the other objects beside the control plane, in its chart. They do not change, apart from the namespace and the
   * labels that the chart adds to every object, and the fields that `keepServerFields` keeps. Other control planes are left out.
   * The rules inspect the other objects together with the control plane in either case.
   *
   * @default false
   */
  readonly includeOthers?: boolean;
}

/**
 * The control plane to which stores and back-ends are added.
 */
export abstract class ControlPlaneBase {
  /**
   * A complete control plane with separate networks `ctlplane`, `internalapi`, `storage` and `tenant`, as in the operators' samples.
   *
   * Its Glance stores images in Swift. The first added store replaces the Swift store.
   *
   * @throws at construction of the control plane, when a name, an address or a quantity is malformed
   * @see https://github.com/openstack-k8s-operators/openstack-operator/tree/main/config/samples
   */
  public static networkIsolation(options: NetworkIsolationOptions = {}): ControlPlaneBase {
    return new GeneratedBase((release) => networkIsolation(release, options));
  }

  /**
   * A control plane in a YAML or JSON file, which can contain other objects. The output keeps every field of it but those of the API
   * server; see `keepServerFields`.
   *
   * @param path the file, relative to the working directory
   * @throws when the file is unreadable, is not valid YAML, or does not contain exactly one control plane with the chosen name
   */
  public static fromFile(path: string, options: BaseAmongObjectsOptions = {}): ControlPlaneBase {
    const chosen = chosenControlPlane(yamlObjects(readText(path), path), path, options);
    return new ExistingBase(chosen, options, (lint) => `To show them, run: ${lint} ${shellWord(path)}`);
  }

  /**
   * A control plane in a YAML or JSON text, which can contain other objects. The output keeps every field of it but those of the API
   * server; see `keepServerFields`.
   *
   * @param text the documents
   * @throws when the text is not valid YAML, or does not contain exactly one control plane with the chosen name
   */
  public static fromYaml(text: string, options: BaseAmongObjectsOptions = {}): ControlPlaneBase {
    return new ExistingBase(chosenControlPlane(yamlObjects(text, 'the text'), 'the text', options), options);
  }

  /**
   * A control plane in the output of a kustomization. `kubectl kustomize`, `kustomize build` or `oc kustomize` builds it, whichever is
   * installed.
   *
   * @param folder the folder with the `kustomization.yaml`, relative to the working directory
   * @throws when no program is installed, the build fails, or the output does not contain exactly one control plane with the chosen name
   */
  public static fromKustomization(folder: string, options: BaseAmongObjectsOptions = {}): ControlPlaneBase {
    const { text, command } = buildKustomization(folder);
    const origin = `the kustomization '${folder}'`;
    const chosen = chosenControlPlane(yamlObjects(text, origin), origin, options);
    return new ExistingBase(chosen, options, (lint) => `To show them, run: ${command} | ${lint} -`);
  }

  /**
   * A manifest as an object, which does not change. The output keeps every field of it but those of the API server; see
   * `keepServerFields`.
   *
   * @param manifest an OpenStackControlPlane with `apiVersion`, `kind`, `metadata` and `spec`
   * @throws when it is not an OpenStackControlPlane
   */
  public static fromManifest(manifest: { readonly [field: string]: unknown }, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase({ controlPlane: checkedControlPlane(manifest, 'the manifest'), others: [], problems: [] }, options);
  }

  /**
   * No base: the output contains only the contributed fields. Use it with `oc patch --type merge` or as a kustomize patch.
   *
   * A contributed list (`extraMounts`) or text (`customServiceConfig`) replaces the whole list or text of the patched manifest.
   * The patched manifest is unknown to the library, so set the layout of an API instance with only file stores through `addApi`.
   *
   * A store that `glance.addStore` adds goes to the text of the service, and to the API instances that the program names with
   * `glance.api`. The library cannot say whether an instance of the patched manifest has a text of its own, which hides the store:
   * name such instances with `addStore(store, { instances: [...] })`, and write their whole text.
   */
  public static none(): ControlPlaneBase {
    return new NoBase();
  }

  /** The manifest. @internal */
  public abstract _manifest(release: Release): JsonObject;

  /** The objects that somebody gave as the base; undefined if the library generates it. @internal */
  public _given(): GivenBase | undefined {
    return undefined;
  }

  /** The other objects to write beside the control plane. @internal */
  public _included(): JsonObject[] {
    return [];
  }

  /** Whether added stores replace the stores of the base. @internal */
  public abstract _replaceStores(): boolean;

  /** Whether added back-ends replace the back-ends of the base. @internal */
  public _replaceBackends(): boolean {
    return false;
  }

  /** Whether the output contains only the contributed fields. @internal */
  public _isOverlay(): boolean {
    return this._origin() === 'unknown';
  }

  /** Where the base comes from. @internal */
  public abstract _origin(): BaseOrigin;
}

class GeneratedBase extends ControlPlaneBase {
  private readonly manifests = new Map<Release, JsonObject>();

  public constructor(private readonly generate: (release: Release) => JsonObject) {
    super();
  }

  public _manifest(release: Release): JsonObject {
    const manifest = this.manifests.get(release) ?? this.generate(release);
    this.manifests.set(release, manifest);
    return manifest;
  }

  public _replaceBackends(): boolean {
    return true;
  }

  public _replaceStores(): boolean {
    return true;
  }

  public _origin(): BaseOrigin {
    return 'generated';
  }
}

class ExistingBase extends ControlPlaneBase {
  private readonly given: GivenBase;

  public constructor(private readonly chosen: ChosenControlPlane, private readonly options: BaseAmongObjectsOptions, howToShow = writeToShow) {
    super();
    this.given = { objects: [chosen.controlPlane, ...chosen.others], problems: chosen.problems, howToShow };
    if (options.includeOthers) {
      chosen.others.forEach(checkIncluded);
    }
  }

  public _given(): GivenBase {
    return this.given;
  }

  public _included(): JsonObject[] {
    return this.options.includeOthers ? this.chosen.others.map((object) => this.written(object)) : [];
  }

  public _manifest(_release: Release): JsonObject {
    return this.written(this.chosen.controlPlane);
  }

  public _replaceStores(): boolean {
    return this.options.replaceStores ?? false;
  }

  public _origin(): BaseOrigin {
    return 'given';
  }

  private written(object: JsonObject): JsonObject {
    return this.options.keepServerFields ? object : withoutServerFields(object);
  }
}

class NoBase extends ControlPlaneBase {
  public _manifest(_release: Release): JsonObject {
    return { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' };
  }

  public _replaceStores(): boolean {
    return false;
  }

  public _origin(): BaseOrigin {
    return 'unknown';
  }
}

function writeToShow(lint: string): string {
  return `To show them, write the base to a file and run: ${lint} FILE`;
}

function checkIncluded(object: JsonObject): void {
  const { kind, apiVersion } = object;
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') {
    throw new Error(`an object beside the control plane has kind ${quoted(kind)} and apiVersion ${quoted(apiVersion)}, but an included object must have both. Add them, or remove includeOthers.`);
  }
  refuseUnwritable(object, `the ${kind} beside the control plane`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`the base '${path}' is unreadable: ${(error as Error).message}`);
  }
}
