import { Backend, BackendBindOptions } from './backend';
import { BackendProps } from './backend-props';
import { mountOptionList } from './nfs-mount-options';
import { absolutePath, checkAll, host } from '../check';
import { bracketed } from '../facts/address';
import { NFS_DRIVER } from '../facts/cinder/cinder-drivers';
import { quoted } from '../facts/text/quoting';
import { derived, flag, text } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end on an NFS export. */
export interface NfsBackendProps extends BackendProps {
  /** The server: a host name, an IPv4 or an IPv6 address (`nas_host`). */
  readonly server: string;

  /** The exported directory, an absolute path other than `/`, which Cinder refuses (`nas_share_path`). */
  readonly path: string;

  /**
   * Options of Cinder's own mounts, as for the flag `-o` of mount(8), such as `vers=4.2,nconnect=4` (`nfs_mount_options`). Compute
   * nodes and Glance have mount options of their own.
   *
   * @default - NFS 4.1 or later, if the server supports it
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
 * A back-end whose volumes are files on an NFS export. Cinder accesses them as root, and lets everyone read and write them: the
 * export must not squash root (`no_root_squash`), and must be reachable only from the nodes.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/nfs-volume-driver.html
 */
export class NfsBackend extends Backend {
  private readonly props: NfsBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props where the volumes are
   * @throws if the server, the path or the mount options are malformed
   */
  public constructor(name: string, props: NfsBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(NFS_OPTIONS, props));
  }

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return {
      volume_driver: OptionValue.string(NFS_DRIVER),
      ...propertyOptions(NFS_OPTIONS, this.props, release),
      // Cinder's default, 'auto', depends on what the export holds when the pod first starts; where it becomes 'true', Cinder refuses snapshots.
      nas_secure_file_operations: OptionValue.string('false'),
      nas_secure_file_permissions: OptionValue.string('false'),
    };
  }
}

/** The options of an NFS back-end, by property. */
export const NFS_OPTIONS: OptionTable<NfsBackendProps> = {
  server: derived('nas_host', 'string', (property, server) => OptionValue.string(bracketed(host(property, server)))),
  path: text('nas_share_path', exportedPath),
  // Not nas_mount_options: Cinder passes those to mount twice, once without '-o', which mount refuses.
  mountOptions: text('nfs_mount_options', mountOptionList),
  snapshots: flag('nfs_snapshot_support', { absent: OptionValue.boolean(true) }),
};

// Cinder needs a name after the slash.
function exportedPath(property: string, value: string): string {
  if (/^\/+$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: Cinder takes a directory below '/' only, such as '/var/nfs'.`);
  }
  return absolutePath(property, value);
}
