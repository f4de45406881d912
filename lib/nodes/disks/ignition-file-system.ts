import { boolean, checkAll, oneLine, oneOf, optional } from '../../check';
import { LONGEST_FILE_SYSTEM_LABEL, mountUnitName } from '../../facts/nodes/disks';
import { quoted } from '../../facts/text/quoting';
import { defined } from '../../json';
import { nodePath } from '../node-path';
import { SystemdUnit } from '../systemd-unit';
import { unitText } from '../unit-text';

/** The formats of file systems that Ignition makes. */
export enum FileSystemFormat {
  /** ext4. */
  EXT4 = 'ext4',
  /** Btrfs. */
  BTRFS = 'btrfs',
  /** XFS. */
  XFS = 'xfs',
  /** FAT. */
  VFAT = 'vfat',
  /** Swap space. It has no mount path. */
  SWAP = 'swap',
}

/** Properties of a file system. */
export interface IgnitionFileSystemOptions {
  /** The format. */
  readonly format: FileSystemFormat;

  /**
   * The directory at which the file system is mounted, while Ignition writes the files of the first boot. `mountUnit()` mounts it at every boot.
   *
   * @default - it is not mounted
   */
  readonly path?: string;

  /**
   * The label: at most 12 characters for XFS, 16 for ext4, 11 for FAT, 15 for swap, 256 for Btrfs.
   *
   * @default - none
   */
  readonly label?: string;

  /**
   * The UUID.
   *
   * @default - a random one
   */
  readonly uuid?: string;

  /**
   * Whether Ignition makes a new file system if the device has one already. Its data is lost.
   *
   * @default false
   */
  readonly wipe?: boolean;

  /**
   * Further options of the command that makes the file system.
   *
   * @default - none
   */
  readonly options?: string[];

  /**
   * Options of the mount, such as `prjquota`.
   *
   * @default - those of the format
   */
  readonly mountOptions?: string[];
}

/**
 * A file system on every node of a pool.
 *
 * Ignition makes it when a node boots for the first time. The machine-config operator refuses to add, change or remove a file system on
 * nodes that run already: the pool becomes degraded. Apply it before the nodes of the pool are installed.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 * @see https://github.com/openshift/machine-config-operator/blob/main/pkg/daemon/update.go
 */
export class IgnitionFileSystem {
  private readonly props: IgnitionFileSystemOptions;

  /**
   * @param device the path of the device, such as `/dev/disk/by-partlabel/cinder`
   * @param props the format and the mount path
   * @throws when a path is not absolute, the label is too long for the format, or swap space has a path
   */
  public constructor(public readonly device: string, props: IgnitionFileSystemOptions) {
    const { format, path, label, uuid, wipe, options = [], mountOptions = [] } = props;
    nodePath('the device of a file system', device);
    checkAll(`file system on ${quoted(device)}`,
      () => oneOf('format', format, Object.values(FileSystemFormat)),
      () => optional(path, (value) => mountPath(value, format)),
      () => optional(label, (value) => fileSystemLabel(value, format)),
      () => optional(uuid, (value) => oneLine('uuid', value)),
      () => optional(wipe, (value) => boolean('wipe', value)),
      ...options.map((option) => () => oneLine('options', option)),
      ...mountOptions.map((option) => () => mountOption(option)));
    this.props = { ...props, options: [...options], mountOptions: [...mountOptions] };
  }

  /**
   * The unit that mounts the file system at every boot, before the kubelet starts.
   *
   * @throws when the file system has no mount path
   */
  public mountUnit(): SystemdUnit {
    const { path, format, mountOptions = [] } = this.props;
    if (path === undefined) {
      throw new Error(`the file system on ${quoted(this.device)} has no path: give it one, and it can be mounted.`);
    }
    const contents = unitText(
      { name: 'Unit', options: [['Description', `Mount ${path}`.replace(/%/g, '%%')], ['Before', 'kubelet.service']] },
      { name: 'Mount', options: [['What', specifier(this.device)], ['Where', specifier(path)], ['Type', format], ...mountOptions.length > 0 ? [['Options', mountOptions.join(',')] as const] : []] },
      { name: 'Install', options: [['RequiredBy', 'local-fs.target']] },
    );
    return new SystemdUnit(mountUnitName(path), { enabled: true, contents });
  }

  /**
   * The entry of `storage.filesystems`.
   *
   * @internal
   */
  public _toJson(): { readonly [key: string]: unknown } {
    const { format, path, label, uuid, wipe, options = [], mountOptions = [] } = this.props;
    return defined({
      device: this.device,
      format,
      path,
      label,
      uuid,
      wipeFilesystem: wipe,
      options: options.length > 0 ? options : undefined,
      mountOptions: mountOptions.length > 0 ? mountOptions : undefined,
    });
  }
}

function mountPath(value: string, format: FileSystemFormat): void {
  if (format === FileSystemFormat.SWAP) {
    throw new Error(`path is ${quoted(value)}, but swap space is not mounted: remove path.`);
  }
  nodePath('path', value);
}

function fileSystemLabel(value: string, format: FileSystemFormat): void {
  const longest = LONGEST_FILE_SYSTEM_LABEL[format];
  if (oneLine('label', value).length > longest) {
    throw new Error(`label is ${quoted(value)}: use at most ${longest} characters for ${format}.`);
  }
}

function mountOption(value: string): void {
  if (!/^[\x21-\x2b\x2d-\x7e]+$/.test(value)) {
    throw new Error(`mountOptions holds ${quoted(value)}: give each option as an item of its own, without blanks and commas.`);
  }
}

function specifier(path: string): string {
  return path.replace(/%/g, '%%');
}
