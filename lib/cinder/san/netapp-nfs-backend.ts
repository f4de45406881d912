import { ArrayTls } from './array-tls';
import { NETAPP_FAMILY, NETAPP_OPTIONS, NETAPP_TLS, NetAppProps, refuseEarlyTls } from './netapp-backend';
import { absolutePath, checkAll, host, objectName } from '../../check';
import { bracketed } from '../../facts/address';
import { NETAPP_DRIVER } from '../../facts/cinder/cinder-drivers';
import { ExtraMount } from '../../mounts/extra-mount';
import { derived, flag, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { Backend, BackendBindOptions } from '../backend';

/** Properties of a back-end with files on NetApp ONTAP. */
export interface NetAppNfsBackendProps extends NetAppProps {
  /** The address of the data interface that serves NFS: a host name, an IPv4 or an IPv6 address (`nas_host`). */
  readonly exportHost: string;

  /** The exported directory, an absolute path (`nas_share_path`). */
  readonly exportPath: string;

  /**
   * Options of Cinder's mounts, such as `vers=4.2,nconnect=4` (`nfs_mount_options`).
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
 * A back-end with files on NetApp ONTAP, over NFS. The Secret sets `netapp_login` and `netapp_password`. The nodes need no services.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/netapp-volume-driver.html
 */
export class NetAppNfsBackend extends Backend {
  private readonly props: NetAppNfsBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if Cinder does not accept a value
   */
  public constructor(name: string, props: NetAppNfsBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => objectName('credentials', props.credentials.name),
      ...propertyChecks(NETAPP_OPTIONS, props),
      ...propertyChecks(NETAPP_NFS_OPTIONS, props));
  }

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    refuseEarlyTls(this.name, this.props, release);
    const [verify, path] = NETAPP_TLS;
    return {
      volume_driver: OptionValue.string(NETAPP_DRIVER),
      ...NETAPP_FAMILY,
      netapp_storage_protocol: OptionValue.string('nfs'),
      ...propertyOptions(NETAPP_OPTIONS, this.props, release),
      ...propertyOptions(NETAPP_NFS_OPTIONS, this.props, release),
      // With 'auto', the default, the driver refuses snapshots on some exports.
      nas_secure_file_operations: OptionValue.string('false'),
      nas_secure_file_permissions: OptionValue.string('false'),
      ...this.tls?._options(verify, path, this.name),
    };
  }

  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return this.tls?._mounts(this.name) ?? [];
  }

  protected customServiceConfigSecrets(): string[] {
    return [this.props.credentials.name];
  }

  private get tls(): ArrayTls | undefined {
    return this.props.tls;
  }
}

/** The options of files on NetApp ONTAP, by property. */
export const NETAPP_NFS_OPTIONS: OptionTable<NetAppNfsBackendProps> = {
  exportHost: derived('nas_host', 'string', (property, server) => OptionValue.string(bracketed(host(property, server)))),
  exportPath: text('nas_share_path', absolutePath),
  mountOptions: text('nfs_mount_options'),
  snapshots: flag('nfs_snapshot_support', { absent: OptionValue.boolean(true) }),
};
