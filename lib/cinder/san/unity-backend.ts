import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { UNITY_DRIVER } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { flag, list, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on a Dell Unity. */
export interface UnityBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC` (`storage_protocol`). */
  readonly transport: SanTransport;

  /** The management address of the array (`san_ip`). */
  readonly managementAddress: string;

  /**
   * The pools to use (`unity_storage_pool_names`).
   *
   * @default - all pools
   */
  readonly pools?: string[];

  /**
   * The ports through which the volumes are exported, with wildcards, such as `spa_eth*` (`unity_io_ports`).
   *
   * @default - all ports
   */
  readonly ports?: string[];

  /**
   * Whether a host without volumes is removed from the array (`remove_empty_host`).
   *
   * @default false
   */
  readonly removeEmptyHosts?: boolean;
}

/**
 * A back-end on a Dell Unity. The Secret sets `san_login` and `san_password`. The image of the volume service must contain the Python
 * package `storops`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/dell-emc-unity-driver.html
 */
export class UnityBackend extends SanBackend {
  private readonly props: UnityBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: UnityBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(UNITY_OPTIONS, props));
  }

  protected driver(_release: Release): string {
    return UNITY_DRIVER;
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const protocol = this.props.transport === SanTransport.FC ? 'FC' : 'iSCSI';
    return { storage_protocol: OptionValue.string(protocol), ...propertyOptions(UNITY_OPTIONS, this.props, release) };
  }
}

/** The options of a back-end on a Dell Unity, by property. */
export const UNITY_OPTIONS: OptionTable<UnityBackendProps> = {
  managementAddress: text('san_ip', host),
  pools: list('unity_storage_pool_names'),
  ports: list('unity_io_ports'),
  removeEmptyHosts: flag('remove_empty_host'),
};
