import { readFileSync } from 'node:fs';
import { GivenBase } from './given-base';
import { manifestFromYaml } from './manifest-from-yaml';
import { networkIsolation } from './network-isolation';
import { NetworkIsolationOptions } from './network-isolation-options';
import { quoted } from '../../facts/quoting';
import { Release } from '../../facts/release';
import { withoutServerFields } from '../../facts/server-fields';
import { BaseOrigin } from '../../glance/glance-base';
import { isJsonObject, JsonObject } from '../../json';
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
   * `uid`, `creationTimestamp`, `generation`, the annotation `kubectl.kubernetes.io/last-applied-configuration`). Without them, the
   * output of `oc get -o yaml` can be applied again.
   *
   * @default false
   */
  readonly keepServerFields?: boolean;
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
   * A manifest in a YAML or JSON file. The output keeps every field of it but those of the API server; see `keepServerFields`.
   *
   * @param path the file, relative to the working directory
   * @throws when the file is unreadable, is not valid YAML, or does not contain exactly one OpenStackControlPlane
   */
  public static fromFile(path: string, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifestFromYaml(readText(path), path), path), options, (lint) => `To show them, run: ${lint} ${shellWord(path)}`);
  }

  /**
   * A manifest as YAML or JSON text. The output keeps every field of it but those of the API server; see `keepServerFields`.
   *
   * @param text one document
   * @throws when the text is not valid YAML, or does not contain exactly one OpenStackControlPlane
   */
  public static fromYaml(text: string, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifestFromYaml(text, 'the text'), 'the text'), options);
  }

  /**
   * A manifest as an object, which does not change. The output keeps every field of it but those of the API server; see
   * `keepServerFields`.
   *
   * @param manifest an OpenStackControlPlane with `apiVersion`, `kind`, `metadata` and `spec`
   * @throws when it is not an OpenStackControlPlane
   */
  public static fromManifest(manifest: { readonly [field: string]: unknown }, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifest, 'the manifest'), options);
  }

  /**
   * No base: the output contains only the contributed fields. Use it with `oc patch --type merge` or as a kustomize patch.
   *
   * A contributed list (`extraMounts`) or text (`customServiceConfig`) replaces the whole list or text of the patched manifest.
   * The patched manifest is unknown to the library, so set the layout of an API instance with only file stores through `addApi`.
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

  public constructor(private readonly manifest: JsonObject, private readonly options: ExistingBaseOptions, howToShow = writeToShow) {
    super();
    this.given = { objects: [manifest], howToShow };
  }

  public _given(): GivenBase {
    return this.given;
  }

  public _manifest(_release: Release): JsonObject {
    return this.options.keepServerFields ? this.manifest : withoutServerFields(this.manifest);
  }

  public _replaceStores(): boolean {
    return this.options.replaceStores ?? false;
  }

  public _origin(): BaseOrigin {
    return 'given';
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

/** A path as a word of a shell command. */
function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replace(/'/g, "'\\''")}'`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`the base '${path}' is unreadable: ${(error as Error).message}`);
  }
}

function checkedManifest(value: unknown, origin: string): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error(`${origin} contains ${quoted(value)}, but a base must be one OpenStackControlPlane.`);
  }
  const { kind, apiVersion, spec } = value;
  if (kind !== 'OpenStackControlPlane' || typeof apiVersion !== 'string' || !apiVersion.startsWith('core.openstack.org/')) {
    throw new Error(`${origin} has kind ${quoted(kind)} and apiVersion ${quoted(apiVersion)}, but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1.`);
  }
  if (spec !== undefined && !isJsonObject(spec)) {
    throw new Error(`${origin} has ${quoted(spec)} as spec, but spec must be an object.`);
  }
  refuseUnwritable(value, origin);
  return value;
}
