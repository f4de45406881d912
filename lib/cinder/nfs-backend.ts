import { Backend, BackendBindOptions, BackendProps } from './backend';
import { bracketed, host } from '../address';
import { absolutePath, checkAll, oneLine, optional } from '../check';
import { OptionValue } from '../oslo/option-value';

/** Properties of a back-end on an NFS export. */
export interface NfsBackendProps extends BackendProps {
  /** The server: a host name, an IPv4 or an IPv6 address (`nas_host`). */
  readonly server: string;

  /** The exported directory, an absolute path (`nas_share_path`). */
  readonly path: string;

  /**
   * Options of the mount, as mount(8) has them (`nas_mount_options`).
   *
   * @default - the server's and the kernel's
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
 * A back-end whose volumes are files on an NFS export. Cinder's user (id 42407) must be able to write there.
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
      () => absolutePath('path', props.path),
      () => optional(props.mountOptions, (value) => oneLine('mountOptions', value)));
  }

  protected renderOptions(_options: BackendBindOptions): { [name: string]: OptionValue } {
    const { server, path, mountOptions, snapshots } = this.props;
    return {
      volume_driver: OptionValue.string('cinder.volume.drivers.nfs.NfsDriver'),
      nas_host: OptionValue.string(bracketed(server)),
      nas_share_path: OptionValue.string(path),
      ...(mountOptions !== undefined && { nas_mount_options: OptionValue.string(mountOptions) }),
      nfs_snapshot_support: OptionValue.boolean(snapshots ?? true),
      // Cinder's own 'auto' decides by what the export holds when the pod first starts, and so could change with it.
      nas_secure_file_operations: OptionValue.string('false'),
      nas_secure_file_permissions: OptionValue.string('false'),
    };
  }
}
