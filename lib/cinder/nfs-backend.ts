import { Backend, BackendBindOptions, BackendProps } from './backend';
import { absolutePath, checkAll, host, optional } from '../check';
import { bracketed } from '../facts/address';
import { quoted } from '../facts/quoting';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end on an NFS export. */
export interface NfsBackendProps extends BackendProps {
  /** The server: a host name, an IPv4 or an IPv6 address (`nas_host`). */
  readonly server: string;

  /** The exported directory, an absolute path other than `/`, which Cinder refuses (`nas_share_path`). */
  readonly path: string;

  /**
   * Options of Cinder's own mounts, as mount(8) takes them behind `-o`, such as `vers=4.2,nconnect=4` (`nfs_mount_options`). Compute
   * nodes and Glance mount by their own.
   *
   * @default - NFS 4.1 or later where the server has it
   */
  readonly mountOptions?: string;

  /**
   * Whether volumes can have snapshots (`nfs_snapshot_support`).
   *
   * @default true
   */
  readonly snapshots?: boolean;
}

/**
 * A back-end whose volumes are files on an NFS export. Cinder works on them as root, and lets everyone read and write them: the
 * export must not squash root (`no_root_squash`), and only the nodes must reach it.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/nfs-volume-driver.html
 */
export class NfsBackend extends Backend {
  private readonly props: NfsBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props where the volumes are
   * @throws when the server, the path or the options are malformed
   */
  public constructor(name: string, props: NfsBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => host('server', props.server),
      () => exportedPath(props.path),
      () => optional(props.mountOptions, mountOptionList));
  }

  protected renderOptions(_options: BackendBindOptions): { [name: string]: OptionValue } {
    const { server, path, mountOptions, snapshots } = this.props;
    return {
      volume_driver: OptionValue.string('cinder.volume.drivers.nfs.NfsDriver'),
      nas_host: OptionValue.string(bracketed(server)),
      nas_share_path: OptionValue.string(path),
      // Not nas_mount_options: Cinder gives those to mount twice, once without '-o', which mount refuses.
      ...(mountOptions !== undefined && { nfs_mount_options: OptionValue.string(mountOptions) }),
      nfs_snapshot_support: OptionValue.boolean(snapshots ?? true),
      // Cinder's own 'auto' decides by what the export holds when the pod first starts; where that comes to 'true', Cinder refuses snapshots.
      nas_secure_file_operations: OptionValue.string('false'),
      nas_secure_file_permissions: OptionValue.string('false'),
    };
  }
}

// Cinder wants something behind the slash.
function exportedPath(value: string): string {
  if (/^\/+$/.test(value)) {
    throw new Error(`path is ${quoted(value)}: Cinder takes a directory below '/' only, such as '/var/nfs'.`);
  }
  return absolutePath('path', value);
}

function mountOptionList(value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value) || value.startsWith('-')) {
    throw new Error(`mountOptions is ${quoted(value)}: use options with commas between them, without blanks and without '-o', such as 'vers=4.2,nconnect=4'.`);
  }
  return value;
}
