import type { IConfigMap, IPersistentVolumeClaim, ISecret } from 'cdk8s-plus-27';
import { SharedFiles } from './shared-files';
import { absolutePath, dataKey, distinct, dnsLabel, host, objectName } from '../check';
import { LONGEST_DNS_LABEL } from '../facts/kubernetes/names';
import { isVolumeFileMode } from '../facts/nodes/file-mode';
import { quoted } from '../facts/text/quoting';
import { trimmedEnd } from '../facts/text/text-ends';
import { canonicalJson } from '../json';

/** Options of all extra volumes. */
export interface ExtraVolumeOptions {
  /**
   * The name of the volume in the pod.
   *
   * @default - `nfs` for an NFS export, else the name of the Secret, ConfigMap or claim
   */
  readonly name?: string;
}

/** Options of a volume whose files come from the keys of a Secret or ConfigMap. */
export interface FilesVolumeOptions extends ExtraVolumeOptions {
  /**
   * The mounted keys, with the file name of each.
   *
   * @default - every key, with the key as file name
   */
  readonly items?: { readonly [key: string]: string };

  /**
   * The permissions of the files, as octal digits such as `0440`.
   *
   * @default - `0644`, the API server's default
   */
  readonly defaultMode?: string;
}

/** Options of a volume from a persistent volume claim. */
export interface ClaimVolumeOptions extends ExtraVolumeOptions {
  /**
   * Whether the pods use the claim read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** An export of an NFS server. */
export interface NfsVolumeOptions extends ExtraVolumeOptions {
  /** The server: a host name, an IPv4 or an IPv6 address. */
  readonly server: string;

  /** The exported directory, an absolute path. */
  readonly path: string;

  /**
   * Whether the pods mount the export read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A volume for an extra mount in pods of the control plane.
 */
export class ExtraVolume {
  /**
   * The keys of a Secret, as files.
   *
   * @throws when a name, a key, a file name or the permissions are malformed
   */
  public static fromSecret(secret: ISecret, options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromSecretName(secret.name, options);
  }

  /**
   * The keys of an existing Secret of the namespace, as files.
   *
   * @throws when a name, a key, a file name or the permissions are malformed
   */
  public static fromSecretName(secretName: string, options: FilesVolumeOptions = {}): ExtraVolume {
    objectName('secretName', secretName);
    return new ExtraVolume(options.name ?? label(secretName), { secret: { secretName, ...files(options) } });
  }

  /**
   * The keys of several Secrets, as files in one directory.
   *
   * @param secrets at least one, without duplicates. If two Secrets have the same key, the file comes from the later one
   * @throws when the list has several Secrets and `items` is set
   */
  public static fromSecrets(secrets: ISecret[], options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromSecretNames(secrets.map((secret) => secret.name), options);
  }

  /**
   * The keys of several existing Secrets of the namespace, as files in one directory.
   *
   * @param secretNames at least one, without duplicates. If two Secrets have the same key, the file comes from the later one
   * @throws when the list has several Secrets and `items` is set
   */
  public static fromSecretNames(secretNames: string[], options: FilesVolumeOptions = {}): ExtraVolume {
    distinct('secretNames', secretNames).forEach((name) => objectName('secretNames', name));
    const { defaultMode, items } = files(options);
    if (items && secretNames.length > 1) {
      throw new Error('items is set for several Secrets, so each Secret would provide the same files, which Kubernetes rejects. Use one Secret, or remove items.');
    }
    const sources = secretNames.map((name) => ({ secret: { name, ...(items && { items }) } }));
    return new ExtraVolume(options.name ?? label(secretNames[0]), { projected: { sources, ...(defaultMode !== undefined && { defaultMode }) } });
  }

  /**
   * The keys of a ConfigMap, as files.
   *
   * @throws when a name, a key, a file name or the permissions are malformed
   */
  public static fromConfigMap(configMap: IConfigMap, options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromConfigMapName(configMap.name, options);
  }

