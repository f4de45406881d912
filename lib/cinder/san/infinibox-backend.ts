import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { INFINIBOX_DRIVER } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { derived, flag, list, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on an Infinidat InfiniBox. */
export interface InfiniBoxBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC` (`infinidat_storage_protocol`). */
  readonly transport: SanTransport;

  /** The management address of the array (`san_ip`). */
  readonly managementAddress: string;

  /** The pool of the volumes (`infinidat_pool_name`). */
  readonly pool: string;

  /**
   * The network spaces of the iSCSI targets (`infinidat_iscsi_netspaces`). Required for iSCSI, at least one.
   *
   * @default - none; only for FC
   */
  readonly networkSpaces?: string[];

  /**
   * Whether volumes are compressed (`infinidat_use_compression`).
   *
   * @default - no on release 18.0, the setting of the pool on `main`
   */
  readonly compression?: boolean;

  /**
   * Whether volumes allocate capacity only as they are written (`san_thin_provision`).
   *
   * @default true
   */
  readonly thinProvision?: boolean;

  /**
   * Whether the driver talks https to the array (`driver_use_ssl`). Without it, the credentials travel unencrypted.
   *
   * @default true
   */
  readonly https?: boolean;

  /**
   * Whether iSCSI sessions authenticate with CHAP (`use_chap_auth`).
   *
   * @default false
   */
  readonly chap?: boolean;
}

/**
 * A back-end on an Infinidat InfiniBox. The Secret sets `san_login` and `san_password`. The image of the volume service must contain the
 * Python package `infinisdk`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/infinidat-volume-driver.html
 */
export class InfiniBoxBackend extends SanBackend {
  private readonly props: InfiniBoxBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, the network spaces for iSCSI are missing, or Cinder does not accept a value
   */
  public constructor(name: string, props: InfiniBoxBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(INFINIBOX_OPTIONS, props),
      () => checkTransport(props));
  }

  protected driver(_release: Release): string {
    return INFINIBOX_DRIVER;
  }

  protected tlsOptions(): string[] {
    return [];
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(INFINIBOX_OPTIONS, this.props, release);
  }
}

/** The options of a back-end on an Infinidat InfiniBox, by property. */
export const INFINIBOX_OPTIONS: OptionTable<InfiniBoxBackendProps> = {
  transport: derived('infinidat_storage_protocol', 'string', (_property, transport) => OptionValue.string(transport === SanTransport.FC ? 'fc' : 'iscsi')),
  managementAddress: text('san_ip', host),
  pool: text('infinidat_pool_name'),
  networkSpaces: list('infinidat_iscsi_netspaces'),
  compression: flag('infinidat_use_compression'),
  thinProvision: flag('san_thin_provision'),
  https: flag('driver_use_ssl', { absent: OptionValue.boolean(true) }),
  chap: flag('use_chap_auth'),
};

function checkTransport({ transport, networkSpaces, chap }: InfiniBoxBackendProps): void {
  if (transport === SanTransport.ISCSI && networkSpaces === undefined) {
    throw new Error('networkSpaces is missing: SanTransport.ISCSI needs the network spaces of the iSCSI targets.');
  }
  if (transport === SanTransport.FC && (networkSpaces !== undefined || chap)) {
    throw new Error(`${networkSpaces === undefined ? 'chap' : 'networkSpaces'} has no effect with SanTransport.FC: remove it.`);
  }
}
