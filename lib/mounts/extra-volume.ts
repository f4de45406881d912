import type { IConfigMap, IPersistentVolumeClaim, ISecret } from 'cdk8s-plus-27';
import { SharedFiles } from './shared-files';
import { absolutePath, dataKey, distinct, dnsLabel, host, objectName } from '../check';
import { isVolumeFileMode } from '../facts/file-mode';
import { LONGEST_DNS_LABEL } from '../facts/names';
import { quoted } from '../facts/quoting';
import { canonicalJson } from '../json';

/** Options of every extra volume. */
export interface ExtraVolumeOptions {
  /**
   * The volume's name in the pod.
   *
   * @default - the kind's: `ceph`, `nfs`, or the name of the Secret, ConfigMap or claim
   */
  readonly name?: string;
}

/** Options of a volume whose files come from the keys of a Secret or ConfigMap. */
export interface FilesVolumeOptions extends ExtraVolumeOptions {
  /**
   * The file name for each key that is mounted.
   *
   * @default - every key, under its own name
   */
  readonly items?: { readonly [key: string]: string };

  /**
   * Permissions of the files, as octal digits such as `0440`.
   *
   * @default - the API server's, `0644`
   */
  readonly defaultMode?: string;
}

/** Options of a volume over a claim. */
export interface ClaimVolumeOptions extends ExtraVolumeOptions {
  /**
   * Whether the claim is attached read-only.
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
   * Whether the export is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A volume that an extra mount brings into pods of the control plane.
 */
export class ExtraVolume {
  /** The keys of a Secret, as files. */
  public static fromSecret(secret: ISecret, options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromSecretName(secret.name, options);
  }

  /** The keys of a Secret that exists in the namespace, as files. */
  public static fromSecretName(secretName: string, options: FilesVolumeOptions = {}): ExtraVolume {
    objectName('secretName', secretName);
    return new ExtraVolume(options.name ?? label(secretName), { secret: { secretName, ...files(options) } });
  }

  /**
   * The keys of several Secrets, as files of one directory.
   *
   * @param secrets at least one, each once; where two hold the same key, the last one's counts
   * @throws when there are several, and `items`
   */
  public static fromSecrets(secrets: ISecret[], options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromSecretNames(secrets.map((secret) => secret.name), options);
  }

  /**
   * The keys of several Secrets that exist in the namespace, as files of one directory.
   *
   * @param secretNames at least one, each once; where two hold the same key, the last one's counts
   * @throws when there are several, and `items`
   */
  public static fromSecretNames(secretNames: string[], options: FilesVolumeOptions = {}): ExtraVolume {
    distinct('secretNames', secretNames).forEach((name) => objectName('secretNames', name));
    const { defaultMode, items } = files(options);
    if (items && secretNames.length > 1) {
      throw new Error('items is given for several Secrets: each would bring the same files, which the pod refuses. Give one Secret, or leave items out.');
    }
    const sources = secretNames.map((name) => ({ secret: { name, ...(items && { items }) } }));
    return new ExtraVolume(options.name ?? label(secretNames[0]), { projected: { sources, ...(defaultMode !== undefined && { defaultMode }) } });
  }

  /** The keys of a ConfigMap, as files. */
  public static fromConfigMap(configMap: IConfigMap, options: FilesVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromConfigMapName(configMap.name, options);
  }

  /** The keys of a ConfigMap that exists in the namespace, as files. */
  public static fromConfigMapName(configMapName: string, options: FilesVolumeOptions = {}): ExtraVolume {
    objectName('configMapName', configMapName);
    return new ExtraVolume(options.name ?? label(configMapName), { configMap: { name: configMapName, ...files(options) } });
  }

  /** A persistent volume claim. */
  public static fromPersistentVolumeClaim(claim: IPersistentVolumeClaim, options: ClaimVolumeOptions = {}): ExtraVolume {
    return ExtraVolume.fromPersistentVolumeClaimName(claim.name, options);
  }

  /** A persistent volume claim that exists in the namespace. */
  public static fromPersistentVolumeClaimName(claimName: string, options: ClaimVolumeOptions = {}): ExtraVolume {
    objectName('claimName', claimName);
    return new ExtraVolume(options.name ?? label(claimName), { persistentVolumeClaim: { claimName, ...readOnly(options) } });
  }

  /** A directory that an NFS server exports. */
  public static nfs(options: NfsVolumeOptions): ExtraVolume {
    const server = host('server', options.server);
    const path = absolutePath('path', options.path);
    return new ExtraVolume(options.name ?? 'nfs', { nfs: { path, server, ...readOnly(options) } });
  }

  /**
   * Files that several Secrets may bring into one directory together.
   *
   * @internal
   */
  public static _shared(name: string, shared: SharedFiles): ExtraVolume {
    return new ExtraVolume(name, shared.source(), shared);
  }

  private constructor(
    /** The volume's name in the pod. */
    public readonly name: string,
    private readonly source: object,
    private readonly shared?: SharedFiles,
  ) {
    dnsLabel('the name of an extra volume', name);
  }

  /**
   * What `extraMounts[].extraVol[].volumes[]` holds for it, less the name.
   *
   * @internal
   */
  public _source(): object {
    return this.source;
  }

  /**
   * Whether a volume of somebody else's manifest holds the same.
   *
   * @internal
   */
  public _isIn(source: object): boolean {
    return this.shared ? this.shared.isIn(source) : canonicalJson(source) === canonicalJson(this.source);
  }

  /**
   * What upstream's samples call such a volume.
   *
   * @internal
   */
  public _extraVolType(): string {
    return 'nfs' in this.source ? 'Nfs' : 'Undefined';
  }

  /**
   * One volume with the files of both, where both may share a directory.
   *
   * @internal
   */
  public _combined(other: ExtraVolume): ExtraVolume | undefined {
    return this.shared && other.shared ? ExtraVolume._shared(this.name, this.shared.with(other.shared)) : undefined;
  }
}

function label(name: string): string {
  return name.replace(/\./g, '-').slice(0, LONGEST_DNS_LABEL).replace(/-+$/, '');
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
    throw new Error(`${property} is ${quoted(value)}: use three octal digits, with or without a 0 before them, such as '0440'.`);
  }
  return Number.parseInt(value, 8);
}

function readOnly(options: { readonly readOnly?: boolean }): { readOnly?: true } {
  return options.readOnly ? { readOnly: true } : {};
}