  /**
   * The keys of an existing ConfigMap of the namespace, as files.
   *
   * @throws when a name, a key, a file name or the permissions are malformed
   */
  public static fromConfigMapName(configMapName: string, options: FilesVolumeOptions = {}): ExtraVolume {
    objectName('configMapName', configMapName);
    return new ExtraVolume(options.name ?? label(configMapName), { configMap: { name: configMapName, ...files(options) } });
  }

  /**
   * A persistent volume claim.
   *
   * @throws when a name is malformed
   */
  public static fromPersistentVolumeClaim(claim: IPersistentVolumeClaim, options: ClaimVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromPersistentVolumeClaimName(claim.name, options);
  }

  /**
   * An existing persistent volume claim of the namespace.
   *
   * @throws when a name is malformed
   */
  public static fromPersistentVolumeClaimName(claimName: string, options: ClaimVolumeOptions = {}): ExtraVolume {
    objectName('claimName', claimName);
    return new ExtraVolume(options.name ?? label(claimName), { persistentVolumeClaim: { claimName, ...readOnly(options) } });
  }

  /**
   * An exported directory of an NFS server.
   *
   * @throws when the name or the server is malformed, or the path is relative
   */
  public static nfs(options: NfsVolumeOptions): ExtraVolume {
    const server = host('server', options.server);
    const path = absolutePath('path', options.path);
    return new ExtraVolume(options.name ?? 'nfs', { nfs: { path, server, ...readOnly(options) } });
  }

  /**
   * Files in one directory that several Secrets can provide together.
   *
   * @internal
   */
  public static _shared(name: string, shared: SharedFiles): ExtraVolume {
    return new ExtraVolume(name, shared.source(), shared);
  }

  private constructor(
    /** The name of the volume in the pod. */
    public readonly name: string,
    private readonly source: object,
    private readonly shared?: SharedFiles,
  ) {
    dnsLabel('the name of an extra volume', name);
  }

  /**
   * The entry in `extraMounts[].extraVol[].volumes[]`, without the name.
   *
   * @internal
   */
  public _source(): object {
    return this.source;
  }

  /**
   * Whether a volume in the manifest of a base has the same content.
   *
   * @internal
   */
  public _isIn(source: object): boolean {
    return this.shared ? this.shared.isIn(source) : canonicalJson(source) === canonicalJson(this.source);
  }

  /**
   * The value of `extraVolType` in upstream's samples for such a volume.
   *
   * @internal
   */
  public _extraVolType(): string {
    return 'nfs' in this.source ? 'Nfs' : 'Undefined';
  }

  /**
   * One volume with the files of both, or undefined if they cannot share a directory.
   *
   * @internal
   */
  public _combined(other: ExtraVolume): ExtraVolume | undefined {
    return this.shared && other.shared ? ExtraVolume._shared(this.name, this.shared.with(other.shared)) : undefined;
  }
}

function label(name: string): string {
  return trimmedEnd(name.replace(/\./g, '-').slice(0, LONGEST_DNS_LABEL), '-');
}

function files(options: FilesVolumeOptions): { items?: object[]; defaultMode?: number } {
  const { items, defaultMode } = options;
  return {
    ...(items && { items: fileItems(items) }),
    ...(defaultMode !== undefined && { defaultMode: octal('defaultMode', defaultMode) }),
  };
}

function fileItems(items: { readonly [key: string]: string }): object[] {
  distinct('items', Object.values(items));
  return Object.entries(items).map(([key, path]) => ({ key: dataKey('items', key), path: dataKey(`items['${key}']`, path) }));
}

function octal(property: string, value: string): number {
  if (!isVolumeFileMode(value)) {
    throw new Error(`${property} is ${quoted(value)}: use three octal digits, with or without a leading 0, such as '0440'.`);
  }
  return Number.parseInt(value, 8);
}

function readOnly(options: { readonly readOnly?: boolean }): { readOnly?: true } {
  return options.readOnly ? { readOnly: true } : {};
}
