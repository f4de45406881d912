import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host, oneLine } from '../../check';
import { NETAPP_DRIVER } from '../../facts/cinder/cinder-drivers';
import { isAtLeast, Release } from '../../facts/release';
import { derived, either, invertedFlag, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of every back-end on NetApp ONTAP. */
export interface NetAppProps extends SanBackendProps {
  /** The management address: the host name or address of the cluster or the SVM (`netapp_server_hostname`). */
  readonly server: string;

  /** The storage virtual machine (`netapp_vserver`). */
  readonly vserver: string;

  /**
   * Whether Cinder talks https to the management address (`netapp_transport_type`). It is always written, because the default of Cinder
   * differs between releases.
   *
   * @default true
   */
  readonly https?: boolean;

  /**
   * The port of the management address, from 1 to 65535 (`netapp_server_port`).
   *
   * @default - 443 with https, else 80
   */
  readonly port?: number;

  /**
   * Whether Cinder uses ONTAP's REST API instead of ZAPI (the opposite of `netapp_use_legacy_client`).
   *
   * @default false
   */
  readonly rest?: boolean;

  /**
   * A regular expression for the names of the pools to use (`netapp_pool_name_search_pattern`).
   *
   * @default '(.+)'
   */
  readonly poolPattern?: string;
}

/** Properties of a back-end with LUNs or namespaces on NetApp ONTAP. */
export interface NetAppBackendProps extends NetAppProps {
  /** How nodes reach the volumes: `ISCSI`, `FC` or `NVME_TCP` (`netapp_storage_protocol`). */
  readonly transport: SanTransport;

  /**
   * Whether the array reserves the whole capacity of a volume when it is created (`netapp_lun_space_reservation`).
   *
   * @default true
   */
  readonly spaceReservation?: boolean;
}

/**
 * A back-end with LUNs or namespaces on NetApp ONTAP. The Secret sets `netapp_login` and `netapp_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/netapp-volume-driver.html
 */
export class NetAppBackend extends SanBackend {
  private readonly props: NetAppBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: NetAppBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC, SanTransport.NVME_TCP], props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(NETAPP_OPTIONS, props), ...propertyChecks(NETAPP_LUN_OPTIONS, props));
  }

  protected driver(_release: Release): string {
    return NETAPP_DRIVER;
  }

  protected tlsOptions(): string[] {
    return NETAPP_TLS;
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    refuseEarlyTls(this.name, this.props, release);
    return {
      ...NETAPP_FAMILY,
      ...propertyOptions(NETAPP_LUN_OPTIONS, this.props, release),
      ...propertyOptions(NETAPP_OPTIONS, this.props, release),
    };
  }
}

/** The options of every back-end on NetApp ONTAP, by property. */
export const NETAPP_OPTIONS: OptionTable<NetAppProps> = {
  server: text('netapp_server_hostname', host),
  vserver: text('netapp_vserver'),
  https: either('netapp_transport_type', 'https', 'http', { absent: OptionValue.string('https') }),
  port: whole('netapp_server_port', { min: 1, max: 65535, reason: 'the numbers of TCP ports' }),
  rest: invertedFlag('netapp_use_legacy_client'),
  poolPattern: text('netapp_pool_name_search_pattern', oneLine),
};

/** The options of LUNs and namespaces, by property. */
export const NETAPP_LUN_OPTIONS: OptionTable<NetAppBackendProps> = {
  transport: derived('netapp_storage_protocol', 'string', (_property, transport) => OptionValue.string(PROTOCOLS[transport])),
  spaceReservation: either('netapp_lun_space_reservation', 'enabled', 'disabled'),
};

/** The option of every back-end on NetApp ONTAP: the only family that Cinder supports. */
export const NETAPP_FAMILY = { netapp_storage_family: OptionValue.string('ontap_cluster') };

/** The options for the verification of the certificate. */
export const NETAPP_TLS = ['netapp_ssl_cert_verify', 'netapp_ssl_cert_path'];

/**
 * Refuses the verification of certificates before release `main`, whose driver has no option for it.
 *
 * @throws if `tls` is given and the release is earlier than `main`
 */
export function refuseEarlyTls(name: string, { tls }: NetAppProps, release: Release): void {
  if (tls !== undefined && !isAtLeast(release, Release.MAIN)) {
    throw new Error(`back-end '${name}': tls is given, but the driver of release ${release} has no option for it: remove tls, or use release main or later.`);
  }
}

const PROTOCOLS: Readonly<Record<SanTransport, string>> = {
  [SanTransport.ISCSI]: 'iscsi', [SanTransport.FC]: 'fc', [SanTransport.NVME_TCP]: 'nvme', [SanTransport.NVME_ROCE]: 'nvme',
};
