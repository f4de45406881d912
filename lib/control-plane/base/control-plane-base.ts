import { readFileSync } from 'node:fs';
import { networkIsolation } from './network-isolation';
import { NetworkIsolationOptions } from './network-isolation-options';
import { manifestFromYaml } from './yaml';
import { quoted } from '../../facts/quoting';
import { Release } from '../../facts/release';
import { isJsonObject, JsonObject } from '../../json';
import { refuseUnwritable } from '../unwritable-fields';

/** Options of a base that is somebody's manifest. */
export interface ExistingBaseOptions {
  /**
   * Whether the stores that the manifest's Glance has give way to those that are added. Otherwise these are added to them.
   *
   * @default false
   */
  readonly replaceStores?: boolean;
}

/**
 * The control plane that stores and back-ends are laid over.
 */
export abstract class ControlPlaneBase {
  /**
   * A whole control plane with the networks `ctlplane`, `internalapi`, `storage` and `tenant` apart, as the operators' samples have it.
   *
   * Its Glance stores images in Swift until a store is added.
   *
   * @see https://github.com/openstack-k8s-operators/openstack-operator/tree/main/config/samples
   */
  public static networkIsolation(options: NetworkIsolationOptions = {}): ControlPlaneBase {
    return new GeneratedBase((release) => networkIsolation(release, options));
  }

  /**
   * A manifest in a YAML or JSON file. Every field of it is kept.
   *
   * @param path the file, relative to the working directory
   * @throws when the file cannot be read, is no YAML, or holds anything but one OpenStackControlPlane
   */
  public static fromFile(path: string, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifestFromYaml(readText(path), path), path), options);
  }

  /**
   * A manifest as YAML or JSON text. Every field of it is kept.
   *
   * @param text one document
   * @throws when the text is no YAML, or holds anything but one OpenStackControlPlane
   */
  public static fromYaml(text: string, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifestFromYaml(text, 'the text'), 'the text'), options);
  }

  /**
   * A manifest as an object. Every field of it is kept, and it is not changed.
   *
   * @param manifest an OpenStackControlPlane with `apiVersion`, `kind`, `metadata` and `spec`
   * @throws when it is not an OpenStackControlPlane
   */
  public static fromManifest(manifest: { readonly [field: string]: unknown }, options: ExistingBaseOptions = {}): ControlPlaneBase {
    return new ExistingBase(checkedManifest(manifest, 'the manifest'), options);
  }

  /**
   * No base: only what is contributed is written, fit for `oc patch --type merge` and for a kustomize patch.
   *
   * A list that is contributed (`extraMounts`) takes the place of the whole list that is patched, and a text that is contributed
   * (`customServiceConfig`) of the whole text. What the patched manifest has is not known: give an API instance that has file stores
   * only its layout by `addApi`.
   */
  public static none(): ControlPlaneBase {
    return new NoBase();
  }

  /** The manifest. @internal */
  public abstract _manifest(release: Release): JsonObject;

  /** Whether its stores give way to those that are added. @internal */
  public abstract _replaceStores(): boolean;

  /** Whether its back-ends give way to those that are added. @internal */
  public _replaceBackends(): boolean {
    return false;
  }

  /** Whether only what is contributed is written. @internal */
  public _isOverlay(): boolean {
    return false;
  }
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
}

class ExistingBase extends ControlPlaneBase {
  public constructor(private readonly manifest: JsonObject, private readonly options: ExistingBaseOptions) {
    super();
  }

  public _manifest(_release: Release): JsonObject {
    return this.manifest;
  }

  public _replaceStores(): boolean {
    return this.options.replaceStores ?? false;
  }
}

class NoBase extends ControlPlaneBase {
  public _manifest(_release: Release): JsonObject {
    return { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' };
  }

  public _replaceStores(): boolean {
    return false;
  }

  public _isOverlay(): boolean {
    return true;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`the base '${path}' cannot be read: ${(error as Error).message}`);
  }
}

function checkedManifest(value: unknown, origin: string): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error(`${origin} holds ${quoted(value)}: a base is one OpenStackControlPlane.`);
  }
  const { kind, apiVersion, spec } = value;
  if (kind !== 'OpenStackControlPlane' || typeof apiVersion !== 'string' || !apiVersion.startsWith('core.openstack.org/')) {
    throw new Error(`${origin} holds a ${quoted(kind)} of ${quoted(apiVersion)}: a base is one OpenStackControlPlane of core.openstack.org/v1beta1.`);
  }
  if (spec !== undefined && !isJsonObject(spec)) {
    throw new Error(`${origin} has ${quoted(spec)} for its spec: a base has an object there.`);
  }
  refuseUnwritable(value, origin);
  return value;
}
