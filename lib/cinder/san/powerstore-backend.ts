import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { POWERSTORE_DRIVER } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { list, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on a Dell PowerStore. */
export interface PowerStoreBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI`, `FC` or `NVME_TCP` (`storage_protocol`, `powerstore_nvme`). */
  readonly transport: SanTransport;

  /** The management address of the array (`san_ip`). */
  readonly managementAddress: string;

  /**
   * The ports through which the volumes are exported: IP addresses, or world wide names for FC (`powerstore_ports`).
   *
   * @default - all ports
   */
  readonly ports?: string[];
}

/**
 * A back-end on a Dell PowerStore. The Secret sets `san_login` and `san_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/dell-emc-powerstore-driver.html
 */
export class PowerStoreBackend extends SanBackend {
  private readonly props: PowerStoreBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: PowerStoreBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC, SanTransport.NVME_TCP], props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(POWERSTORE_OPTIONS, props));
  }

  protected driver(_release: Release): string {
    return POWERSTORE_DRIVER;
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return { ...protocolOptions(this.props.transport), ...propertyOptions(POWERSTORE_OPTIONS, this.props, release) };
  }
}

/** The options of a back-end on a Dell PowerStore, by property; those of the transport are written before them. */
export const POWERSTORE_OPTIONS: OptionTable<PowerStoreBackendProps> = {
  managementAddress: text('san_ip', host),
  ports: list('powerstore_ports'),
};

function protocolOptions(transport: SanTransport): { [name: string]: OptionValue } {
  return transport === SanTransport.NVME_TCP
    ? { powerstore_nvme: OptionValue.boolean(true) }
    : { storage_protocol: OptionValue.string(transport === SanTransport.FC ? 'FC' : 'iSCSI') };
}
